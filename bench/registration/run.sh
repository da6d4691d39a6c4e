#!/usr/bin/env bash
# Registrations for one event, all at once, against a bare UPDATE … WHERE taken < quota of one row, on the same PostgreSQL, in turns;
# then 500 requests at once over HTTP for 100 seats. Only the ratio means anything.
# usage, from the root of the repository after `./mvnw -DskipTests package`: bench/registration/run.sh [rounds, default 3] [seconds, default 10]
# Needs PostgreSQL's server, pgbench, psql and curl. Run as an ordinary user, or as root where `su postgres` works.
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3} seconds=${2:-10} clients=${CLIENTS:-16} port=${PORT:-18475} web=${WEB_PORT:-18476}
jar=${JAR:-web-app/target/web-app.jar}
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
work=$(mktemp -d); chmod 755 "$work"
as() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
[ "$(id -u)" != 0 ] || chown postgres "$work"
trap 'kill ${application:-} 2>/dev/null || true; as "$bin/pg_ctl -D $work/data -m immediate stop -s" || true; rm -rf "$work"' EXIT
as "$bin/initdb -D $work/data -U postgres -E UTF8 --locale=C.UTF-8 -A trust >/dev/null"
as "$bin/pg_ctl -D $work/data -l $work/log -w -s -o '-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work -c shared_buffers=256MB -c jit=off' start"
sql() { psql -h 127.0.0.1 -p "$port" -U postgres -d d -qAt -v ON_ERROR_STOP=1 "$@"; }
psql -h 127.0.0.1 -p "$port" -U postgres -q -c 'create database d'
export SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$port/d" SPRING_DATASOURCE_USERNAME=postgres SPRING_DATASOURCE_PASSWORD=x
java -jar "$jar" --server.port="$web" >"$work/application.log" 2>&1 &
application=$!
until [ "$(curl -s -o /dev/null -w '%{http_code}' "http://127.0.0.1:$web/evenements")" = 200 ]; do
    kill -0 "$application" || { tail -20 "$work/application.log" >&2; exit 1; }
    sleep 0.5
done
event() { # <slug> <places>
    sql -c "with made as (insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, places, source)
            values ('$1', 'Mesure', 'FORUM', 'PUBLISHED', 'Mesure', current_date + 30 + time '09:00', current_date + 30 + time '18:00', 'Ici', $2, 'Mesure') returning id)
        insert into event_registration_terms (event_id) select id from made"
}
event mesure 100000000
event cohue 100
seats=$(sql -c "insert into event_seats (event_id, local_start) select id, starts_at from event where slug = 'mesure' returning id")
sql -c 'create table quota (id integer primary key, places integer not null, taken integer not null) with (fillfactor = 50)' -c 'insert into quota values (1, 100000000, 0)'

echo 'update quota set taken = taken + 1 where id = 1 and taken < places;' >"$work/bare.sql"
cat >"$work/same.sql" <<'SQL'
begin;
update quota set taken = taken + 1 where id = 1 and taken < places;
insert into outgoing_mail (key, recipient, subject, body, state, created_at)
    values ('same.' || gen_random_uuid(), 'x@exemple.invalid', 'Mesure', repeat('x', 500), 'STORED', now());
commit;
SQL
# What the service sends, in its order.
cat >"$work/registration.sql" <<SQL
select gen_random_uuid() as one \gset
begin;
select id, places, taken from event_seats where id = $seats for update;
select id from event_registration where seats_id = $seats and email = cast(:one as text) || '@exemple.invalid' and state in ('HELD', 'WAITING', 'OFFERED', 'CONFIRMED');
select exists (select from event_registration where seats_id = $seats and state = 'WAITING');
insert into event_registration (seats_id, state, email, name, persons, created_at, until)
    values ($seats, 'HELD', cast(:one as text) || '@exemple.invalid', 'Mesure', 1, now(), now() + interval '2 hours') returning id as registration \gset
insert into event_seat_claim (registration_id, seats_id, persons) values (:registration, $seats, 1);
select purpose, given, at from event_consent where registration_id = :registration order by id;
insert into event_registration_link (token_hash, registration_id) values (sha256(convert_to(:one, 'UTF8')), :registration);
insert into outgoing_mail (key, recipient, subject, body, state, created_at)
    values ('registration.' || cast(:one as text), cast(:one as text) || '@exemple.invalid', 'Mesure', repeat('x', 500), 'STORED', now());
commit;
SQL
tps() {
    "$bin/pgbench" -h 127.0.0.1 -p "$port" -U postgres -n -M prepared -c "$clients" -j 2 -T "$seconds" -f "$work/$1.sql" d >"$work/pgbench" 2>&1 || { tail -5 "$work/pgbench" >&2; return 1; }
    sed -n 's/^tps = \([0-9.]*\).*/\1/p' "$work/pgbench"
}
for one in bare same registration; do tps "$one" >"$work/warm"; done
echo "$clients clients on one row, $seconds s each"
echo
echo '| round | bare update | with a mail, journalled | registration | registration / bare | registration / with a mail |'
echo '|---|---|---|---|---|---|'
for ((round = 1; round <= rounds; round++)); do
    bare=$(tps bare) same=$(tps same) registration=$(tps registration)
    awk -v r="$round" -v a="$bare" -v b="$same" -v c="$registration" 'BEGIN { printf "| %d | %.0f/s | %.0f/s | %.0f/s | %.2f | %.2f |\n", r, a, b, c, c / a, c / b }'
done
taken=$(sql -c "select taken from event_seats where id = $seats") held=$(sql -c "select count(*) from event_registration where seats_id = $seats")
[ "$taken" = "$held" ] || { echo "$taken seats for $held registrations" >&2; exit 1; }

form="http://127.0.0.1:$web/evenements/cohue/inscription"
curl -s -c "$work/cookies" "$form" >"$work/form.html"
word=$(sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' "$work/form.html" | head -1)
date=$(sed -n 's/.*name="date"[^>]*value="\([^"]*\)".*/\1/p' "$work/form.html" | head -1)
for ((n = 1; n <= 500; n++)); do
    printf 'next\nurl = "%s"\noutput = "/dev/null"\nsilent\ncookie = "%s"\ndata-urlencode = "_csrf=%s"\ndata-urlencode = "date=%s"\ndata-urlencode = "nom=Mesure %d"\ndata-urlencode = "email=mesure%d@exemple.invalid"\nwrite-out = "%%{http_code}\\n"\n' \
        "$form" "$work/cookies" "$word" "$date" "$n" "$n"
done | tail -n +2 >"$work/requests"
begun=$(date +%s.%N)
curl -Z --no-progress-meter --parallel-max 250 --parallel-immediate -K "$work/requests" >"$work/answers"
ended=$(date +%s.%N)
echo
awk -v a="$begun" -v b="$ended" 'BEGIN { printf "500 requests over HTTP: %.1f s\n", b - a }'
sort "$work/answers" | uniq -c | awk '{ print "- answered " $2 ": " $1 }'
sql -F ', ' -c "select '- ' || r.state, count(*), 'ranks ' || min(rank) || ' to ' || max(rank) from event_registration r join event_seats s on s.id = r.seats_id
    join event e on e.id = s.event_id where e.slug = 'cohue' group by r.state order by 1"
