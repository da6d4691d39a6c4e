#!/bin/bash
# Pages of a registry of 20 000 people against a search of the directory, one after the other in one run.
# bench/registry/run.sh http://localhost:8080 'cookie of urscop@' 'cookie of cae@' [rounds]; bench/registry/generate.sql comes first.
# « DAY » is another day each round, which nobody read before.
set -euo pipefail
site=${1:?the address of a running platform}
region=${2:?the Cookie header of somebody who reads the region}
manager=${3:?the Cookie header of the manager of Oxalis}
rounds=${4:-30}
pages=(
    "|/annuaire?q=solidarite"
    "|/cae"
    "|/cae/oxalis"
    "$region|/registre"
    "$region|/registre?date=2014-06-30"
    "$region|/registre?date=DAY"
    "$manager|/registre/oxalis"
    "$manager|/registre/oxalis?date=DAY"
    "$manager|/registre/oxalis/personnes"
    "$manager|/registre/oxalis/personnes?q=mesure"
)
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT
ask() { curl -s -o "$times/page" -w '%{http_code} %{time_total}\n' -H "Cookie: ${1%%|*}" "$site${1#*|}"; }
for warm in 1 2 3 4 5; do for page in "${pages[@]}"; do ask "${page/DAY/2012-01-0$warm}" >"$times/warm"; done; done
for ((round = 0; round < rounds; round++)); do
    for i in "${!pages[@]}"; do ask "${pages[i]/DAY/$(date -d "2012-06-01 + $((round * 29)) days" +%F)}" >>"$times/$i"; done
done
p95() { awk '{ print $2 }' "$1" | sort -n | awk '{ all[NR] = $1 } END { print all[int(NR * .95 + .5)] }'; }
base=$(p95 "$times/0")
echo '| page | p95, times that of the search |'
echo '|---|---|'
for i in "${!pages[@]}"; do
    if grep -qv '^200 ' "$times/$i"; then echo "not answered 200: ${pages[i]#*|}" >&2; exit 1; fi
    echo "| \`${pages[i]#*|}\` | $(awk -v a="$(p95 "$times/$i")" -v b="$base" 'BEGIN { printf "%.2f", a / b }') |"
done
