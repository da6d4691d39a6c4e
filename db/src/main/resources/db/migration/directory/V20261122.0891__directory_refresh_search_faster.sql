-- What an import writes is searched at once, so the cost of a search row is most of the cost of an import. A name is spelt
-- out once, not five times, and what is rare (other names, hyphens, spelt-out acronyms) is only worked out where it is.
-- The answers are the same: SearchRefreshTests holds this against the plain definitions.
create or replace function search_text(value text) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    text text := plain(normalize(value, NFKC));
begin
    if text !~ '\m[a-z][. ]' then
        return text;
    end if;
    return regexp_replace(
        regexp_replace(text, '(?<=\m[a-z])\.\s?(?=[a-z]\M)', '', 'g'),
        '(?<=\m[a-z]) (?=[a-z] [a-z]\M(?!''))|(?<=\m[a-z] [a-z]) (?=[a-z]\M(?!''))', '', 'g');
end $$;

create function search_key_of(phrase text) returns text
    language sql immutable strict parallel safe
    return coalesce(nullif(btrim(regexp_replace(phrase,
        '\m(au|aux|dans|de|des|du|en|et|la|le|les|ou|par|pour|qu|sur|un|une|[acdjlmnsty])\M ?', '', 'g')), ''), phrase);
comment on function search_key_of is 'The key of a name whose phrase is known already';

create function search_vector_of(phrase text) returns tsvector
    language sql immutable strict parallel safe
    return to_tsvector('french_plain', phrase) || to_tsvector('simple', phrase);
comment on function search_vector_of is 'The vector of a text whose phrase is known already';

create or replace function organisation_search_refresh(ids bigint[]) returns void
    language sql as $$
    with entry as materialized (
        select o.*, search_phrase(o.name) as phrase,
               array_remove(array[o.name, o.usual_name, o.acronym, o.former_name], null) as names,
               o.usual_name is null and o.acronym is null and o.former_name is null as alone,
               format('%s|%s|%s|%s', naf_code, sector_id, family_id, legal_category) as kind
        from organisation o where o.id = any (ids)
    ), places as materialized ( -- once for each place of the statement, not for each entry
        select t.id, t.epci_id,
               setweight(search_vector(concat_ws(' ', t.name, departement.name, coalesce(departement.code, t.code))), 'B')
               || setweight(search_vector(concat_ws(' ', epci.name,
                   (select string_agg(f.name, ' ') from former_commune f where f.commune_id = t.id and f.kind = 'MERGED'),
                   (select string_agg(n.name, ' ') from commune_other_name n where n.commune_id = t.id))), 'D') as words
        from territory t
        left join territory departement on departement.id = t.departement_id
        left join territory epci on epci.id = t.epci_id
        where t.id in (select coalesce(commune_id, departement_id) from entry)
    ), districts as materialized (
        select f.postal_code, f.commune_id,
               setweight(search_vector(f.name || ' ' || right(f.code, 1) || ' ' || right(f.code, 1) || 'eme'), 'B') as words
        from former_commune f where f.kind = 'DISTRICT'
    ), activities as materialized (
        select format('%s|%s|%s|%s', key.naf_code, key.sector_id, key.family_id, key.legal_category) as kind, naf.id as naf_id,
               setweight(search_vector(concat_ws(' ', naf.label, sector.label, family.label, category.label)), 'C') as words
        from (select distinct naf_code, sector_id, family_id, legal_category from entry) key
        left join naf on naf.code = key.naf_code
        left join sector on sector.id = key.sector_id
        left join legal_family family on family.id = key.family_id
        left join legal_category category on category.code = key.legal_category
    ), named as materialized (
        select entry.*,
               case when alone then array[phrase] else array(select search_phrase(name) from unnest(names) as name) end as phrases,
               case when alone then array[search_key_of(phrase)]
                    else array(select distinct search_key(name) from unnest(names) as name) end as cores,
               case when alone then search_vector_of(phrase) else search_vector(array_to_string(names, ' ')) end
               || case when array_to_string(names, ' ') ~ '[''‘’´`‐‑-]'
                       then search_vector(array_to_string(search_compounds(array_to_string(names, ' ')), ' '))
                       else '' end as name_words
        from entry
    )
    insert into organisation_search as kept
    select o.id, o.status = 'PUBLISHED', o.family_id, o.sector_id, o.workforce_band_id, o.ess,
           o.departement_id, places.epci_id, o.commune_id,
           case when o.position_kind <> 'TO_CHECK' then point(o.longitude, o.latitude) end,
           o.created_at, o.phrase, o.phrases,
           strip(name_words),
           setweight(name_words, 'A') || coalesce(places.words, '') || coalesce(districts.words, '')
               || setweight(to_tsvector('simple', coalesce(o.postal_code, '')), 'B')
               || coalesce(activities.words, '')
               || coalesce(search_vector(o.description), '')
               || to_tsvector('simple', concat_ws(' ', o.siren, o.siret)),
           activities.naf_id, o.cores,
           coalesce(o.receives_trainees, false)::int + 2 * coalesce(o.hires, false)::int
               + 4 * coalesce(o.sells_to_companies, false)::int + 8 * coalesce(o.sells_to_public, false)::int
    from named o
    left join places on places.id = coalesce(o.commune_id, o.departement_id)
    left join districts on districts.postal_code = o.postal_code and districts.commune_id = o.commune_id
    left join activities using (kind)
    on conflict (organisation_id) do update set
        (published, family_id, sector_id, workforce_band_id, ess, departement_id, epci_id, commune_id, place,
         created_at, sort_name, name_keys, name_vector, full_vector, naf_id, name_cores, services)
        = (excluded.published, excluded.family_id, excluded.sector_id, excluded.workforce_band_id, excluded.ess,
           excluded.departement_id, excluded.epci_id, excluded.commune_id, excluded.place,
           excluded.created_at, excluded.sort_name, excluded.name_keys, excluded.name_vector, excluded.full_vector,
           excluded.naf_id, excluded.name_cores, excluded.services);
$$;

-- The planner takes an array for a few rows: of a hundred thousand it would look at every place for each.
create or replace function organisation_changed() returns trigger
    language plpgsql as $$
declare
    ids     bigint[] := array(select id from changed);
    nestloop text := current_setting('enable_nestloop');
begin
    if cardinality(ids) > 500 then
        perform set_config('enable_nestloop', 'off', true);
    end if;
    perform organisation_search_refresh(ids);
    perform set_config('enable_nestloop', nestloop, true);
    insert into directory_change default values on conflict do nothing;
    return null;
end $$;
