#!/usr/bin/env bash
# Writes an archive of the classes (an AOT cache, JEP 483 and 514) that a start and some pages take.
# usage: train.sh JAR ARCHIVE
set -euo pipefail
jar=$1 archive=$2 work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SERVER_PORT=18080

ask() {
  exec 3<>"/dev/tcp/127.0.0.1/$SERVER_PORT"
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  cat <&3 >/dev/null
  exec 3>&-
}

java -XX:AOTCacheOutput="$archive" -jar "$jar" --cress.data-dir="$work/data" >"$work/log" 2>&1 &
java=$!
for _ in $(seq 300); do
  if bash "$(dirname "$0")/healthy.sh" 2>/dev/null; then
    break
  fi
  kill -0 "$java" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 1
done
for page in / /annuaire /annuaire?q=solidarite /connexion /contrat /evenements /observatoire /transmea /api/v1/organisations; do
  ask "$page"
done
kill "$java"
wait "$java" || true
[ -s "$archive" ] || { cat "$work/log" >&2; exit 1; }
