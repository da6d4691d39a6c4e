-- Words as people write them, names before places before activities, and the criteria that were missing.
-- docs/decisions/directory-search.md says why.

-- Sigles typed with dots or spaced out are one word: S.C.O.P. and A D M R.
create function search_text(value text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
        regexp_replace(plain(normalize(value, NFKC)), '(?<=\m[a-z])\.\s?(?=[a-z]\M)', '', 'g'),
        '(?<=\m[a-z]) (?=[a-z] [a-z]\M(?!''))|(?<=\m[a-z] [a-z]) (?=[a-z]\M(?!''))', '', 'g');
comment on function search_text is 'A text without accents, case and ligatures, its spelt-out acronyms put together';

-- In plpgsql: inlined SQL would work the text out again at each mention.
create or replace function search_phrase(value text) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    phrase text := btrim(regexp_replace(search_text(value), '[^a-z0-9]+', ' ', 'g'));
begin
    -- Abbreviations that names and queries use alike stand for the full word.
    if phrase ~ '\m(ste?|cie|asso?c?|ass|grpt|ets)\M' then
        phrase := regexp_replace(phrase, '\mst\M', 'saint', 'g');
        phrase := regexp_replace(phrase, '\mste\M', 'sainte', 'g');
        phrase := regexp_replace(phrase, '\mcie\M', 'compagnie', 'g');
        phrase := regexp_replace(phrase, '\m(asso|assoc|ass)\M', 'association', 'g');
        phrase := regexp_replace(phrase, '\mgrpt\M', 'groupement', 'g');
        phrase := regexp_replace(phrase, '\mets\M', 'etablissements', 'g');
    end if;
    return phrase;
end $$;
comment on function search_phrase is 'The words of a text, in one spelling, with one space between: what names are sorted and compared by';

create or replace function search_words(value text) returns text[]
    language sql immutable strict parallel safe
    return string_to_array(search_phrase(value), ' ');
comment on function search_words is 'The words of a text without accents, case, apostrophes, hyphens and ligatures';

create function search_key(value text) returns text
    language plpgsql immutable strict parallel safe as $$
declare
    phrase text := search_phrase(value);
begin
    return coalesce(nullif(btrim(regexp_replace(phrase,
        '\m(au|aux|dans|de|des|du|en|et|la|le|les|ou|par|pour|qu|sur|un|une|[acdjlmnsty])\M ?', '', 'g')), ''), phrase);
end $$;
comment on function search_key is 'What a name and a query are equal by: their words without the little ones, unless there are no others';

create function search_compounds(value text) returns text[]
    language sql immutable strict parallel safe
    return array(select regexp_replace(part[1], '[^a-z0-9]', '', 'g')
                 from regexp_matches(search_text(value), '[a-z0-9]+(?:[''‘’´`‐‑-][a-z0-9]+)+', 'g') as part
                 where length(part[1]) <= 30);
comment on function search_compounds is 'Words joined by apostrophes and hyphens, written as one: tierslieu';

create or replace function search_vector(value text) returns tsvector
    language plpgsql immutable strict parallel safe as $$
declare
    phrase text := search_phrase(value);
begin
    return to_tsvector('french_plain', phrase) || to_tsvector('simple', phrase);
end $$;
comment on function search_vector is 'Each word both as it stands, for prefixes and little words, and as its French stem';

create function search_term(word text, suffix text) returns text
    language sql immutable strict parallel safe
    return format('(%s%s|%s%s)', coalesce((ts_lexize('french_stem', word))[1], word),
                  case when suffix in ('', ':*') then '' else replace(suffix, '*', '') end, word, suffix);

drop function search_query(text);
create function search_query(value text, weights text default '', whole boolean default false) returns tsquery
    language plpgsql immutable strict parallel safe as $$
declare
    -- A SIREN or SIRET is typed in groups: 123 456 789. What announces it is no word of the entry.
    given   text := regexp_replace(
        regexp_replace(search_text(value), '\m(\d{3})[ .]?(\d{3})[ .]?(\d{3})(?:[ .]?(\d{5}))?\M', '\1\2\3\4', 'g'),
        '\m(siren|siret)\M\W*(?=\d)', '', 'g');
    chunk   text;
    words   text[];
    ending  text;
    factor  text;
    terms   text[] := '{}';
    chunks  text[] := array(select c from regexp_split_to_table(given, '[^a-z0-9''‘’´`‐‑-]+') as c where c ~ '[a-z0-9]');
    meant   boolean := exists (select from unnest(search_words(given)) as word
                               where ts_lexize('french_stem', word) <> '{}');
    colon   text := case when weights = '' then '' else ':' || weights end;
begin
    for i in 1 .. cardinality(chunks) loop
        chunk := chunks[i];
        words := search_words(chunk);
        if meant then
            words := array(select word from unnest(words) with ordinality as w (word, place)
                           where ts_lexize('french_stem', word) <> '{}' order by place);
        end if;
        factor := null;
        for j in 1 .. cardinality(words) loop
            -- The last word may be unfinished; numbers and single letters are taken whole.
            ending := case when not whole and i = cardinality(chunks) and j = cardinality(words)
                                and length(words[j]) > 1 and words[j] !~ '^[0-9]+$'
                           then ':*' || weights else colon end;
            factor := concat_ws('&', factor, search_term(words[j], ending));
        end loop;
        if factor is not null then
            terms := terms || coalesce(
                (select format('((%s)|%s%s)', factor, compound, colon) from unnest(search_compounds(chunk)) as compound),
                factor);
        end if;
    end loop;
    return nullif(array_to_string(terms, '&'), '')::tsquery;
end $$;
comment on function search_query is 'Every word of the text must be there (in the parts of these weights); null, which matches nothing, where the text holds no word';

-- What an organisation offers. Absent where nobody said.
alter table organisation
    add column receives_trainees  boolean,
    add column hires              boolean,
    add column sells_to_companies boolean,
    add column sells_to_public    boolean;
comment on column organisation.receives_trainees is 'Takes trainees; absent where nobody said';

alter table naf
    add column id    smallint generated by default as identity unique,
    add column words tsvector generated always as (search_vector(label)) stored;

alter table organisation_search
    add column naf_id     smallint,
    add column name_cores text[] collate "C" not null default '{}',
    add column services   smallint not null default 0;
comment on column organisation_search.services is 'Bits: 1 receives trainees, 2 hires, 4 sells to companies, 8 sells to the public';
comment on column organisation_search.name_cores is 'The same names as in name_keys without their little words';
comment on column organisation_search.full_vector is 'Weights: A names, B place, C activity and form, D description, numbers, other names of the place';

create or replace function organisation_search_refresh(ids bigint[]) returns void
    language sql as $$
    with entry as materialized (
        select o.*, array_remove(array[o.name, o.usual_name, o.acronym, o.former_name], null) as names
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
    ), named as (
        select entry.*, format('%s|%s|%s|%s', naf_code, sector_id, family_id, legal_category) as kind,
               search_vector(array_to_string(names, ' '))
               || search_vector(array_to_string(search_compounds(array_to_string(names, ' ')), ' ')) as name_words
        from entry
    )
    insert into organisation_search as kept
    select o.id, o.status = 'PUBLISHED', o.family_id, o.sector_id, o.workforce_band_id, o.ess,
           o.departement_id, places.epci_id, o.commune_id,
           case when o.position_kind <> 'TO_CHECK' then point(o.longitude, o.latitude) end,
           o.created_at,
           search_phrase(o.name),
           array(select search_phrase(name) from unnest(o.names) as name),
           strip(name_words),
           setweight(name_words, 'A') || coalesce(places.words, '') || coalesce(districts.words, '')
               || setweight(to_tsvector('simple', coalesce(o.postal_code, '')), 'B')
               || coalesce(activities.words, '')
               || coalesce(search_vector(o.description), '')
               || to_tsvector('simple', concat_ws(' ', o.siren, o.siret)),
           activities.naf_id, array(select distinct search_key(name) from unnest(o.names) as name),
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

reindex index territory_search_phrase;
select organisation_search_refresh(array(select id from organisation));
