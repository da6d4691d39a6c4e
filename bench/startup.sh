#!/usr/bin/env bash
# Second start of the packaged platform, embedded PostgreSQL included, to the first 200 on /annuaire, against a bare
# application of one page (bare-peer) on a PostgreSQL that already runs. Runs alternate; only their ratio means anything.
# usage, from the root of the repository after `./mvnw -DskipTests package`: bench/startup.sh [runs, default 3]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-3}
work=$(mktemp -d)
chmod 755 "$work"
port=18431 db_port=18432
as_server=()
[ "$(id -u)" != 0 ] || as_server=(unshare --user)
cleanup() {
  "${as_server[@]}" "$bin/pg_ctl" stop -s -m immediate -D "$work/peer-data" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

${MVN:-./mvnw} -q -B -f bench/bare-peer/pom.xml package

# prints "<wall seconds> <CPU seconds of the JVM>" of a start to the first 200 on $1
start() {
  local path=$1 begin end ticks
  shift
  begin=$(date +%s.%N)
  java -jar "$@" --server.port=$port >"$work/out.log" 2>&1 &
  local pid=$!
  until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$port$path")" = 200 ]; do
    kill -0 $pid 2>/dev/null || { cat "$work/out.log" >&2; exit 1; }
    sleep 0.02
  done
  end=$(date +%s.%N)
  ticks=$(awk '{print $14 + $15}' /proc/$pid/stat)
  kill $pid
  wait $pid || true
  awk -v b="$begin" -v e="$end" -v t="$ticks" -v hz="$(getconf CLK_TCK)" 'BEGIN {printf "%.2f %.2f\n", e - b, t / hz}'
}
platform() { start /annuaire web-app/target/web-app.jar --cress.data-dir="$work/data"; }
peer() { PEER_DB_PORT=$db_port start / bench/bare-peer/target/bare-peer.jar; }
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }

echo "first start: $(platform)" >&2
bin=$(dirname "$(find "$work/data/server" -name pg_ctl)")
"${as_server[@]}" "$bin/initdb" -D "$work/peer-data" -U postgres -A trust --encoding=UTF8 --locale=C >/dev/null
printf '%s\n' "create table organisation (id bigint primary key, name text)" \
  "insert into organisation select n, 'Organisation ' || n from generate_series(1, 3000) as n" |
  "${as_server[@]}" "$bin/postgres" --single -D "$work/peer-data" postgres >/dev/null
"${as_server[@]}" "$bin/pg_ctl" start -s -w -D "$work/peer-data" -l "$work/peer.log" \
  -o "-p $db_port -c listen_addresses=127.0.0.1 -c unix_socket_directories="

: >"$work/ours" && : >"$work/peers"
for run in $(seq "$runs"); do
  peer >>"$work/peers"
  platform >>"$work/ours"
  echo "run $run: bare $(tail -1 "$work/peers"), platform $(tail -1 "$work/ours")" >&2
done

column() { awk -v c="$2" '{print $c}' "$1" | median; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
{
  echo "# Start-up"
  echo
  echo "Written by \`bench/startup.sh $runs\` on $(date -u +%F), $(nproc) cores, $(java -version 2>&1 | head -1),"
  echo "load average at the end $(cut -d' ' -f1 /proc/loadavg). Medians of $runs alternated runs, in seconds."
  echo
  echo "| to the first 200 | time | CPU of the JVM |"
  echo "|---|---|---|"
  echo "| bare application of one page, PostgreSQL already running | $(column "$work/peers" 1) | $(column "$work/peers" 2) |"
  echo "| platform, second start, its PostgreSQL included, \`/annuaire\` | $(column "$work/ours" 1) | $(column "$work/ours" 2) |"
  echo "| ratio | $(ratio "$(column "$work/ours" 1)" "$(column "$work/peers" 1)") | $(ratio "$(column "$work/ours" 2)" "$(column "$work/peers" 2)") |"
} | tee bench/results/startup.md
