// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads "account,amount" rows. All or nothing: a bad row is an error that names file, line and what is wrong with it.

#include "ledger.actor.hpp"

#include <string>
#include <tl/expected.hpp>
#include <vector>

tl::expected<std::vector<deposit>, std::string> read_deposits(const std::string& path);
