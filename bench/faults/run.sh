#!/usr/bin/env bash
# What goes wrong around the application, under load, and what is left of it: the database away for 30 s, the mail server away,
# every connection of the pools taken, statements slower than their limit, instances killed twenty times, imports killed twenty
# times, a backup restored, and, on a database of its own, a full disk.
# Stops by itself after some fifteen minutes.
# usage, from the root of the repository after `./mvnw -DskipTests package`: bench/faults/run.sh [FAULT...] (all by default)
# Needs PostgreSQL's server and programs, psql, curl, haproxy and Python 3, for `disk` root.
# Run as an ordinary user, or as root where `su postgres` works.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ $# -eq 0 ]; then
    for group in 'database mail pool slow kills backup' imports disk; do bash bench/faults/run.sh $group; done
    exit
fi
faults=("$@")
readonly LIMIT=10
APP_OPTIONS=--cress.statement-limit=${LIMIT}s
case " $* " in *' disk '*) DISK=400m DATABASE_OPTIONS='-c max_wal_size=96MB -c min_wal_size=32MB' ;; esac
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

# lock_event <seconds>: whoever reads the event waits with a connection, three times as many as both pools have
lock_event() {
    local waiting=() n lock
    sql -c 'begin' -c 'lock table event in access exclusive mode' -c "select pg_sleep($1)" -c 'commit' >/dev/null & lock=$!
    sleep 1
    for n in $(seq 60); do
        curl -s -o /dev/null -m 90 -w '%{http_code}\n' "http://127.0.0.1:$proxy/evenements/mesure" >>"$work/pages" & waiting[n]=$!
    done
    sleep 1
    say "connections waiting for the lock: $(sql -c "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")"
    wait "$lock" "${waiting[@]}"
    say 'lock released, and all who waited are answered'
    sleep 5
}
pages() { echo "| pages asked for meanwhile, by answer | $(sort "$work/pages" | uniq -c | awk '{printf "%s%s: %s", (NR > 1 ? ", " : ""), $2, $1}') |"; rm "$work/pages"; }

pool_taken() {
    load_on pool; sleep 5
    lock_event $((LIMIT - 4))
    table 'Every connection taken, for less than the limit of a statement'
    pages
}

statements_slow() {
    load_on slow; sleep 5
    lock_event $((2 * LIMIT))
    table 'Statements slower than their limit'
    pages
}

instances_killed() {
    local n name
    load_on kills
    for n in $(seq 20); do
        name=$([ $((n % 2)) = 1 ] && echo one || echo two)
        sleep "0.$((RANDOM % 900 + 100))"
        kill -9 "${pid[$name]}"; wait "${pid[$name]}" 2>/dev/null || true
        start "$name"; healthy "$name"
    done
    say 'twenty times killed and started'
    sleep 5
    table 'Instances killed twenty times'
}

disk_full() {
    load_on disk; sleep 8
    dd if=/dev/zero of="$work/data/filler" bs=1M 2>/dev/null || true
    say "disk full: $(df --output=avail -h "$work/data" | tail -1) left"
    sleep 30
    grep -c 'No space left' "$work/postgresql.log" | { read -r n; say "the database said so $n times"; }
    rm "$work/data/filler"
    as "$bin/pg_ctl -D $work/data status >/dev/null" || { database start; say 'the database had stopped, and was started'; }
    begun=$SECONDS
    healthy one; healthy two
    until curl -fs -o /dev/null -m 5 "http://127.0.0.1:$proxy/annuaire"; do sleep 0.2; done
    say "space again: pages answer after $((SECONDS - begun)) s"
    sleep 8
    table 'Disk full for 30 s'
    verify maillage
}

# An import of 20 000 lines, killed at twenty moments of its work, and then left alone: as if nothing had been.
imports_killed() {
    local n begun whole
    importer() {
        SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$db/$1" SPRING_DATASOURCE_USERNAME=maillage SPRING_DATASOURCE_PASSWORD=x \
            exec java -Xmx512m -jar "$jar" importer "$work/list.csv"
    }
    stop one; stop two
    anew() { psql -h 127.0.0.1 -p "$db" -U postgres -q -c "drop database if exists $1 with (force)" -c "create database $1 template maillage owner maillage"; }
    anew untouched; anew killed
    sql -v size=20000 -v ours=20000 -f bench/imports/generate.sql >/dev/null
    {
        echo "SIREN,Nom ou raison sociale de l'entreprise,Famille juridique de l'entreprise,Code postal,Libellé de la commune de l'établissement,Code du département de l'établissement,Département de l'établissement,Région de l'établissement"
        sql -c "copy (select siren, name, family, postal_code, commune, departement, departement_name, region from import_file order by g) to stdout csv"
    } >"$work/list.csv"
    begun=$(date +%s%N); (importer untouched) >"$work/untouched.txt" 2>&1 || { tail "$work/untouched.txt" >&2; return 1; }
    whole=$((($(date +%s%N) - begun) / 1000000))
    say "an import left alone takes $whole ms"
    for n in $(seq 20); do
        (importer killed) >"$work/killed.txt" 2>&1 & pid[import]=$!
        sleep "$(python3 -c "import random; print(random.uniform(.3, .98) * $whole / 1000)")"
        kill -9 "${pid[import]}" 2>/dev/null || true; wait "${pid[import]}" 2>/dev/null || true; unset 'pid[import]'
        psql -h 127.0.0.1 -p "$db" -U postgres -d killed -qAt -c 'select count(*) from organisation' >>"$work/kept"
        [ "$(tail -1 "$work/kept")" = 0 ] || [ "$n" = 20 ] || anew killed
    done
    (importer killed) >"$work/killed.txt" 2>&1 || { tail "$work/killed.txt" >&2; return 1; }
    echo; echo '## Import killed twenty times, then run again'; echo
    echo "Organisations kept after each: $(sort -n "$work/kept" | uniq -c | awk '{printf "%s%s (%s times)", (NR > 1 ? ", " : ""), $2, $1}')."
    for n in untouched killed; do
        psql -h 127.0.0.1 -p "$db" -U postgres -d "$n" -qAt -c "select siren, siret, name, status, commune_id, family_id, sector_id, latitude, longitude from organisation order by 1, 2, 3, 4, 5, 6, 7, 8, 9" >"$work/$n.entries"
    done
    echo "Organisations after an import left alone: $(wc -l <"$work/untouched.entries"), after twenty that were killed and one more: $(wc -l <"$work/killed.entries")."
    cmp "$work/untouched.entries" "$work/killed.entries"
    verify killed
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
        database) database_away ;; mail) mail_away ;; pool) pool_taken ;; slow) statements_slow ;; kills) instances_killed ;;
        backup) backup_restored ;; imports) imports_killed ;; disk) disk_full ;;
        *) echo "unknown: $fault" >&2; exit 2 ;;
    esac
done
echo; sed 's/^/    /' "$work/steps"
