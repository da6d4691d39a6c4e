-- 2-frequent: written by SearchStatementsTests from the statements of the application
select (array['association','solidaire','culture','atelier','lyon','maison','cooperative','insertion','jeunes','famille'])[1 + floor(random() * 10)] as text
\gset
select search_query(:text)::text as words, search_query(:text, whole => true)::text as whole,
       search_query(:text, 'AB')::text as placed, search_query(:text, 'ABC')::text as active,
       search_phrase(:text) as phrase, search_key(:text) as core
\gset
with counts as materialized (with cells as (select s.family_id, s.sector_id, s.departement_id, s.workforce_band_id, count(*) as n from (select s.family_id, s.sector_id, s.departement_id, s.workforce_band_id from organisation_search s where s.published and s.full_vector @@ :words::tsquery limit 2001) s group by 1, 2, 3, 4)
select null as facet, '' as code, '' as label, 0 as rank, coalesce(sum(n), 0) as total from cells s where true
union all select 'READ', '', '', 0, greatest(sum(n) filter (where true), sum(n) filter (where (true) is not true), 0) from cells s
union all select 'ABUNDANCE', '', '', 0, case when (select coalesce(sum(n), 0) from cells s where true) <= 2000 then 0 when (select count(*) from (select from organisation_search s where s.published and s.name_vector @@ :words::tsquery limit 5001) as counted) > 5000 then 2 when (select count(*) from (select from organisation_search s where s.published and s.full_vector @@ :words::tsquery and not s.name_vector @@ :words::tsquery limit 5001) as counted) > 5000 then 1 else 0 end
union all select 'FAMILY', v.code, v.label, v.id, coalesce(c.n, 0) from (select id, code, label, search_phrase(label) as search_name from legal_family) v left join (select s.family_id as id, sum(n) as n from cells s where true group by 1) c on c.id = v.id
union all select 'SECTOR', v.code, v.label, v.id, coalesce(c.n, 0) from (select id, code, label, search_phrase(label) as search_name from sector) v left join (select s.sector_id as id, sum(n) as n from cells s where true group by 1) c on c.id = v.id
union all select 'DEPARTEMENT', v.code, v.label, v.id, coalesce(c.n, 0) from (select id, code, name as label, search_name from territory where level = 'DEPARTEMENT') v left join (select s.departement_id as id, sum(n) as n from cells s where true group by 1) c on c.id = v.id
union all select 'WORKFORCE', v.code, v.label, v.id, coalesce(c.n, 0) from (select id, code, label, search_phrase(label) as search_name from workforce_band) v left join (select s.workforce_band_id as id, sum(n) as n from cells s where true group by 1) c on c.id = v.id)
select max(total) filter (where facet = 'ABUNDANCE') as abundance from counts
\gset
\if :abundance = 2
select coalesce(array_agg(id), '{}')::text as ids, coalesce(array_agg(distanceKm), '{}')::text as distances from (select k.id, k.tier, k.sort_name as sortName, k.created_at as createdAt, k.distance_km as distanceKm from (with tier_0 as materialized (select s.organisation_id as id, 0 as tier, s.sort_name, s.created_at, null::double precision as distance_km
from (select * from organisation_search s
      where s.published and s.sort_name = :phrase and true and true order by s.sort_name, s.organisation_id offset 0) s
where s.published and s.name_vector @@ :words::tsquery limit 21),
tier_1 as materialized (select s.organisation_id as id, 1 as tier, s.sort_name, s.created_at, null::double precision as distance_km
from (select * from organisation_search s
      where s.published and s.sort_name > :phrase || ' ' and s.sort_name < :phrase || '!' and true and (select count(*) from (select * from tier_0) before) < 21 order by s.sort_name, s.organisation_id offset 0) s
where s.published and s.name_vector @@ :words::tsquery limit 21),
tier_3 as materialized (select s.organisation_id as id, 3 as tier, s.sort_name, s.created_at, null::double precision as distance_km
from (select * from organisation_search s
      where s.published and true and true and (select count(*) from (select * from tier_0 union all select * from tier_1) before) < 21 order by s.sort_name, s.organisation_id offset 0) s
where s.published and s.name_vector @@ :words::tsquery and s.sort_name <> :phrase and not (s.sort_name > :phrase || ' ' and s.sort_name < :phrase || '!') limit 21),
tier_7 as materialized (select s.organisation_id as id, 7 as tier, s.sort_name, s.created_at, null::double precision as distance_km
from (select * from organisation_search s
      where s.published and true and true and (select count(*) from (select * from tier_0 union all select * from tier_1 union all select * from tier_3) before) < 21 order by s.sort_name, s.organisation_id offset 0) s
where s.published and s.full_vector @@ :words::tsquery and not s.name_vector @@ :words::tsquery limit 21)
select * from (select * from tier_0 union all select * from tier_1 union all select * from tier_3 union all select * from tier_7) parts order by tier, sort_name, id limit 21) k order by k.tier, k.sort_name, k.id) keys
\gset
select k.distance_km as distanceKm,
o.id, o.slug, o.name, o.acronym, o.usual_name as usualName, o.siren, o.siret,
family.code as family, family.label as familyLabel,
o.legal_category as legalCategory, category.label as legalCategoryLabel,
o.naf_code as naf, naf.label as nafLabel, sector.code as sector, sector.label as sectorLabel,
band.code as workforceBand, band.label as workforceLabel, o.ess, o.description,
o.address, o.postal_code as postalCode, commune.name as commune, commune.code as communeCode,
epci.code as epci, epci.name as epciName,
departement.code as departement, departement.name as departementName,
o.latitude, o.longitude, o.position_kind as positionKind, o.website,
o.receives_trainees as receivesTrainees, o.hires, o.sells_to_companies as sellsToCompanies, o.sells_to_public as sellsToPublic, o.example, o.source, o.verified_on as verifiedOn, o.status, o.updated_at as updatedAt
from unnest(:ids::bigint[], :distances::double precision[]) with ordinality as k (id, distance_km, place)
join organisation o on o.id = k.id
left join legal_family family on family.id = o.family_id
left join legal_category category on category.code = o.legal_category
left join naf on naf.code = o.naf_code
left join sector on sector.id = o.sector_id
left join workforce_band band on band.id = o.workforce_band_id
left join territory commune on commune.id = o.commune_id
left join territory epci on epci.id = commune.epci_id
left join territory departement on departement.id = o.departement_id
order by k.place;
\elif :abundance = 1
select coalesce(array_agg(id), '{}')::text as ids, coalesce(array_agg(distanceKm), '{}')::text as distances from (select k.id, k.tier, k.sort_name as sortName, k.created_at as createdAt, k.distance_km as distanceKm from (with names as materialized (select s.organisation_id as id, case when s.name_vector @@ :whole::tsquery
     then case when :phrase = any (s.name_keys) then 0
               when exists (
                   select from unnest(s.name_keys) as name where starts_with(name, :phrase || ' ')) then 1
               when :core = any (s.name_cores) then 2
               else 3 end
     when s.name_vector @@ :words::tsquery then 4
     when s.full_vector @@ :placed::tsquery then 5
     when s.full_vector @@ :active::tsquery then 6
     else 7 end as tier, s.sort_name, s.created_at, null::double precision as distance_km from organisation_search s
where s.published and s.name_vector @@ :words::tsquery and true and true order by tier, s.sort_name, s.organisation_id limit 21),
tier_7 as materialized (select s.organisation_id as id, 7 as tier, s.sort_name, s.created_at, null::double precision as distance_km
from (select * from organisation_search s
      where s.published and true and true and (select count(*) from (select * from names) before) < 21 order by s.sort_name, s.organisation_id offset 0) s
where s.published and s.full_vector @@ :words::tsquery and not s.name_vector @@ :words::tsquery limit 21)
select * from (select * from names union all select * from tier_7) parts order by tier, sort_name, id limit 21) k order by k.tier, k.sort_name, k.id) keys
\gset
select k.distance_km as distanceKm,
o.id, o.slug, o.name, o.acronym, o.usual_name as usualName, o.siren, o.siret,
family.code as family, family.label as familyLabel,
o.legal_category as legalCategory, category.label as legalCategoryLabel,
o.naf_code as naf, naf.label as nafLabel, sector.code as sector, sector.label as sectorLabel,
band.code as workforceBand, band.label as workforceLabel, o.ess, o.description,
o.address, o.postal_code as postalCode, commune.name as commune, commune.code as communeCode,
epci.code as epci, epci.name as epciName,
departement.code as departement, departement.name as departementName,
o.latitude, o.longitude, o.position_kind as positionKind, o.website,
o.receives_trainees as receivesTrainees, o.hires, o.sells_to_companies as sellsToCompanies, o.sells_to_public as sellsToPublic, o.example, o.source, o.verified_on as verifiedOn, o.status, o.updated_at as updatedAt
from unnest(:ids::bigint[], :distances::double precision[]) with ordinality as k (id, distance_km, place)
join organisation o on o.id = k.id
left join legal_family family on family.id = o.family_id
left join legal_category category on category.code = o.legal_category
left join naf on naf.code = o.naf_code
left join sector on sector.id = o.sector_id
left join workforce_band band on band.id = o.workforce_band_id
left join territory commune on commune.id = o.commune_id
left join territory epci on epci.id = commune.epci_id
left join territory departement on departement.id = o.departement_id
order by k.place;
\else
select coalesce(array_agg(id), '{}')::text as ids, coalesce(array_agg(distanceKm), '{}')::text as distances from (select k.id, k.tier, k.sort_name as sortName, k.created_at as createdAt, k.distance_km as distanceKm from (with names as materialized (select s.organisation_id as id, case when s.name_vector @@ :whole::tsquery
     then case when :phrase = any (s.name_keys) then 0
               when exists (
                   select from unnest(s.name_keys) as name where starts_with(name, :phrase || ' ')) then 1
               when :core = any (s.name_cores) then 2
               else 3 end
     when s.name_vector @@ :words::tsquery then 4
     when s.full_vector @@ :placed::tsquery then 5
     when s.full_vector @@ :active::tsquery then 6
     else 7 end as tier, s.sort_name, s.created_at, null::double precision as distance_km from organisation_search s
where s.published and s.name_vector @@ :words::tsquery and true and true order by tier, s.sort_name, s.organisation_id limit 21),
others as materialized (select s.organisation_id as id, case when s.name_vector @@ :whole::tsquery
     then case when :phrase = any (s.name_keys) then 0
               when exists (
                   select from unnest(s.name_keys) as name where starts_with(name, :phrase || ' ')) then 1
               when :core = any (s.name_cores) then 2
               else 3 end
     when s.name_vector @@ :words::tsquery then 4
     when s.full_vector @@ :placed::tsquery then 5
     when s.full_vector @@ :active::tsquery then 6
     else 7 end as tier, s.sort_name, s.created_at, null::double precision as distance_km from organisation_search s
where s.published and s.full_vector @@ :words::tsquery and not s.name_vector @@ :words::tsquery and true and (select count(*) from (select * from names) before) < 21 order by tier, s.sort_name, s.organisation_id limit 21)
select * from (select * from names union all select * from others) parts order by tier, sort_name, id limit 21) k order by k.tier, k.sort_name, k.id) keys
\gset
select k.distance_km as distanceKm,
o.id, o.slug, o.name, o.acronym, o.usual_name as usualName, o.siren, o.siret,
family.code as family, family.label as familyLabel,
o.legal_category as legalCategory, category.label as legalCategoryLabel,
o.naf_code as naf, naf.label as nafLabel, sector.code as sector, sector.label as sectorLabel,
band.code as workforceBand, band.label as workforceLabel, o.ess, o.description,
o.address, o.postal_code as postalCode, commune.name as commune, commune.code as communeCode,
epci.code as epci, epci.name as epciName,
departement.code as departement, departement.name as departementName,
o.latitude, o.longitude, o.position_kind as positionKind, o.website,
o.receives_trainees as receivesTrainees, o.hires, o.sells_to_companies as sellsToCompanies, o.sells_to_public as sellsToPublic, o.example, o.source, o.verified_on as verifiedOn, o.status, o.updated_at as updatedAt
from unnest(:ids::bigint[], :distances::double precision[]) with ordinality as k (id, distance_km, place)
join organisation o on o.id = k.id
left join legal_family family on family.id = o.family_id
left join legal_category category on category.code = o.legal_category
left join naf on naf.code = o.naf_code
left join sector on sector.id = o.sector_id
left join workforce_band band on band.id = o.workforce_band_id
left join territory commune on commune.id = o.commune_id
left join territory epci on epci.id = commune.epci_id
left join territory departement on departement.id = o.departement_id
order by k.place;
\endif
