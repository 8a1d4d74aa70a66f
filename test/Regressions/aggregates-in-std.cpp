// Aggregates that std makes from their members in parentheses, as C++20 does.
// RUN: %compile -o /dev/null %s
#include <rk/actor.hpp>
#include <optional>
#include <variant>
#include <type_traits>
struct go { int n; };
struct stop { double t; int c; };
struct opt { double t; std::optional<int> c; };
struct RK_ACTOR() actor {
  RK_HANDLER double on(rk::context&, const go& m) {
    std::optional<stop> o; o.emplace(1.0, m.n);
    std::optional<stop> p(std::in_place, 2.0, m.n);
    std::variant<int, stop> v(std::in_place_type<stop>, 1.0, m.n);
    std::variant<int, opt> w; w.emplace<opt>(1.0, std::nullopt);
    std::variant<int, float> x = 3.0f; std::optional<const int> ci(m.n); std::optional<stop> none = std::nullopt;
    static_assert(std::is_constructible_v<stop, double, int>); static_assert(!std::is_constructible_v<stop, double, int, int>);
    static_assert(std::is_constructible_v<stop, stop>); static_assert(std::is_constructible_v<stop>);
    static_assert(!std::is_constructible_v<stop, const char*>); static_assert(!std::is_constructible_v<int, int, int>);
    return o->t + std::get<stop>(v).c + p->t + w.index() + std::get<1>(x) + *ci + none.has_value();
  }
};
