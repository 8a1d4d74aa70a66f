# SPDX-License-Identifier: Apache-2.0
"""What a program may declare beside its actor. A construct is a function of the program that declares something and offers
operations on it (`Program.offer`), or whole statements (`Program.effects`), for later code to use."""

ALL = []


def construct(*features):
    """Registers a construct; the features count for every program that has it."""
    def register(function):
        def declare(program):
            for feature in features:
                program.cover(feature)
            function(program)
        declare.__name__ = function.__name__
        ALL.append(declare)
        return function
    return register


from . import classes, constants, lambdas, library, preprocessor, templates  # noqa: E402, F401
