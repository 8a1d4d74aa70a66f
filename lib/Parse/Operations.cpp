// SPDX-License-Identifier: Apache-2.0
// Which of our operations is meant by a name that is none of them.
#include "Parse/Operations.h"
#include "Intrinsics/Intrinsics.h"
#include "Model/CudaNames.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

#include <algorithm>
#include <set>
#include <vector>

namespace rk::transpile {

namespace {

struct OfCuda {
  const Intrinsic *row = nullptr;
  bool isCall = false; ///< "__syncthreads()", and not "threadIdx.x"
};

/// From CUDA's names to the intrinsics whose texts use them: "__syncthreads" to rk::sync_threads.
const llvm::StringMap<OfCuda> &operationsOfCuda() {
  static const llvm::StringMap<OfCuda> names = [] {
    llvm::StringMap<OfCuda> result;
    for (const Intrinsic &row : intrinsics())
      for (const Text &each : row.texts) {
        llvm::StringRef text(each.text.data(), each.text.size());
        text.consume_front("::");
        llvm::StringRef name = text.take_while([](char c) { return llvm::isAlnum(c) || c == '_'; });
        if (!name.empty() && !text.substr(name.size()).starts_with("::"))
          result.try_emplace(name, OfCuda{&row, text.substr(name.size()).starts_with("(")});
      }
    return result;
  }();
  return names;
}

using Words = std::multiset<std::string>;

/// "atomicAdd" and "atomic_add" are the same words, and so are "shfl_down" and "shuffle_down".
Words wordsOf(llvm::StringRef name) {
  Words words;
  std::string word;
  auto end = [&] {
    if (word == "sum")
      word = "add";
    else if (word == "shfl")
      word = "shuffle";
    if (!word.empty())
      words.insert(word);
    word.clear();
  };
  for (char c : name) {
    if (c == '_' || llvm::isUpper(c))
      end();
    if (c != '_')
      word += llvm::toLower(c);
  }
  end();
  return words;
}

std::string lettersOf(llvm::StringRef name) {
  std::string letters;
  for (char c : name)
    if (c != '_')
      letters += llvm::toLower(c);
  return letters;
}

} // namespace

std::string hintFor(llvm::StringRef name) {
#define RK_HINT(Name, Hint)                                                                                            \
  if (name == Name)                                                                                                    \
    return Hint;
#include "Parse/Hints.def"
#undef RK_HINT
  if (isCudaVector({name.data(), name.size()}))
    return "write a struct of your own in a namespace: 'struct alignas(16) vec4 { float x, y, z, w; };' is loaded as a "
           "vector, too";
  auto it = operationsOfCuda().find(name);
  if (it == operationsOfCuda().end())
    return {};
  const Intrinsic &row = *it->second.row;
  const auto parameters = row.parameters();
  const bool takesReference = !parameters.empty() && parameters.front().byAddress;
  return "write '" + row.qualifiedName() + (row.arity() == 0 ? "()'" : "(...)'") +
         (takesReference ? ", which takes the variable itself, without '&'" : "") +
         ": actor code names what the device has by 'rk::' and 'rk::context'";
}

std::string operationMeantBy(llvm::StringRef asked, bool isMember) {
  if (auto it = operationsOfCuda().find(asked); it != operationsOfCuda().end() && it->second.row->member == isMember)
    return it->second.isCall ? std::string(it->second.row->name) : std::string();
  const Words words = wordsOf(asked);
  Words withoutAtomic = words; // "atomic_store": our `store` is atomic
  withoutAtomic.erase("atomic");
  std::set<std::string_view> same, longer;
  for (const Intrinsic &row : intrinsics()) {
    if (row.member != isMember)
      continue;
    const llvm::StringRef name(row.name.data(), row.name.size());
    const Words own = wordsOf(name);
    if (own == words || own == withoutAtomic || lettersOf(name) == lettersOf(asked))
      same.insert(row.name);
    else if (words.size() > 1 && own.size() == words.size() + 1 &&
             std::includes(own.begin(), own.end(), words.begin(), words.end()))
      longer.insert(row.name); // "shuffle_down" for "warp_shuffle_down"
  }
  const std::set<std::string_view> &meant = same.empty() ? longer : same;
  return meant.size() == 1 ? std::string(*meant.begin()) : std::string();
}

std::string operationsLike(llvm::StringRef asked, bool isMember) {
  const std::string wanted = lettersOf(asked);
  std::string names;
  unsigned count = 0;
  for (const Intrinsic &row : intrinsics())
    if (row.member == isMember && wanted.size() > 2 &&
        lettersOf({row.name.data(), row.name.size()}).find(wanted) != std::string::npos && ++count <= 4)
      names += (names.empty() ? "'" : ", '") + row.qualifiedName() + "'";
  return names;
}

} // namespace rk::transpile
