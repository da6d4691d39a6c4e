#!/bin/bash
# Pages of a large contract against a search of the directory, one after the other in one run; then all lines as XLSX and as CSV.
# bench/contract/run.sh http://localhost:8080 [rounds]; bench/contract/generate.sql comes first.
set -euo pipefail
site=${1:?the address of a running platform}
rounds=${2:-40}
asked='contrat=mesure-1990-1996&date=1996-12-31'
pages=(
    '/annuaire?q=solidarite'
    "/contrat?$asked"
    "/contrat/actions/M_7?$asked"
    "/contrat/articles?$asked"
    "/contrat/financements?$asked"
    "/contrat/financements?$asked&vue=financeurs"
    "/contrat/financements?$asked&vue=axes"
    "/contrat/financements?$asked&vue=actions"
    "/contrat/financements?$asked&vue=lignes"
    "/api/v1/contrat?$asked"
)
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT
for warm in 1 2 3 4 5; do for page in "${pages[@]}"; do curl -s -o /dev/null "$site$page"; done; done
for ((round = 0; round < rounds; round++)); do
    for i in "${!pages[@]}"; do curl -s -o /dev/null -w '%{time_total}\n' "$site${pages[i]}" >>"$times/$i"; done
done
p95() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int(NR * .95 + .5)] }'; }
base=$(p95 "$times/0")
echo '| page | p95, times that of the search |'
echo '|---|---|'
for i in "${!pages[@]}"; do
    echo "| \`${pages[i]%%\?*}$(grep -o 'vue=[a-z]*' <<<"${pages[i]}" | sed 's/^/ /' || true)\` | $(awk -v a="$(p95 "$times/$i")" -v b="$base" 'BEGIN { printf "%.2f", a / b }') |"
done
for format in csv xlsx ods json; do
    for take in 1 2 3 4 5; do
        curl -s -o "$times/file.$format" -w '%{time_total}\n' "$site/contrat/financements.$format?$asked&vue=lignes" >>"$times/$format"
    done
done
half() { sort -n "$1" | sed -n 3p; }
echo
echo '| all lines as | time, times that of CSV | size, times that of CSV |'
echo '|---|---|---|'
for format in csv xlsx ods json; do
    awk -v f="$format" -v a="$(half "$times/$format")" -v b="$(half "$times/csv")" \
        -v s="$(stat -c %s "$times/file.$format")" -v c="$(stat -c %s "$times/file.csv")" \
        'BEGIN { printf "| %s | %.2f | %.2f |\n", f, a / b, s / c }'
done
