// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text: UTF8-CPP without its checks, iterators and tables of a C++98 library.
#include <rk/actor.hpp>

#include <cstdint>

#include <utf8/unchecked.h>

namespace with_utf8 {

struct sample { char text[64]; std::uint32_t size; };
struct results { std::uint32_t value[64]; };

inline results compute(const sample& s) {
  results r{};
  int n = 0;
  auto add = [&](std::uint32_t x) { r.value[n++] = x; };
  const char* begin = s.text;
  const char* end = s.text + s.size;
  add(utf8::is_valid(begin, end));
  add(utf8::is_valid(begin + 1, end));
  add(static_cast<std::uint32_t>(utf8::find_invalid(begin, end) - begin));
  add(static_cast<std::uint32_t>(utf8::unchecked::distance(begin, end)));
  const char* at = begin;
  while (at != end) add(utf8::unchecked::next(at));
  add(utf8::unchecked::prior(at));
  add(utf8::unchecked::peek_next(at));
  utf8::unchecked::advance(at, -2);
  add(static_cast<std::uint32_t>(at - begin));
  std::uint16_t wide[64];
  std::uint32_t full[64];
  char back[256];
  std::uint16_t* wide_end = utf8::unchecked::utf8to16(begin, end, wide);
  add(static_cast<std::uint32_t>(wide_end - wide));
  add(wide[3]);
  std::uint32_t* full_end = utf8::unchecked::utf8to32(begin, end, full);
  add(static_cast<std::uint32_t>(full_end - full));
  add(full[2]);
  char* back_end = utf8::unchecked::utf16to8(wide, wide_end, back);
  add(static_cast<std::uint32_t>(back_end - back));
  back_end = utf8::unchecked::utf32to8(full, full_end, back);
  add(static_cast<std::uint32_t>(back_end - back));
  back_end = utf8::unchecked::append(0x20acu, back);
  add(static_cast<unsigned char>(back[1]));
  utf8::unchecked::iterator<const char*> it(begin);
  ++it;
  add(*it);
  add(utf8::starts_with_bom(begin, end));
  return r;
}

struct RK_ACTOR(.id = "utf8", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_utf8
