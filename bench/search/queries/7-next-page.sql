-- 7-next-page: written by SearchStatementsTests from the statements of the application
select sort_name as "afterName", organisation_id as "afterId" from organisation_search
where organisation_id = (select 1 + floor(random() * (select max(id) from organisation)))::bigint
\gset
select coalesce(array_agg(id), '{}')::text as ids, coalesce(array_agg(distanceKm), '{}')::text as distances from (select k.id, k.tier, k.sort_name as sortName, k.created_at as createdAt, k.distance_km as distanceKm from (select s.organisation_id as id, 0 as tier, s.sort_name, s.created_at, null::double precision as distance_km from organisation_search s where s.published and (s.sort_name, s.organisation_id) > (:afterName, :afterId) order by s.sort_name, s.organisation_id limit 21) k order by k.sort_name, k.id) keys
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
