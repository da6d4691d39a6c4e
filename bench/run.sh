#!/usr/bin/env bash
# One command for the speed of the whole: data, database, application and a bare peer are made, the pages that people open most are asked for in turns
# with the peer's page and with their own statements under pgbench, then registrations, imports and start-up are measured beside
# their peers. Writes a table to standard output; stops by itself after some 20 minutes.
# usage, from the root of the repository after `./mvnw -DskipTests package`: bench/run.sh [entries, default 20000] [rounds, default 3] [seconds, default 5]
# LARGE=1 also makes 200 000 events, two million registrations and 10 000 takeovers; PAGES_ONLY=1 ends after the pages;
# PAGES="calendar|month" takes those alone; KEEP=FOLDER leaves the statements of each page there.
# Needs PostgreSQL's server, pgbench, psql, wrk, curl and Python 3. Run as an ordinary user, or as root where `su postgres` works.
set -euo pipefail
cd "$(dirname "$0")/.."
export size=${1:-20000} rounds=${2:-3} seconds=${3:-5}
export clients=${CLIENTS:-4} port=${PORT:-18500} web=${WEB_PORT:-18501} peer_web=${PEER_PORT:-18502} jar=${JAR:-web-app/target/web-app.jar}
export bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
work=$(mktemp -d); export work; chmod 755 "$work"
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$work"
trap 'kill -9 ${application:-} ${peer:-} 2>/dev/null || true; as "$bin/pg_ctl -D $work/data -m immediate stop -s" || true; rm -rf "$work"' EXIT
as "$bin/initdb -D $work/data -U postgres -E UTF8 --locale=C.UTF-8 -A trust >/dev/null"
as "$bin/pg_ctl -D $work/data -l $work/log -w -s -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work -c shared_buffers=1GB -c max_wal_size=8GB -c jit=off -c logging_collector=on -c log_destination=jsonlog -c log_directory=$work -c log_filename=statements -c log_file_mode=0644' start"
sql() { psql -h 127.0.0.1 -p "$port" -U postgres -qAt -v ON_ERROR_STOP=1 "$@"; }
export SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$port/d" SPRING_DATASOURCE_USERNAME=postgres SPRING_DATASOURCE_PASSWORD=x
sql -c 'create database d'
java -jar "$jar" importer /nowhere.csv >/dev/null 2>&1 || true # which migrates
for file in db/src/main/resources/db/demo/R__*.sql; do
    { echo 'begin;'; cat db/src/main/resources/db/demo/beforeEachMigrate.sql "$file"; echo 'commit;'; } | sql -d d >/dev/null
done
sql -d d -v size="$size" -v beside=1 -f bench/search/generate.sql >/dev/null
sql -d d -c 'update directory_version set version = version + 1' -c 'select map_rebuild()' >/dev/null
sql -d d -f bench/contract/generate.sql >/dev/null
[ -z "${LARGE:-}" ] || for data in fund events; do sql -d d -f "bench/$data/generate.sql" >/dev/null; done
sql -d d -c 'vacuum analyze' -c checkpoint
sql -c 'create table organisation (id bigint primary key, name text)' \
    -c "insert into organisation select n, 'Organisation ' || n from generate_series(1, 3000) as n" -c 'vacuum analyze organisation'

# The demonstration's people sign in without a second factor.
java -Xmx512m -jar "$jar" --server.port="$web" --cress.api.requests-per-minute=100000000 --cress.demonstration=true >"$work/application.log" 2>&1 &
application=$!; export application
${MVN:-./mvnw} -q -B -f bench/bare-peer/pom.xml package
PEER_DB_PORT=$port java -Xmx512m -jar bench/bare-peer/target/bare-peer.jar --server.port="$peer_web" >"$work/peer.log" 2>&1 &
peer=$!
for address in "http://127.0.0.1:$web/annuaire" "http://127.0.0.1:$peer_web/"; do
    until [ "$(curl -s -o /dev/null -w '%{http_code}' "$address")" = 200 ]; do
        kill -0 "$application" "$peer" || { tail -20 "$work"/{application,peer}.log >&2; exit 1; }
        sleep 0.5
    done
done
echo "$(date +%F), commit $(git log -1 --format=%h), $(nproc) cores, $(java -version 2>&1 | head -1), $("$bin/postgres" --version); $size entries, $clients clients, $rounds rounds of $seconds s; load average $(cut -d' ' -f1-3 /proc/loadavg) at the beginning"
echo
python3 bench/pages.py
[ -z "${KEEP:-}" ] || cp "$work"/page-*.sql "$KEEP"
kill -9 "$application" "$peer"; as "$bin/pg_ctl -D $work/data -m immediate stop -s"
[ -z "${PAGES_ONLY:-}" ] || exit 0
unset SPRING_DATASOURCE_URL SPRING_DATASOURCE_USERNAME SPRING_DATASOURCE_PASSWORD port
for part in 'registration/run.sh 2 5' 'imports/run.sh 1' 'startup.sh 3'; do
    printf '\n## bench/%s\n\n' "$part"
    # shellcheck disable=SC2086 # a script and its arguments
    JAR=$jar bash bench/$part
done
printf '\nload average at the end: %s\n' "$(cut -d' ' -f1-3 /proc/loadavg)"
