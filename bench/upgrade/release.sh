#!/usr/bin/env bash
# Writes the dump of a release, its schema with the reference and demonstration data, which UpgradeTests then bring to the newest schema.
# usage, from the root of the repository after `./mvnw -DskipTests package`: bench/upgrade/release.sh REVISION [FILE]
# Needs the server and the programs of PostgreSQL 15 or newer, run as root where `su postgres` works, or as an ordinary user.
set -euo pipefail
cd "$(dirname "$0")/../.."
revision=$1
file=${2:-platform-module/src/test/resources/releases/$(git log -1 --format=%cd --date=format:%Y-%m-%d "$revision").sql.gz}
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)} port=${PORT:-18490}
work=$(mktemp -d); chmod 755 "$work"; [ "$(id -u)" != 0 ] || chown postgres "$work"
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
trap 'as "$bin/pg_ctl -D $work/data -m immediate stop -s" || true; rm -rf "$work"' EXIT

mkdir "$work/db"
git archive "$revision" db/src/main/resources | tar -x -C "$work/db" --strip-components=4
java -Djarmode=tools -jar "${JAR:-web-app/target/web-app.jar}" extract --destination "$work/program" >/dev/null
libraries=$(printf '%s:' "$work"/program/lib/{flyway,postgresql,jackson,snakeyaml,slf4j,jspecify}*.jar)

as "$bin/initdb -D $work/data -U postgres -E UTF8 --locale=C.UTF-8 -A trust >/dev/null"
as "$bin/pg_ctl -D $work/data -l $work/postgresql.log -w -s start -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off'"
psql -h 127.0.0.1 -p "$port" -U postgres -q -c 'create role maillage login' -c 'create database maillage owner maillage'
java -cp "$work/db:$libraries" bench/upgrade/Schema.java "jdbc:postgresql://127.0.0.1:$port/maillage"
# Statements alone, which any driver runs: without the words of psql that newer programs write.
"$bin/pg_dump" -h 127.0.0.1 -p "$port" -U maillage --no-owner --no-privileges --no-comments --inserts --rows-per-insert=500 maillage |
    grep -vE '^\\(un)?restrict ' | gzip -9n >"$file"
ls -l "$file"
