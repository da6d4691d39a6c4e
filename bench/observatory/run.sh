#!/bin/bash
# Taking a vintage against the bare INSERT … SELECT … GROUP BY of its rows, then its publication, then the pages against a search.
# bench/observatory/run.sh http://localhost:8080 [rounds]; bench/observatory/generate.sql -v size=135400 comes first, in the database that
# psql reaches by its PG… variables. The vintages are rolled back but for one, which is told.
set -euo pipefail
site=${1:?the address of a running platform}
rounds=${2:-30}
times=$(mktemp -d)
trap 'rm -rf "$times"' EXIT
cat >"$times/bare.sql" <<'SQL'
create temporary table bare (like observatory_count) on commit drop;
insert into bare
select 0, o.departement_id, o.commune_id, o.family_id, o.sector_id, o.workforce_band_id,
       o.siret is null or first.siret is null or o.siret = first.siret,
       count(*), count(*) filter (where b.jobs > 0), coalesce(sum(b.jobs), 0)
from organisation o
left join (select siren, min(siret) as siret from organisation where status = 'PUBLISHED' and ess = 'YES' and siret is not null
           and departement_id is not null group by siren having count(*) > 1) first on first.siren = o.siren
left join observatory_rule_band b on b.workforce_band_id = o.workforce_band_id and b.rule_code = 'annuaire-1'
where o.status = 'PUBLISHED' and o.ess = 'YES' and o.departement_id is not null group by 2, 3, 4, 5, 6, 7;
SQL
echo "select observatory_take(1999, 'Mesure', 'Mesure', 'mesure', current_date);" >"$times/take.sql"
timed() { psql -qAt -v ON_ERROR_STOP=1 -c 'begin' -c '\timing on' -f "$1" -c '\timing off' -c 'rollback' | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | awk '{ s += $1 } END { print s }'; }
timed "$times/bare.sql" >"$times/warm"
echo '| taking | bare, ms | taken, ms | ratio |'
echo '|---|---|---|---|'
for round in 1 2 3; do
    bare=$(timed "$times/bare.sql"); taken=$(timed "$times/take.sql")
    echo "| $round | $bare | $taken | $(awk -v a="$taken" -v b="$bare" 'BEGIN { printf "%.2f", a / b }') |"
done
psql -qAt -f "$times/take.sql" >"$times/id"
psql -qAt -c "insert into observatory_publication values ($(cat "$times/id"), 'mesure', current_date)"
echo; curl -s -o "$times/page" -w 'publication, with the first page that asks for it: %{time_total} s\n' "$site/observatoire?annee=1999"
pages=('/annuaire?q=solidarite' '/observatoire?annee=1999' '/observatoire?annee=1999&territoire=38&tableau=secteur&niveau=commune' '/observatoire?annee=1999&territoire=Grenoble'
    '/observatoire?annee=1999&niveau=epci&comparer=2016' '/api/v1/observatoire?annee=1999&territoire=69')
ask() { curl -s -o "$times/page" -w '%{http_code} %{time_total}\n' "$site$1"; }
for warm in 1 2 3 4 5 6 7 8 9 10; do for page in "${pages[@]}"; do ask "$page" >"$times/warm"; done; done
for ((round = 0; round < rounds; round++)); do for i in "${!pages[@]}"; do ask "${pages[i]}" >>"$times/$i"; done; done
p95() { awk '{ print $2 }' "$1" | sort -n | awk '{ all[NR] = $1 } END { print all[int(NR * .95 + .5)] }'; }
echo; echo '| page | p95, times that of the search |'
echo '|---|---|'
for i in "${!pages[@]}"; do
    if grep -qv '^200 ' "$times/$i"; then echo "not answered 200: ${pages[i]}" >&2; exit 1; fi
    echo "| \`${pages[i]}\` | $(awk -v a="$(p95 "$times/$i")" -v b="$(p95 "$times/0")" 'BEGIN { printf "%.2f", a / b }') |"
done
