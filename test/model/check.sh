#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# check.sh MODEL.pml holds|fails [DEFINE]: explores every state of a model. `fails` is for a planted fault: the model must
# be able to see it. Needs spin and a C compiler.
set -eu
model=$1 wanted=$2 define=${3:+-D$3}
command -v spin > /dev/null || { echo "SKIPPED: spin is not installed"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$model" "$work/model.pml"
cd "$work"
# shellcheck disable=SC2086
spin $define -a model.pml > /dev/null
cc -O2 -w -DSAFETY -o pan pan.c
./pan -m200000 > out.txt 2>&1 || true
sed -n '/State-vector/,/transitions/p' out.txt
if grep -q 'max search depth too small\|out of memory' out.txt; then cat out.txt; exit 1; fi
errors=$(sed -n 's/.*errors: \([0-9]*\).*/\1/p' out.txt)
case "$wanted-$errors" in
  holds-0) ;;
  fails-0 | *-) cat out.txt; exit 1 ;;
  fails-*) ;;
  *) cat out.txt; exit 1 ;;
esac
