# SPDX-License-Identifier: Apache-2.0
"""Chance that is the same on every machine: Python promises that of `random()` alone."""
import random


class Dice:
    def __init__(self, seed):
        self._random = random.Random(seed).random

    def below(self, n):
        return int(self._random() * n)

    def between(self, low, high):
        """Both ends included."""
        return low + self.below(high - low + 1)

    def chance(self, probability):
        return self._random() < probability

    def pick(self, items):
        return items[self.below(len(items))]

    def weighted(self, rows):
        """Of (weight, item) rows, an item."""
        at = self._random() * sum(weight for weight, _ in rows)
        for weight, item in rows:
            at -= weight
            if at < 0:
                return item
        return rows[-1][1]

    def some(self, items, n):
        """n different items, in a new order."""
        items = list(items)
        return [items.pop(self.below(len(items))) for _ in range(min(n, len(items)))]
