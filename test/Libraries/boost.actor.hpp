// SPDX-License-Identifier: Apache-2.0
#pragma once
// Containers without a heap: Boost.Intrusive, hooks as base classes and as members, options as types, algorithms over
// traits of nodes, parents of members, 'try' in macros.
#include <rk/actor.hpp>

#include <cstdint>

#include <boost/intrusive/avl_set.hpp>
#include <boost/intrusive/list.hpp>
#include <boost/intrusive/set.hpp>
#include <boost/intrusive/slist.hpp>
#include <boost/intrusive/unordered_set.hpp>

namespace with_boost {

namespace bi = boost::intrusive;

struct sample {
  std::uint32_t value[16];
};
struct results {
  std::uint32_t value[256];
};

struct item : bi::list_base_hook<bi::link_mode<bi::normal_link>>, bi::unordered_set_base_hook<bi::link_mode<bi::normal_link>> {
  std::uint32_t key = 0;
  bi::set_member_hook<bi::link_mode<bi::normal_link>> by_key;
  bi::slist_member_hook<bi::link_mode<bi::normal_link>> next;
  bi::avl_set_member_hook<bi::link_mode<bi::normal_link>> balanced;

  friend bool operator<(const item& a, const item& b) { return a.key < b.key; }
  friend bool operator==(const item& a, const item& b) { return a.key == b.key; }
};
struct scatter {
  std::size_t operator()(const item& i) const { return i.key * 2654435761u; }
};
struct key_of {
  using type = std::uint32_t;
  const type& operator()(const item& i) const { return i.key; }
};

using queue = bi::list<item>;
using stack = bi::slist<item, bi::member_hook<item, bi::slist_member_hook<bi::link_mode<bi::normal_link>>, &item::next>,
                        bi::cache_last<true>>;
using order = bi::multiset<item, bi::member_hook<item, bi::set_member_hook<bi::link_mode<bi::normal_link>>, &item::by_key>>;
using index = bi::avl_set<item, bi::member_hook<item, bi::avl_set_member_hook<bi::link_mode<bi::normal_link>>, &item::balanced>,
                          bi::key_of_value<key_of>>;
using table = bi::unordered_set<item, bi::hash<scatter>, bi::power_2_buckets<true>>;

struct writer {
  results& r;
  std::uint32_t n = 0;
  void add(std::uint32_t x) { r.value[n++] = x; }
  template <class Container>
  void all(const Container& c) {
    for (const item& i : c) add(i.key);
  }
};

inline results compute(const sample& s) {
  results r{};
  writer w{r};
  item items[16];
  for (unsigned i = 0; i < 16; ++i) items[i].key = s.value[i];

  queue q;
  for (unsigned i = 0; i < 8; ++i) q.push_back(items[i]);
  q.push_front(items[8]);
  q.reverse();
  q.sort();
  w.all(q);
  queue other;
  for (unsigned i = 9; i < 12; ++i) other.push_back(items[i]);
  other.sort([](const item& a, const item& b) { return a.key < b.key; });
  q.merge(other);
  w.add(static_cast<std::uint32_t>(q.size()));
  q.remove_if([](const item& i) { return i.key % 3 == 0; });
  q.splice(q.end(), other);
  q.unique();
  w.all(q);
  q.erase(q.begin());
  q.pop_back();
  w.add(q.front().key);
  w.add(q.back().key);

  stack l;
  for (unsigned i = 0; i < 6; ++i) l.push_front(items[i]);
  l.push_back(items[7]);
  l.reverse();
  l.insert_after(l.begin(), items[9]);
  l.sort();
  w.all(l);

  order o;
  for (item& i : items) o.insert(i);
  w.all(o);
  w.add(static_cast<std::uint32_t>(o.count(items[3])));
  o.erase(o.begin());
  const auto lower = o.lower_bound(items[5]);
  w.add(lower->key);
  const auto upper = o.upper_bound(items[5]);
  w.add(upper == o.end() ? 0 : upper->key);
  for (auto i = o.rbegin(); i != o.rend(); ++i) w.add(i->key);

  index x;
  for (item& i : items) w.add(x.insert(i).second);
  const auto found = x.find(s.value[4]);
  w.add(found == x.end() ? 77 : found->key);
  w.add(static_cast<std::uint32_t>(x.erase(s.value[6])));
  index::insert_commit_data where;
  w.add(x.insert_check(s.value[6], where).second);
  w.all(x);

  table::bucket_type buckets[8];
  table t(table::bucket_traits(buckets, 8));
  for (item& i : items) w.add(t.insert(i).second);
  w.add(static_cast<std::uint32_t>(t.size()));
  w.add(t.find(items[2])->key);
  t.erase(t.find(items[2]));
  w.add(t.find(items[2]) == t.end());
  t.clear();
  x.clear();
  o.clear();
  l.clear();
  q.clear();
  w.add(q.empty() && t.empty());
  w.add(w.n);
  return r;
}

struct RK_ACTOR(.id = "boost", .block_size = 32) actor {
  RK_HANDLER results on(rk::context&, const sample& s) { return compute(s); }
};

}  // namespace with_boost
