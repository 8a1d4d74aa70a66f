# SPDX-License-Identifier: Apache-2.0
"""Random well-formed actor code: the same program for the same seed, on every machine."""
from . import actors, constructs, kernels
from .intrinsics import INTRINSICS
from .program import Program


def generate(number, seed):
    """The program of that seed. `number` names its namespace, and nothing else depends on it."""
    p = Program(number, seed, INTRINSICS)
    d = p.dice
    for declare in d.some(constructs.ALL, d.between(5, 10)):
        declare(p)
    if d.chance(0.8):
        actors.Actor(p).write()
    else:
        actors.ring_kernel(p)
    if d.chance(0.12):
        kernels.global_kernel(p)
    if d.chance(0.15):
        kernels.stencil(p)
    return p
