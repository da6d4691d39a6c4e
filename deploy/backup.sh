#!/usr/bin/env bash
# Dumps the database each night, proves that the dump can be read, and keeps those of the last days and of the first of each
# month. usage: backup.sh nightly | now | list | restore FILE DATABASE
set -euo pipefail
: "${BACKUPS:=/var/lib/postgresql/backups}" "${BACKUP_AT:=02:30}" "${DAYS_KEPT:=14}" "${MONTHS_KEPT:=12}"
export PGHOST=${PGHOST:-database} PGUSER=${PGUSER:-maillage} PGDATABASE=${PGDATABASE:-maillage}
secret() { cat "/run/secrets/$1"; }
say() { printf '%s %s\n' "$(date -u +%FT%TZ)" "$*"; }

now() {
  local file
  file=$BACKUPS/maillage-$(date -u +%Y%m%dT%H%M%SZ).dump
  mkdir -p "$BACKUPS"
  umask 077
  PGPASSWORD=$(secret database-password) pg_dump -Fc --file="$file.unfinished"
  pg_restore --list "$file.unfinished" | grep 'TABLE DATA public flyway_schema_history' >/dev/null || {
    say "the dump holds no table of the application: $file.unfinished"
    return 1
  }
  sync "$file.unfinished"
  mv "$file.unfinished" "$file"
  say "wrote $file, $(stat -c %s "$file") bytes"
  rotate
}

# Of each month the first dump outlives the days.
rotate() {
  local file month last_month=
  find "$BACKUPS" -name '*.unfinished' -mmin +60 -delete
  for file in $(find "$BACKUPS" -name 'maillage-*.dump' | sort); do
    month=$(basename "$file" | cut -c10-15)
    if [ "$month" != "$last_month" ]; then
      last_month=$month
      [ "$month" -ge "$(date -u -d "$(date -u +%Y-%m-01) -$MONTHS_KEPT months" +%Y%m)" ] && continue
    fi
    [ -z "$(find "$file" -mtime "+$DAYS_KEPT")" ] || { rm "$file" && say "removed $file"; }
  done
}

# A restart in the middle of the day dumps at once where the last dump is more than a day old.
nightly() {
  local next
  while true; do
    if [ -z "$(find "$BACKUPS" -name 'maillage-*.dump' -mmin -1440 2>/dev/null)" ]; then
      now || { say 'no dump; trying again in ten minutes'; sleep 600 & wait $!; continue; }
    fi
    next=$(date -d "$BACKUP_AT" +%s)
    [ "$next" -gt "$(date +%s)" ] || next=$(date -d "tomorrow $BACKUP_AT" +%s)
    sleep $((next - $(date +%s))) & wait $!
    now || true
  done
}

# Into a database of another name, beside the one in use; it must not exist yet.
restore() {
  local file=$BACKUPS/$(basename "$1") database=$2
  export PGUSER=postgres PGDATABASE=postgres
  PGPASSWORD=$(secret database-superuser)
  export PGPASSWORD
  psql -q -v ON_ERROR_STOP=1 -v name="$database" <<<'create database :"name" owner maillage encoding '"'UTF8'"' template template0;'
  pg_restore --no-owner --role=maillage --single-transaction --exit-on-error --dbname="$database" "$file"
  say "restored $(basename "$file") into $database"
}

trap 'exit 0' TERM INT
case ${1:-nightly} in
  nightly) nightly ;;
  now) now ;;
  list) ls -l "$BACKUPS" ;;
  restore) restore "${2:?a file that list names}" "${3:?the name of the new database}" ;;
  *) sed -n 2,3p "$0" >&2 && exit 2 ;;
esac
