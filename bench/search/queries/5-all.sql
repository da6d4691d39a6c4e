-- 5-all: written by SearchStatementsTests from the statements of the application
with cells as (select s.family_id, s.sector_id, s.departement_id, s.workforce_band_id, s.entries as n from facet_count s)
select null as facet, '' as code, '' as label, 0 as rank, coalesce(sum(n), 0) as total from cells s where true
union all select 'READ', '', '', 0, greatest(sum(n) filter (where true), sum(n) filter (where (true) is not true), 0) from cells s
union all select 'ABUNDANCE', '', '', 0, 0
union all select 'FAMILY', v.code, v.label, v.id, coalesce(c.n, 0) from (select id, code, label, search_phrase(label) as search_name from legal_family) v left join (select s.family_id as id, sum(n) as n from cells s where true group by 1) c on c.id = v.id
union all select 'SECTOR', v.code, v.label, v.id, coalesce(c.n, 0) from (select id, code, label, search_phrase(label) as search_name from sector) v left join (select s.sector_id as id, sum(n) as n from cells s where true group by 1) c on c.id = v.id
union all select 'DEPARTEMENT', v.code, v.label, v.id, coalesce(c.n, 0) from (select id, code, name as label, search_name from territory where level = 'DEPARTEMENT') v left join (select s.departement_id as id, sum(n) as n from cells s where true group by 1) c on c.id = v.id
union all select 'WORKFORCE', v.code, v.label, v.id, coalesce(c.n, 0) from (select id, code, label, search_phrase(label) as search_name from workforce_band) v left join (select s.workforce_band_id as id, sum(n) as n from cells s where true group by 1) c on c.id = v.id;
select coalesce(array_agg(id), '{}')::text as ids, coalesce(array_agg(distanceKm), '{}')::text as distances from (select k.id, k.tier, k.sort_name as sortName, k.created_at as createdAt, k.distance_km as distanceKm from (select s.organisation_id as id, 0 as tier, s.sort_name, s.created_at, null::double precision as distance_km from organisation_search s where s.published order by s.sort_name, s.organisation_id limit 21) k order by k.sort_name, k.id) keys
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
