/* SPDX-License-Identifier: Apache-2.0
 * The turns of a grid actor, runtime/device/rk/device/grid_loop.hpp: block 0 waits for all arrivals of turn N, decides
 * turn N + 1 and publishes it; the others follow. Breaks if two blocks ever apply different events in one turn, if block 0
 * touches the state while a block still works on it, or if a block is left behind (spin reports the deadlock). */
#define BLOCKS 3
#define TURNS 3
#define STEP 1
#define MESSAGE 2
#define EXIT 3

byte arrived, turn, event;
byte working;                     /* blocks inside an event */
byte applied[TURNS + 2];          /* event that the first block applied at each turn */

inline apply(t, e) {
  atomic {
    working++;
    if
    :: applied[t] == 0 -> applied[t] = e
    :: else -> assert(applied[t] == e)
    fi
  };
  working--
}

proctype leader() {
  byte t = 0, e = 0;
  do
  :: t++;
     arrived++;
#ifndef NO_WAIT                   /* the planted fault: decide without waiting for the others */
     arrived == t * BLOCKS;
#endif
     assert(working == 0);        /* swaps, counters and the reply are safe here */
     if
     :: t > TURNS -> e = EXIT
     :: t <= TURNS -> e = STEP
     :: t <= TURNS -> e = MESSAGE
     fi;
     event = e;
     turn = t;
     if
     :: e == EXIT -> break
     :: else -> apply(t, e)
     fi
  od
}

proctype follower() {
  byte t = 0, e;
  do
  :: t++;
     arrived++;
     turn == t;
     e = event;
     if
     :: e == EXIT -> break
     :: else -> apply(t, e)
     fi
  od
}

init {
  atomic { run leader(); run follower(); run follower() }
}
