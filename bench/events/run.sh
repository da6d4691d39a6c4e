#!/bin/bash
# Views of a calendar of 200 000 events against a search of the directory, one after the other in one run; then feeds of growing size.
# bench/events/run.sh http://localhost:8080 [rounds]; bench/events/generate.sql comes first.
set -euo pipefail
site=${1:?the address of a running platform}
rounds=${2:-40}
day() { date -d "$1 days" +%F; }
pages=(
    '/annuaire?q=solidarite'
    '/evenements'
    '/evenements?vue=liste&departement=38'
    '/evenements?vue=mois'
    '/evenements?vue=carte'
    '/evenements?q=cooperatives'
    '/evenements?type=visite&departement=69'
    "/evenements?du=$(day -900)&au=$(day -870)"
    '/evenements/mesure-100000'
    '/integration/evenements'
    '/api/v1/evenements'
)
feeds=(17 35 70) # days: some 1 000, 2 000 and 4 000 events
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT
for warm in 1 2 3 4 5; do for page in "${pages[@]}"; do curl -sf -o /dev/null "$site$page"; done; done
for ((round = 0; round < rounds; round++)); do
    for i in "${!pages[@]}"; do curl -s -o /dev/null -w '%{time_total}\n' "$site${pages[i]}" >>"$times/$i"; done
done
p95() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int(NR * .95 + .5)] }'; }
base=$(p95 "$times/0")
echo '| page | p95, times that of the search |'
echo '|---|---|'
for i in "${!pages[@]}"; do
    echo "| \`${pages[i]}\` | $(awk -v a="$(p95 "$times/$i")" -v b="$base" 'BEGIN { printf "%.2f", a / b }') |"
done
half() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
echo
echo '| feed | events | time, times that of the first | size, times that of the first | unchanged (304), times a whole one |'
echo '|---|---|---|---|---|'
for format in ics atom csv; do
    for days in "${feeds[@]}"; do
        address="$site/evenements.$format?du=$(day 30)&au=$(day $((29 + days)))"
        for take in 1 2 3 4 5 6 7; do
            curl -s -D "$times/head" -o "$times/file" -w '%{time_total}\n' "$address" >>"$times/$format-$days"
        done
        tag=$(tr -d '\r' <"$times/head" | sed -n 's/^[Ee][Tt]ag: //p')
        for take in 1 2 3 4 5 6 7; do
            curl -s -o /dev/null -H "If-None-Match: $tag" -w '%{time_total} %{http_code}\n' "$address" >>"$times/$format-$days-304"
        done
        grep -vq ' 304$' "$times/$format-$days-304" && { echo "the feed is not known again by its tag $tag"; exit 1; }
        case $format in
        ics) events=$(grep -c '^BEGIN:VEVENT' "$times/file") ;;
        atom) events=$(grep -o '<entry>' "$times/file" | wc -l) ;;
        csv) events=$(($(wc -l <"$times/file") - 1)) ;;
        esac
        stat -c %s "$times/file" >"$times/$format-$days-size"
        awk -v f="$format" -v n="$events" -v a="$(half "$times/$format-$days")" -v b="$(half "$times/$format-${feeds[0]}")" \
            -v s="$(cat "$times/$format-$days-size")" -v t="$(cat "$times/$format-${feeds[0]}-size")" -v u="$(half "$times/$format-$days-304" | cut -d' ' -f1)" \
            'BEGIN { printf "| %s | %d | %.2f | %.2f | %.2f |\n", f, n, a / b, s / t, u / a }'
    done
done
