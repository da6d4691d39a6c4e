#!/usr/bin/env bash
# What goes wrong around the application, under load, and what is left of it: the database away for 30 s, the mail server away,
# every connection of the pool taken, a backup restored. Stops by itself after some five minutes.
# usage, from the root of the repository after `./mvnw -DskipTests package`: bench/faults/run.sh [database] [mail] [pool] [backup] (all by default)
# Needs PostgreSQL's server and programs, psql, curl, haproxy and Python 3. Run as an ordinary user, or as root where `su postgres` works.
set -euo pipefail
cd "$(dirname "$0")/../.."
faults=("$@"); [ $# -gt 0 ] || faults=(database mail pool backup)
. bench/instances/common.sh

table() { load_off; echo; echo "## $1"; echo; echo '| | |'; echo '|---|---|'; counted; }

database_away() {
    load_on database; sleep 8
    say 'database stopped'
    database 'stop -m immediate'
    sleep 30
    database start
    say 'database started'
    begun=$SECONDS
    healthy one; healthy two
    until curl -fs -o /dev/null -m 5 "http://127.0.0.1:$proxy/annuaire"; do sleep 0.2; done
    say "pages answer again $((SECONDS - begun)) s after the database"
    sleep 8
    table 'Database stopped (immediate) for 30 s'
}

mail_away() {
    load_on mail; sleep 5
    kill -9 "${pid[sink]}"; wait "${pid[sink]}" 2>/dev/null || true
    say 'mail server gone'
    sleep 15
    sink_on
    say 'mail server back'
    sleep 5
    table 'Mail server away for 15 s'
}

pool_taken() {
    local waiting=()
    load_on pool; sleep 5
    say 'a table locked for 20 s: whoever registers keeps a connection'
    sql -c 'begin' -c 'lock table event_registration in access exclusive mode' -c 'select pg_sleep(20)' -c 'commit' >/dev/null &
    local lock=$! n
    sleep 2
    # Twice as many as the connections of both pools together
    for n in $(seq 40); do
        curl -s -o /dev/null -m 60 -w '%{http_code} after %{time_total} s\n' "http://127.0.0.1:$proxy/evenements/mesure" >>"$work/pages" &
        waiting[n]=$!
    done
    wait "$lock" "${waiting[@]}"
    say 'lock released'
    sleep 5
    table 'Connections taken for 20 s'
    echo "| pages asked for meanwhile, by answer | $(cut -d' ' -f1 "$work/pages" | sort | uniq -c | awk '{printf "%s%s: %s", (NR > 1 ? ", " : ""), $2, $1}') |"
}

# "<table> <rows> <checksum>" of each table, whatever the order of its rows
checksums() {
    psql -h 127.0.0.1 -p "$db" -U postgres -d "$1" -qAt -c "select format('select %L, count(*), md5(coalesce(string_agg(md5(t::text), '''' order by md5(t::text)), '''')) from %s t;', c.oid::regclass, c.oid::regclass)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by c.oid::regclass::text" |
        psql -h 127.0.0.1 -p "$db" -U postgres -d "$1" -qAt -v ON_ERROR_STOP=1
}

backup_restored() {
    stop one; stop two
    "$bin/pg_dump" -h 127.0.0.1 -p "$db" -U maillage -Fc -f "$work/maillage.dump" maillage
    psql -h 127.0.0.1 -p "$db" -U postgres -q -c 'create database restored owner maillage'
    "$bin/pg_restore" -h 127.0.0.1 -p "$db" -U maillage --no-owner --no-comments --single-transaction --exit-on-error -d restored "$work/maillage.dump"
    checksums maillage >"$work/original"; checksums restored >"$work/copy"
    echo; echo '## Backup restored'; echo
    echo "Tables: $(wc -l <"$work/original"), rows: $(awk -F'|' '{n += $2} END {print n}' "$work/original"), dump: $(stat -c %s "$work/maillage.dump") bytes."
    if diff "$work/original" "$work/copy"; then echo 'Every table of the copy has the checksum of the original.'; else echo 'THE COPY DIFFERS'; return 1; fi
    verify restored
}

for fault in "${faults[@]}"; do
    case $fault in
        database) database_away ;; mail) mail_away ;; pool) pool_taken ;; backup) backup_restored ;;
        *) echo "unknown: $fault" >&2; exit 2 ;;
    esac
done
echo; sed 's/^/    /' "$work/steps"
