# SPDX-License-Identifier: Apache-2.0
# Sourced by the scripts beside it: with --help prints the comment at the top of the script, and ends it.
case "${1-}" in
  -h | --help) awk 'NR > 2 && !/^#/ { exit } NR > 2 { sub(/^# ?/, ""); print }' "$0"; exit ;;
esac
