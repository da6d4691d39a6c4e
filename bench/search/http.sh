#!/usr/bin/env bash
# Pages over HTTP against the same statements under pgbench, on the same PostgreSQL, in turns; only their ratio means anything.
# usage, from the root of the repository after `./mvnw -DskipTests package`: bench/search/http.sh [entries, default 200000] [rounds, default 3] [seconds, default 10]
# Needs PostgreSQL's server, pgbench, psql and wrk (Debian: postgresql, wrk). Run as an ordinary user, or as root where `su postgres` works.
set -euo pipefail
cd "$(dirname "$0")/../.."
size=${1:-200000} rounds=${2:-3} seconds=${3:-10} clients=${CLIENTS:-4} port=${PORT:-18435} web=${WEB_PORT:-18436}
jar=${JAR:-web-app/target/web-app.jar}
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
work=$(mktemp -d); chmod 755 "$work"
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$work"
trap 'kill ${application:-} 2>/dev/null || true; as "$bin/pg_ctl -D $work/data -m immediate stop -s" || true; rm -rf "$work"' EXIT
as "$bin/initdb -D $work/data -U postgres -E UTF8 --locale=C.UTF-8 -A trust >/dev/null"
as "$bin/pg_ctl -D $work/data -l $work/log -w -s -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work -c fsync=off -c shared_buffers=1GB -c max_wal_size=8GB -c jit=off' start"
sql() { psql -h 127.0.0.1 -p "$port" -U postgres -q -v ON_ERROR_STOP=1 "$@"; }
export SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$port/d" SPRING_DATASOURCE_USERNAME=postgres SPRING_DATASOURCE_PASSWORD=x
sql -c "create database d"
java -jar "$jar" importer /nowhere.csv >/dev/null 2>&1 || true # which migrates
{ echo "begin;"; cat db/src/main/resources/db/migration/beforeEachMigrate.sql db/src/main/resources/db/demo/R__demo_organisations.sql; echo "commit;"; } | sql -d d >/dev/null
sql -d d -v size="$size" -f bench/search/generate.sql >/dev/null
sql -d d -c "update directory_version set version = version + 1" -c "select map_rebuild()" -c "vacuum analyze" >/dev/null
java -jar "$jar" --server.port="$web" --cress.api.requests-per-minute=100000000 >"$work/application.log" 2>&1 &
application=$!
until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$web/annuaire")" = 200 ]; do
  kill -0 "$application" || { tail -20 "$work/application.log" >&2; exit 1; }
  sleep 0.5
done

# <name of the statements> <address, ending where a word is put>; the words are those of the statements
cat >"$work/words.lua" <<'LUA'
local address, words = os.getenv("ADDRESS"), {}
for word in os.getenv("WORDS"):gmatch("[^,]+") do table.insert(words, (word:gsub(" ", "+"))) end
local tag = os.getenv("TAG")
if tag ~= "" then wrk.headers["If-None-Match"] = tag end
request = function()
  return wrk.format("GET", #words == 0 and address or address .. words[math.random(#words)])
end
LUA
words_of() { sed -n "s/^select (array\[\(.*\)\])\[.*/\1/p" "$1" | tr -d "'"; }
http() { # <address> <words> <tag> <seconds>: requests per second
  ADDRESS=$1 WORDS=$2 TAG=$3 wrk -t1 -c"$clients" -d"$4s" -s "$work/words.lua" "http://127.0.0.1:$web" >"$work/wrk.txt"
  ! grep -q "Non-2xx" "$work/wrk.txt" || [ -n "$3" ] || { cat "$work/wrk.txt" >&2; exit 1; }
  sed -n 's/^Requests\/sec: *//p' "$work/wrk.txt"
}
database() { # <statements>: transactions per second
  (cd "$work" && "$bin/pgbench" -h 127.0.0.1 -p "$port" -U postgres -n -M prepared -c "$clients" -j 1 -T "$seconds" -f "$OLDPWD/$1" d) |
    sed -n 's/^tps = \([0-9.]*\).*/\1/p'
}
median() { sort -n | awk '{v[NR] = $1} END {print v[int((NR + 1) / 2)]}'; }
uptime | sed 's/.*load/# load/'
compare() { # <name> <address>
  local file=bench/search/queries/$1.sql words round web_rate base_rate
  words=$(words_of "$file")
  http "$2" "$words" "" "${WARM:-30}" >/dev/null
  database "$file" >/dev/null
  : >"$work/ratios"
  for round in $(seq "$rounds"); do
    web_rate=$(http "$2" "$words" "" "$seconds") base_rate=$(database "$file")
    awk -v n="$1" -v w="$web_rate" -v b="$base_rate" 'BEGIN {printf "%-20s HTTP %8.1f /s   pgbench %8.1f /s   %.2f\n", n, w, b, w / b}'
    awk -v w="$web_rate" -v b="$base_rate" 'BEGIN {print w / b}' >>"$work/ratios"
  done
  printf '%-20s median %s\n' "$1" "$(median <"$work/ratios")"
}
compare 5-all "/annuaire?" # the form of the page, without words
compare 1-rare "/annuaire?q="
compare 2-frequent "/annuaire?q="
compare 9-map "/api/v1/organisations/carte?zoom=13&bbox=4.75,45.70,4.95,45.80"

profile=/annuaire/o-1
tag=$(curl -sI "http://127.0.0.1:$web$profile" | sed -n 's/^[Ee][Tt]ag: *//p' | tr -d '\r')
http "$profile" "" "" "${WARM:-30}" >/dev/null
for round in $(seq "$rounds"); do
  whole=$(http "$profile" "" "" "$seconds") unchanged=$(http "$profile" "" "$tag" "$seconds")
  awk -v w="$whole" -v u="$unchanged" 'BEGIN {printf "profile              200 %8.1f /s   304 %8.1f /s   %.2f\n", w, u, u / w}'
done
uptime | sed 's/.*load/# load/'
