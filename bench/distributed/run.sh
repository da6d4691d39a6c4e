#!/usr/bin/env bash
# Writes the tables of docs/operations/distributed.md from the catalogue of a database that all migrations made.
# usage, from anywhere: bench/distributed/run.sh. Needs PostgreSQL's server and psql; as root where `su postgres` works.
set -euo pipefail
cd "$(dirname "$0")/../.."
port=${PORT:-18699} page=docs/operations/distributed.md
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
work=$(mktemp -d "${TMPDIR:-/tmp}/distributed.XXXX"); chmod 755 "$work"
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$work"
trap 'as "$bin/pg_ctl -D $work/data -m immediate stop -s" || true; rm -rf "$work"' EXIT
as "$bin/initdb -D $work/data -U postgres -E UTF8 --locale=C.UTF-8 -A trust >/dev/null"
as "$bin/pg_ctl -D $work/data -l $work/log -w -s -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work -c fsync=off' start"
sql() { psql -h 127.0.0.1 -p "$port" -U postgres -q -v ON_ERROR_STOP=1 "$@"; }
sql -c 'create database base'
migrations=db/src/main/resources/db/migration
for file in $(find $migrations -name 'V*.sql' | awk -F/ '{print $NF, $0}' | sort | cut -d' ' -f2); do
    { echo 'begin;'; cat $migrations/beforeEachMigrate.sql "$file"; echo 'commit;'; } | sql -d base >/dev/null
done
sql -d base -f bench/distributed/tables.sql >"$work/tables.md"
awk -v tables="$work/tables.md" '
    /^<!-- until here/ {inside = 0}
    !inside {print}
    /^<!-- written by/ {inside = 1; while ((getline line < tables) > 0) print line}' "$page" >"$work/page.md"
cat "$work/page.md" >"$page"
