// Friends of a class template that are classes: a template, an instance that its arguments make, an argument. What is not
// written is no friend.
// RUN: %compile %s | FileCheck %s --implicit-check-not=unused
#include <rk/actor.hpp>
namespace detail {
template <class T> struct opener;
template <class T> struct closer;
template <class T> struct unused;
}
struct reader;
struct unused_class;
template <class T, class By> class box {
  template <class U> friend struct detail::opener;
  template <class U> friend struct detail::unused;
  friend struct detail::closer<T>;
  friend class detail::unused<T>;
  friend By;
  friend struct unused_class;
  T value = 0;
};
// CHECK: template <class U> friend struct detail::opener;
// CHECK: friend struct detail::closer<T>;
// CHECK: friend By;
namespace detail {
template <class T> struct opener {
  template <class B> static void open(B& b, T v) { b.value = v; }
};
template <class T> struct closer {
  template <class B> static T close(B& b) { return b.value; }
};
}
struct reader {
  template <class B> int read(const B& b) const { return static_cast<int>(b.value); }
};
struct poke { int value; };
struct RK_ACTOR() actor {
  RK_HANDLER int on(rk::context&, const poke& m) {
    box<float, reader> b;
    detail::opener<float>::open(b, 2.0f);
    return static_cast<int>(detail::closer<float>::close(b)) + reader().read(b) + m.value;
  }
};
