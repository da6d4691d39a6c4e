-- Search of the directory. What is matched, filtered, counted and sorted stands in a narrow table of its own, kept by
-- triggers: a row written to organisation by any means is found at once. docs/decisions/directory-search.md says why.

create function search_words(value text) returns text[]
    language sql immutable strict parallel safe
    return array(select left(word, 80)
                 from regexp_split_to_table(plain(normalize(value, NFKC)), '[^a-z0-9]+') as word
                 where word <> '');
comment on function search_words is 'The words of a text without accents, case, apostrophes, hyphens and ligatures';

create function search_phrase(value text) returns text
    language sql immutable strict parallel safe
    return array_to_string(search_words(value), ' ');
comment on function search_phrase is 'The same words with one space between: what names are sorted and compared by';

create function search_vector(value text) returns tsvector
    language sql immutable strict parallel safe
    return strip(to_tsvector('french_plain', search_phrase(value))) || array_to_tsvector(search_words(value));
comment on function search_vector is 'Each word both as it stands, for prefixes and little words, and as its French stem';

create function search_query(value text) returns tsquery
    language plpgsql immutable strict parallel safe as $$
declare
    words   text[] := search_words(value);
    kept    text[];
    term    text;
    terms   text[] := '{}';
    stem    text;
begin
    -- A SIREN or SIRET is typed in groups: 123 456 789.
    if array_to_string(words, '') ~ '^([0-9]{9}|[0-9]{14})$' then
        words := array[array_to_string(words, '')];
    end if;
    kept := array(select word from unnest(words) with ordinality as w (word, place)
                  where ts_lexize('french_stem', word) <> '{}' order by place);
    if kept = '{}' then
        kept := words;
    end if;
    for i in 1 .. cardinality(kept) loop
        term := kept[i];
        stem := coalesce((ts_lexize('french_stem', term))[1], term);
        -- The last word may be unfinished; numbers and single letters are taken whole.
        if i = cardinality(kept) and length(term) > 1 and term !~ '^[0-9]+$' then
            term := term || ':*';
        end if;
        terms := terms || format('(%s|%s%s)', stem, term,
                                 case kept[i] when 'st' then '|saint' when 'ste' then '|sainte' end);
    end loop;
    return nullif(array_to_string(terms, '&'), '')::tsquery;
end $$;
comment on function search_query is 'Every word of the text must be there; null, which matches nothing, where the text holds no word';

create function distance_km(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
    returns double precision
    language sql immutable parallel safe -- not strict: only then is it expanded into the query
    return 12742.0 * asin(least(1.0, sqrt(
        power(sin(radians(lat2 - lat1) / 2), 2)
        + cos(radians(lat1)) * cos(radians(lat2)) * power(sin(radians(lon2 - lon1) / 2), 2))));
comment on function distance_km is 'Great circle on a sphere of 6 371 km, in kilometres';

create table organisation_search (
    organisation_id   bigint   primary key references organisation on delete cascade,
    published         boolean  not null,
    family_id         smallint,
    sector_id         smallint,
    workforce_band_id smallint,
    ess               text     not null,
    departement_id    integer,
    epci_id           integer,
    commune_id        integer,
    place             point,
    created_at        timestamptz not null,
    sort_name         text     collate "C" not null,
    name_keys         text[]   collate "C" not null,
    name_vector       tsvector not null,
    full_vector       tsvector not null
);
comment on table organisation_search is 'Derived from organisation by triggers; never written by hand';
comment on column organisation_search.place is 'x = longitude, y = latitude; absent where the position is in doubt';
comment on column organisation_search.name_keys is 'Names that a query may equal: name, usual name, acronym, former name';

create function organisation_search_refresh(ids bigint[]) returns void
    language sql as $$
    insert into organisation_search as kept
    select o.id, o.status = 'PUBLISHED', o.family_id, o.sector_id, o.workforce_band_id, o.ess,
           commune.departement_id, commune.epci_id, o.commune_id,
           case when o.position_kind <> 'TO_CHECK' then point(o.longitude, o.latitude) end,
           o.created_at,
           search_phrase(o.name),
           array_remove(array[search_phrase(o.name), search_phrase(o.usual_name), search_phrase(o.acronym),
                              search_phrase(o.former_name)], null),
           search_vector(concat_ws(' ', o.name, o.usual_name, o.acronym, o.former_name)),
           search_vector(concat_ws(' ', o.name, o.usual_name, o.acronym, o.former_name, o.description,
                                   naf.label, sector.label, family.label, commune.name, departement.name,
                                   departement.code, o.postal_code, o.siren, o.siret))
    from organisation o
    left join territory commune on commune.id = o.commune_id
    left join territory departement on departement.id = commune.departement_id
    left join naf on naf.code = o.naf_code
    left join sector on sector.id = o.sector_id
    left join legal_family family on family.id = o.family_id
    where o.id = any (ids)
    on conflict (organisation_id) do update set
        (published, family_id, sector_id, workforce_band_id, ess, departement_id, epci_id, commune_id, place,
         created_at, sort_name, name_keys, name_vector, full_vector)
        = (excluded.published, excluded.family_id, excluded.sector_id, excluded.workforce_band_id, excluded.ess,
           excluded.departement_id, excluded.epci_id, excluded.commune_id, excluded.place,
           excluded.created_at, excluded.sort_name, excluded.name_keys, excluded.name_vector, excluded.full_vector);
$$;

-- One row, which changes with every transaction that changes what the directory shows: the version in an ETag.
-- It is raised at commit, so that a long import does not keep an editor waiting for the lock.
create table directory_version (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null default 1
);
insert into directory_version default values;

create table directory_change (
    transaction_id xid8 primary key default pg_current_xact_id()
);
comment on table directory_change is 'Transactions under way that changed the directory; emptied by each at its commit';

create function directory_raise_version() returns trigger
    language plpgsql as $$
begin
    update directory_version set version = version + 1;
    delete from directory_change where transaction_id = new.transaction_id;
    return null;
end $$;
create constraint trigger raise_version after insert on directory_change
    deferrable initially deferred for each row execute function directory_raise_version();

create function organisation_changed() returns trigger
    language plpgsql as $$
begin
    perform organisation_search_refresh(array(select id from changed));
    insert into directory_change default values on conflict do nothing;
    return null;
end $$;
create trigger search_insert after insert on organisation
    referencing new table as changed for each statement execute function organisation_changed();
create trigger search_update after update on organisation
    referencing new table as changed for each statement execute function organisation_changed();

create function organisation_deleted() returns trigger
    language plpgsql as $$
begin
    insert into directory_change default values on conflict do nothing;
    return null;
end $$;
create trigger search_delete after delete on organisation
    for each statement execute function organisation_deleted();

-- New reference data (a commune that joins another EPCI, a new label) moves the entries which refer to it.
-- Arguments: the key of the reference table, the column of organisation that holds it.
create function organisation_reference_changed() returns trigger
    language plpgsql as $$
declare
    keys text[] := array(select to_jsonb(r) ->> tg_argv[0] from (table after except table before) as r);
begin
    if keys <> '{}' then
        perform organisation_search_refresh(array(
            select o.id from organisation o where to_jsonb(o) ->> tg_argv[1] = any (keys)));
        insert into directory_change default values on conflict do nothing;
    end if;
    return null;
end $$;
create trigger search_update after update on territory
    referencing old table as before new table as after for each statement
    execute function organisation_reference_changed('id', 'commune_id');
create trigger search_update after update on naf
    referencing old table as before new table as after for each statement
    execute function organisation_reference_changed('code', 'naf_code');
create trigger search_update after update on sector
    referencing old table as before new table as after for each statement
    execute function organisation_reference_changed('id', 'sector_id');
create trigger search_update after update on legal_family
    referencing old table as before new table as after for each statement
    execute function organisation_reference_changed('id', 'family_id');

create index organisation_search_name_vector on organisation_search using gin (name_vector) where published;
create index organisation_search_full_vector on organisation_search using gin (full_vector) where published;
create index organisation_search_sort_name on organisation_search (sort_name, organisation_id) where published;
create index organisation_search_created on organisation_search (created_at desc, organisation_id desc) where published;
create index organisation_search_place on organisation_search using gist (place) include (organisation_id) where published;
create index organisation_search_commune on organisation_search (commune_id) where published;
create index organisation_search_epci on organisation_search (epci_id) where published;

-- Territories are also named by what people type.
create index territory_search_phrase on territory (level, search_phrase(name));

select organisation_search_refresh(array(select id from organisation));
