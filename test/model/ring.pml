/* SPDX-License-Identifier: Apache-2.0
 * The ring of runtime/device/rk/device/ring.hpp: two producers, one consumer, capacity 2, positions as there.
 * Spin checks the algorithm under sequential consistency; the memory orders are TSan's and review's.
 * Breaks if an envelope is lost, doubled, reordered within its producer, or overwritten unread. */
#define CAPACITY 2
#define EACH 3
#define PRODUCERS 2

byte tail, consumed;               /* positions since the start */
byte sequence[CAPACITY];           /* position + 1 of what a slot holds */
byte who[CAPACITY], number[CAPACITY];

proctype producer(byte me) {
  byte n = 0, t, c;
  do
  :: n == EACH -> break
  :: else ->
     t = tail;
  claim:
     c = consumed;
     if
     :: t - c >= CAPACITY -> t = tail; goto claim           /* full: the caller tries again */
     :: else ->
        if
        :: atomic { tail == t -> tail = tail + 1 }            /* compare-exchange: success */
        :: atomic { tail != t -> t = tail }; goto claim       /* failure loads the tail */
        fi
     fi;
#ifdef PUBLISH_FIRST                                          /* the planted fault: publish before the payload is written */
     sequence[t % CAPACITY] = t + 1;
#endif
     who[t % CAPACITY] = me;
     number[t % CAPACITY] = n;
#ifndef PUBLISH_FIRST
     sequence[t % CAPACITY] = t + 1;
#endif
     n++
  od
}

proctype consumer() {
  byte position = 0, from;
  byte next[PRODUCERS];
  do
  :: position == EACH * PRODUCERS -> break
  :: else ->
     sequence[position % CAPACITY] == position + 1;           /* poll */
     from = who[position % CAPACITY];
     assert(from < PRODUCERS);
     assert(number[position % CAPACITY] == next[from]);
     next[from]++;
     position++;
     consumed = position
  od;
  assert(next[0] == EACH && next[1] == EACH)
}

init {
  who[0] = 255; who[1] = 255;
  atomic { run producer(0); run producer(1); run consumer() }
}
