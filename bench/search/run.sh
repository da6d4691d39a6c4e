#!/usr/bin/env bash
# The statements of the search page under pgbench, at growing sizes, in a PostgreSQL of its own.
# usage, from the root of the repository: bench/search/run.sh "20000 200000 1000000" [seconds for each, default 15]
# Needs PostgreSQL's server, pgbench and psql (Debian: postgresql). Run as an ordinary user, or as root where `su postgres` works.
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=${1:-20000 200000 1000000} seconds=${2:-15} clients=${CLIENTS:-2} port=${PORT:-18433}
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
work=$(mktemp -d "${TMPDIR:-/tmp}/bench-search.XXXX"); chmod 755 "$work"
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$work"
trap 'as "$bin/pg_ctl -D $work/data -m immediate stop -s" || true; rm -rf "$work"' EXIT
as "$bin/initdb -D $work/data -U postgres -E UTF8 --locale=C.UTF-8 -A trust >/dev/null"
as "$bin/pg_ctl -D $work/data -l $work/log -w -s -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work -c fsync=off -c shared_buffers=1GB -c max_wal_size=8GB -c work_mem=32MB -c jit=off' start"
sql() { psql -h 127.0.0.1 -p "$port" -U postgres -q -v ON_ERROR_STOP=1 "$@"; }

resources=db/src/main/resources/db
sql -c "create database base"
for file in $(find $resources/migration -name 'V*.sql' | awk -F/ '{print $NF, $0}' | sort | cut -d' ' -f2) \
    $resources/reference/R__reference_10* $resources/reference/R__reference_20* $resources/demo/R__demo_organisations.sql; do
  { echo "begin;"; cat $resources/migration/beforeEachMigrate.sql "$file"; echo "commit;"; } | sql -d base >/dev/null
done

for size in $sizes; do
  sql -c "create database d$size template base"
  begin=$(date +%s)
  sql -d "d$size" -v size="$size" -f bench/search/generate.sql >/dev/null
  echo "# $size organisations, generated in $(($(date +%s) - begin)) s"
  for query in bench/search/queries/*.sql; do
    name=$(basename "$query" .sql)
    (cd "$work" && rm -f times.* && "$bin/pgbench" -h 127.0.0.1 -p "$port" -U postgres -n -M prepared -c "$clients" -j 1 \
        -T 3 -f "$OLDPWD/$query" "d$size" >/dev/null 2>&1)
    (cd "$work" && "$bin/pgbench" -h 127.0.0.1 -p "$port" -U postgres -n -M prepared -c "$clients" -j 1 -T "$seconds" \
        -l --log-prefix=times -f "$OLDPWD/$query" "d$size" >out.txt 2>&1) || { tail -3 "$work/out.txt"; continue; }
    awk '{print $3 / 1000}' "$work"/times.* | sort -n | awk -v name="$name" -v size="$size" -v s="$seconds" \
        '{v[NR] = $1} END {printf "%-12s %8d  %8.1f /s   p50 %8.2f ms   p95 %8.2f ms   p99 %8.2f ms\n", name, size, NR / s, v[int(NR * .5) + 1], v[int(NR * .95) + 1], v[int(NR * .99) + 1]}'
  done
  [ "$size" = "${KEEP:-}" ] || sql -c "drop database d$size"
done
