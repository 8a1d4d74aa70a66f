// SPDX-License-Identifier: Apache-2.0
#include <rk/error.hpp>

#include <catch2/catch.hpp>
#include <set>

TEST_CASE("an error reads as component, sentence, detail") {
  CHECK(rk::error{rk::errc::mailbox_full, "ledger/0", {}}.message() == "ledger/0: the actor's mailbox is full; retry, or raise options.mailbox_capacity");
  CHECK(rk::error{rk::errc::driver_error, "cuda", "CUDA_ERROR_UNKNOWN"}.message() == "cuda: a CUDA driver call failed: CUDA_ERROR_UNKNOWN");
  CHECK(rk::error{rk::user_errc(3), "room", {}}.message() == "room: error of the application 3");
}

TEST_CASE("every code of the table has its own value and sentence") {
  const rk::errc all[] = {
#define RK_ERRC(name, value, text) rk::errc::name,
#include <rk/device/errc.def>
#undef RK_ERRC
  };
  std::set<rk::errc> values(std::begin(all), std::end(all));
  std::set<std::string_view> sentences;
  for (auto code : all) sentences.insert(rk::to_string(code));
  CHECK(values.size() == std::size(all));
  CHECK(sentences.size() == std::size(all));
  CHECK(sentences.count("unknown error code") == 0);
}
