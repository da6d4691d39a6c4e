select search_query(w)::text as words, search_query(w, whole => true)::text as whole, search_query(w, 'AB')::text as placed,
       search_query(w, 'ABC')::text as active, search_phrase(w) as phrase, search_key(w) as core
from (select (array['association','solidaire','culture','atelier','lyon','maison','cooperative','insertion','jeunes','famille'])[1 + floor(random() * 10)] as w) as typed
\gset
with cells as (select s.family_id, s.sector_id, s.departement_id, s.workforce_band_id, count(*) as n
from (select s.family_id, s.sector_id, s.departement_id, s.workforce_band_id from organisation_search s where s.published and s.full_vector @@ :words::tsquery limit 10001) s group by 1, 2, 3, 4)
select null as facet, '' as code, '' as label, coalesce(sum(n), 0) as total from cells
union all select 'F', v.code, v.label, coalesce(c.n, 0) from legal_family v left join (select family_id as id, sum(n) as n from cells group by 1) c on c.id = v.id
union all select 'S', v.code, v.label, coalesce(c.n, 0) from sector v left join (select sector_id as id, sum(n) as n from cells group by 1) c on c.id = v.id
union all select 'W', v.code, v.label, coalesce(c.n, 0) from workforce_band v left join (select workforce_band_id as id, sum(n) as n from cells group by 1) c on c.id = v.id
union all select 'D', v.code, v.name, coalesce(c.n, 0) from territory v left join (select departement_id as id, sum(n) as n from cells group by 1) c on c.id = v.id where v.level = 'DEPARTEMENT';
