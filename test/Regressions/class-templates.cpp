// Patterns are written, instances decide what is needed: partial specialisations, nested types of dependent names,
// members that only an instance calls.
// RUN: %compile %s | FileCheck %s --implicit-check-not=unused
#include <rk/actor.hpp>
template <class T> struct traits { using value = T; static constexpr T zero() { return T(0); } static T unused(); };
template <class T> struct traits<T*> { using value = T; };
template <> struct traits<char> { using value = int; static constexpr int zero() { return 48; } };
template <class T, int N> class ring {
public:
  using value = typename traits<T>::value;
  void push(value v) { items[count++ % N] = v; }
  value last() const;
  void unused() { items[0].nothing(); }
private:
  value items[N];
  unsigned count = 0;
};
template <class T, int N> typename ring<T, N>::value ring<T, N>::last() const { return count ? items[(count - 1) % N] : traits<T>::zero(); }
struct poke { int value; };
struct RK_ACTOR() actor {
  ring<int, 4> a;
  ring<char, 2> b;
  RK_HANDLER int on(rk::context&, const poke& m) {
    a.push(m.value);
    b.push(m.value);
    return a.last() + b.last();
  }
};
// CHECK: template <class T> struct traits { using value = T; __device__ static constexpr T zero()
// CHECK: template <> struct traits<char>
// CHECK: template <class T, int N> class ring {
// CHECK: __device__ void push(value v)
// CHECK: __device__ value last() const;
// CHECK: template <class T, int N> __device__ typename ring<T, N>::value ring<T, N>::last() const
