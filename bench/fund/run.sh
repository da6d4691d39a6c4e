#!/bin/bash
# Pages of a large fund against a search of the directory, one after the other in one run.
# bench/fund/run.sh http://localhost:8080 'cookie of a signed-in officer' [rounds]; bench/fund/generate.sql comes first.
# Each round reads the portfolio on another day, which nobody read before; « kept » is a day that was read.
set -euo pipefail
site=${1:?the address of a running platform}
cookie=${2:?the Cookie header of a signed-in officer}
rounds=${3:-40}
pages=(
    '/annuaire?q=solidarite'
    '/fonds'
    '/fonds?vue=liste'
    '/fonds/mouvements?date=2014-06-30'
    '/fonds/portefeuille?date=2018-06-30'
    '/fonds/portefeuille?date=2018-06-30&vue=secteurs'
    '/fonds/portefeuille?vue=ensemble&date=DAY'
)
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT
ask() { curl -s -o "$times/page" -w '%{http_code} %{time_total}\n' -H "Cookie: $cookie" "$site$1"; }
for warm in 1 2 3 4 5; do for page in "${pages[@]}"; do ask "${page/DAY/2009-01-0$warm}" >"$times/warm"; done; done
for ((round = 0; round < rounds; round++)); do
    for i in "${!pages[@]}"; do ask "${pages[i]/DAY/$(date -d "2014-01-01 + $((round * 17)) days" +%F)}" >>"$times/$i"; done
done
for i in "${!pages[@]}"; do
    if grep -qv '^200 ' "$times/$i"; then echo "not answered 200: ${pages[i]}" >&2; exit 1; fi
done
p95() { awk '{ print $2 }' "$1" | sort -n | awk '{ all[NR] = $1 } END { print all[int(NR * .95 + .5)] }'; }
base=$(p95 "$times/0")
echo '| page | p95, times that of the search |'
echo '|---|---|'
for i in "${!pages[@]}"; do
    echo "| \`${pages[i]}\` | $(awk -v a="$(p95 "$times/$i")" -v b="$base" 'BEGIN { printf "%.2f", a / b }') |"
done
