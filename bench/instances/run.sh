#!/usr/bin/env bash
# Two instances on one database behind a proxy, under mixed load: one is killed (kill -9) and started again, then both are
# replaced one after the other. Counts what was lost. Stops by itself after some four minutes.
# usage, from the root of the repository after `./mvnw -DskipTests package`: bench/instances/run.sh [seconds of each phase, default 15]
# Needs PostgreSQL's server, psql, curl, haproxy and Python 3. Run as an ordinary user, or as root where `su postgres` works.
# NEW_JAR: the version that is rolled in, else the same one.
set -euo pipefail
cd "$(dirname "$0")/../.."
phase=${1:-15}
. bench/instances/common.sh
load_on instances
sleep "$phase"
say 'kill -9 of the first'
kill -9 "${pid[one]}"; wait "${pid[one]}" 2>/dev/null || true
sleep "$phase"
start one; healthy one
say 'the first is back'
sleep "$phase"
jar=${NEW_JAR:-$jar}
for name in one two; do
    say "SIGTERM to $name"
    stop "$name"
    start "$name"; healthy "$name"
    say "$name is replaced"
    sleep 5
done
sleep "$phase"
load_off
echo
echo '| | |'
echo '|---|---|'
counted
echo
sed 's/^/    /' "$work/steps"
[ ! -s "$work/load/errors.txt" ] || { echo; sort -k2 "$work/load/errors.txt" | cut -c1-160 | sed 's/^/    /' | head -30; }
stop one; stop two
verify maillage
