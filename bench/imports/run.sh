#!/usr/bin/env bash
# An import of the size of the region, against psql's \copy of the same final rows into the same indexed table; then the same
# file again; then, once, a national file. In a PostgreSQL of its own, with the packaged application as the command line runs it.
# usage, from the root of the repository after `./mvnw -DskipTests package`: bench/imports/run.sh [rounds, default 3] [national rows, default 0]
# Needs PostgreSQL's server and psql (Debian: postgresql). Run as an ordinary user, or as root where `su postgres` works.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3} national=${2:-0} rows=${ROWS:-138400} port=${PORT:-18434} heap=${HEAP:-512m} jar=${JAR:-web-app/target/web-app.jar}
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
work=$(mktemp -d); chmod 755 "$work"
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$work"
trap 'as "$bin/pg_ctl -D $work/data -m immediate stop -s" || true; rm -rf "$work"' EXIT
as "$bin/initdb -D $work/data -U postgres -E UTF8 --locale=C.UTF-8 -A trust >/dev/null"
as "$bin/pg_ctl -D $work/data -l $work/log -w -s -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work -c shared_buffers=512MB -c max_wal_size=4GB ${PGOPTIONS_SERVER:-}' start"
sql() { psql -h 127.0.0.1 -p "$port" -U postgres -qAt -v ON_ERROR_STOP=1 "$@"; }
now() { date +%s.%N; }
since() { awk -v b="$1" -v e="$(now)" 'BEGIN {printf "%.1f", e - b}'; }

# prints "<seconds of plan and application> <heap that stayed after a collection, at most, in MB>"
import() {
  SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$port/$1" SPRING_DATASOURCE_USERNAME=postgres SPRING_DATASOURCE_PASSWORD=x \
    java -Xmx"$heap" -Xlog:gc:file="$work/gc.log" -jar "$jar" importer "$2" >"$work/report.txt" 2>"$work/errors.txt" ||
    { tail -20 "$work/report.txt" "$work/errors.txt" >&2; exit 1; }
  printf '%s %s\n' "$(sed -n 's/^Durée.*: \([0-9]*\),\([0-9]\).*/\1.\2/p' "$work/report.txt")" \
    "$(sed -n 's/.*->\([0-9]*\)M(.*/\1/p' "$work/gc.log" | sort -n | tail -1)"
}

# An empty directory that the migrations have gone through, which each round begins from.
sql -c "create database base"
SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$port/base" SPRING_DATASOURCE_USERNAME=postgres SPRING_DATASOURCE_PASSWORD=x \
  java -jar "$jar" importer /nowhere.csv >/dev/null 2>&1 || true
sql -d base -c "select count(*) from territory" | grep -qv '^0$'
sql -d base -v size="$rows" -v ours="$rows" -f bench/imports/generate.sql >/dev/null
header="SIREN,Nom ou raison sociale de l'entreprise,Famille juridique de l'entreprise,Code postal,Libellé de la commune de l'établissement,Code du département de l'établissement,Département de l'établissement,Région de l'établissement"
write() {
  { echo "$header"; sql -d base -c "copy (select siren, name, family, postal_code, commune, departement, departement_name, region from import_file order by g) to stdout csv"; } >"$1"
}
write "$work/list.csv"
sql -d base -c "drop table import_file" -c "vacuum analyze"
grep -c . "$work/list.csv" | sed 's/^/# lines of the file: /'
uptime | sed 's/.*load/# load/'

for round in $(seq "$rounds"); do
  sql -c "drop database if exists ours" -c "create database ours template base" -c "drop database if exists peer" -c "create database peer template base" -c "checkpoint"
  first=$(import ours "$work/list.csv")
  cp "$work/report.txt" "$work/first.txt"
  again=$(import ours "$work/list.csv")
  sql -d ours -c "\\copy (select * from organisation order by id) to '$work/rows.copy'"
  sql -d peer -c "create table plain (like organisation including all)" -c "checkpoint"
  begin=$(now); sql -d peer -c "\\copy plain from '$work/rows.copy'"; plain=$(since "$begin")
  sql -d peer -c "drop table plain" -c "checkpoint"
  begin=$(now); sql -d peer -c "\\copy organisation from '$work/rows.copy'"; kept=$(since "$begin")
  awk -v f="${first% *}" -v a="${again% *}" -v p="$plain" -v k="$kept" -v r="$round" -v m="${first#* }" -v n="${again#* }" 'BEGIN {
    printf "round %d: import %.1f s (heap %d MB), again %.1f s (heap %d MB), copy into the table alone %.1f s, with its triggers %.1f s\n", r, f, m, a, n, p, k
    printf "round %d: import / copy alone %.2f, import / copy with triggers %.2f, again / import %.2f\n", r, f / p, f / k, a / f}'
done
uptime | sed 's/.*load/# load/'
sed -n '/^Lignes lues/,/^$/p' "$work/first.txt"

if [ "$national" != 0 ]; then
  sql -c "drop database ours" -c "drop database peer"
  sql -d base -v size="$national" -v ours="$rows" -f bench/imports/generate.sql >/dev/null
  write "$work/national.csv"
  sql -d base -c "drop table import_file"
  printf '# %s rows, %s of the region: seconds and heap ' "$national" "$rows"
  import base "$work/national.csv"
  sed -n '/^Lignes lues/,/^$/p' "$work/report.txt"
fi
