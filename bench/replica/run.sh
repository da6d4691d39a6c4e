#!/usr/bin/env bash
# The same application with and without a streaming replica, asked in turns: reads per second, and how much of the database's work
# leaves the main server. Both servers, both instances and the readers share the machine, so that reads per second tell the cost
# of the detour, and the main server's CPU per read tells what another machine would take off it. Some three minutes; stops by itself.
# usage, from the root of the repository after `./mvnw -DskipTests package`: bench/replica/run.sh [rounds, default 3] [seconds, default 8]
# Needs PostgreSQL's server with pg_basebackup, psql, curl and Python 3. Run as an ordinary user, or as root where `su postgres` works.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3} seconds=${2:-8} size=${SIZE:-20000} port=${PORT:-18580} jar=${JAR:-web-app/target/web-app.jar}
main=$port copy=$((port + 1)) without=$((port + 2)) with=$((port + 3))
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
work=$(mktemp -d "${TMPDIR:-/tmp}/bench-replica.XXXX"); chmod 755 "$work"
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$work"
jvms=()
cleanup() {
    for one in "${jvms[@]}"; do kill -9 "$one" 2>/dev/null || true; done
    for data in copy main; do as "$bin/pg_ctl -D $work/$data -m immediate stop -s" || true; done
    rm -rf "$work"
}
trap cleanup EXIT
server() { as "$bin/pg_ctl -D $work/$1 -l $work/$1.log -w -s start -o '-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work -c shared_buffers=256MB -c jit=off'"; }
sql() { psql -h 127.0.0.1 -p "$main" -U postgres -d maillage -qAt -v ON_ERROR_STOP=1 "$@"; }
instance() { # <port> [settings]
    local http=$1; shift
    SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$main/maillage" SPRING_DATASOURCE_USERNAME=maillage SPRING_DATASOURCE_PASSWORD=x \
        java -Xmx384m -jar "$jar" --server.address=127.0.0.1 --server.port="$http" "$@" >"$work/$http.log" 2>&1 &
    jvms+=($!)
    local begun=$SECONDS
    until [ "$(curl -s -o /dev/null -m 3 -w '%{http_code}' "http://127.0.0.1:$http/actuator/health/readiness")" = 200 ]; do
        ((SECONDS - begun < 180)) || { tail -20 "$work/$http.log" >&2; exit 1; }
        sleep 0.5
    done
}
as "$bin/initdb -D $work/main -U postgres -E UTF8 --locale=C.UTF-8 -A trust >/dev/null"
server main "$main"
psql -h 127.0.0.1 -p "$main" -U postgres -q -c 'create role maillage login' -c 'create database maillage owner maillage'
instance "$without"
resources=db/src/main/resources/db
{ echo 'begin;'; cat $resources/migration/beforeEachMigrate.sql $resources/demo/R__demo_organisations.sql; echo 'commit;'; } | sql >/dev/null
sql -v size="$size" -f bench/search/generate.sql >/dev/null
sql -c 'analyze' >/dev/null
as "$bin/pg_basebackup -h 127.0.0.1 -p $main -U postgres -D $work/copy -R -c fast"
server copy "$copy"
instance "$with" --cress.replica.url="jdbc:postgresql://127.0.0.1:$copy/maillage"
until grep -q 'Public pages are read from the replica' "$work/$with.log"; do sleep 0.5; done

# Ticks of the processor that the server on $1 took in its processes of now.
ticks() {
    local parent; parent=$(head -1 "$work/$1/postmaster.pid")
    for one in $parent $(pgrep -P "$parent"); do cut -d' ' -f14,15,16,17 "/proc/$one/stat" 2>/dev/null || true; done \
        | awk -v hz="$(getconf CLK_TCK)" '{sum += $1 + $2} END {printf "%.0f", sum * 1000 / hz}'
}
read_for() { # <port> <seconds>: how many pages were read by three readers, or fails on one that is not 200
    python3 - "$1" "$2" <<'PY'
import http.client, itertools, sys, threading, time
port, seconds = int(sys.argv[1]), float(sys.argv[2])
paths = ['/annuaire?q=solidarite', '/annuaire', '/annuaire?q=association', '/api/v1/organisations?q=emploi', '/annuaire?vue=carte']
until, counts, wrong = time.monotonic() + seconds, [0] * 3, []
def reader(n):
    line = http.client.HTTPConnection('127.0.0.1', port, timeout=30)
    for path in itertools.cycle(paths):
        if time.monotonic() > until: return
        line.request('GET', path, headers={'Accept': '*/*'})
        answer = line.getresponse(); answer.read()
        if answer.status not in (200, 429): wrong.append((answer.status, path)); return
        counts[n] += answer.status == 200
threads = [threading.Thread(target=reader, args=(n,)) for n in range(3)]
[t.start() for t in threads]; [t.join() for t in threads]
if wrong: sys.exit(str(wrong))
print(sum(counts))
PY
}
for one in "$without" "$with"; do read_for "$one" 15 >/dev/null; done
echo "$size organisations, $(nproc) cores, load average $(cut -d' ' -f1 /proc/loadavg)"
echo
echo '| round | reads/s without | with | ratio | main server, CPU ms a read: without | with | replica, CPU ms a read: with |'
echo '|---|---|---|---|---|---|---|'
for round in $(seq "$rounds"); do
    a=$(ticks main); plain=$(read_for "$without" "$seconds"); b=$(ticks main)
    c=$(ticks copy); routed=$(read_for "$with" "$seconds"); d=$(ticks copy); e=$(ticks main)
    awk -v r="$round" -v s="$seconds" -v p="$plain" -v q="$routed" -v m="$((b - a))" -v n="$((e - b))" -v x="$((d - c))" \
        'BEGIN {printf "| %d | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f |\n", r, p / s, q / s, q / p, m / p, n / q, x / q}'
done
