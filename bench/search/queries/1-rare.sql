select search_query(w)::text as words, search_query(w, whole => true)::text as whole, search_query(w, 'AB')::text as placed,
       search_query(w, 'ABC')::text as active, search_phrase(w) as phrase, search_key(w) as core
from (select (array['ribambelle bonson','hirondelles grenoble','fournil cance','canuts','ludotheque roche moliere','mekong','cerf volant','remouleurs lyon','accompagnerie genas','gentiane'])[1 + floor(random() * 10)] as w) as typed
\gset
with keys as (
with names as materialized (
    select s.organisation_id as id, case when s.name_vector @@ :whole::tsquery
         then case when :phrase = any (s.name_keys) then 0
                   when exists (select from unnest(s.name_keys) as name where starts_with(name, :phrase || ' ')) then 1
                   when :core = any (s.name_cores) then 2 else 3 end
         when s.name_vector @@ :words::tsquery then 4 when s.full_vector @@ :placed::tsquery then 5
         when s.full_vector @@ :active::tsquery then 6 else 7 end as tier, s.sort_name
    from organisation_search s
    where s.published and s.full_vector @@ :words::tsquery and s.name_vector @@ :words::tsquery
    order by tier, s.sort_name, s.organisation_id limit 21),
others as (
    select s.organisation_id as id, case when s.name_vector @@ :whole::tsquery
         then case when :phrase = any (s.name_keys) then 0
                   when exists (select from unnest(s.name_keys) as name where starts_with(name, :phrase || ' ')) then 1
                   when :core = any (s.name_cores) then 2 else 3 end
         when s.name_vector @@ :words::tsquery then 4 when s.full_vector @@ :placed::tsquery then 5
         when s.full_vector @@ :active::tsquery then 6 else 7 end as tier, s.sort_name
    from organisation_search s
    where s.published and s.full_vector @@ :words::tsquery and not s.name_vector @@ :words::tsquery
      and (select count(*) from names) < 21
    order by tier, s.sort_name, s.organisation_id limit 21)
select * from (select * from names union all select * from others) both_parts order by tier, sort_name, id limit 21)
select k.tier, o.slug, o.name, o.acronym, family.label, naf.label, sector.label, band.label, commune.name, epci.name, departement.name
from keys k join organisation o on o.id = k.id
left join legal_family family on family.id = o.family_id
left join legal_category category on category.code = o.legal_category
left join naf on naf.code = o.naf_code
left join sector on sector.id = o.sector_id
left join workforce_band band on band.id = o.workforce_band_id
left join territory commune on commune.id = o.commune_id
left join territory epci on epci.id = commune.epci_id
left join territory departement on departement.id = o.departement_id
order by k.tier, k.sort_name, k.id;
