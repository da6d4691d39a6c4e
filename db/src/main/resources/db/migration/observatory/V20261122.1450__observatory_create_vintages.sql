-- Yearly snapshots of the directory. What a rule says, and what a vintage counted, never changes afterwards.
create table observatory_rule (
    code        text primary key check (code ~ '^[a-z0-9-]+$'),
    wording     text not null check (btrim(wording) <> ''),
    jobs_wording text not null check (btrim(jobs_wording) <> ''),
    site_wording text not null check (btrim(site_wording) <> '')
);
comment on table observatory_rule is 'What counts as a unit, an employer, a job and a headquarters; another way of counting is another rule';

create table observatory_rule_band (
    rule_code         text     not null references observatory_rule,
    workforce_band_id smallint not null references workforce_band,
    jobs              integer  not null check (jobs >= 0),
    size_class        smallint not null check (size_class between 0 and 4),
    primary key (rule_code, workforce_band_id),
    check ((jobs = 0) = (size_class = 0))
);
comment on table observatory_rule_band is 'The jobs that a band stands for; 0 is no employer. Classes: 1 to 9, 10 to 49, 50 to 249, 250 and more';

insert into observatory_rule values ('annuaire-1',
    'Les fiches publiées de l’annuaire qui sont dans le périmètre de l’ESS et dont le département est connu, une unité par fiche. Ni les unités fermées, ni les fiches fusionnées, ni les brouillons. Est employeuse une unité dont la tranche d’effectif commence à un salarié : « NN » (non employeuse, ou effectif inconnu) et « 0 salarié » n’en sont pas.',
    'Les emplois sont estimés : le milieu de la tranche d’effectif, arrondi à l’entier supérieur (10 000 pour la dernière).',
    'Est un siège la fiche sans SIRET, seule de son SIREN, ou de plus petit numéro d’établissement parmi celles de son SIREN ; les autres fiches de ce SIREN sont des établissements.');
-- By the codes of INSEE, which reference data may not have brought yet: the bands are filled when a vintage first asks.
create function observatory_fill_bands(rule text) returns void
    language sql as $$
    insert into observatory_rule_band (rule_code, workforce_band_id, jobs, size_class)
    select rule, id,
           case when least is null or least = 0 then 0 when most is null then least else (least + most + 1) / 2 end,
           case when least is null or least = 0 then 0 when least < 10 then 1 when least < 50 then 2 when least < 250 then 3 else 4 end
    from workforce_band
    on conflict do nothing;
$$;

create table observatory_vintage (
    id        integer  generated always as identity primary key,
    year      smallint not null unique check (year between 1995 and 2100),
    name      text     not null check (btrim(name) <> '' and length(name) <= 100),
    taken_on  date     not null,
    source    text     not null check (btrim(source) <> '' and length(source) <= 500),
    example   boolean  not null default false,
    rule_code text     not null references observatory_rule,
    taken_by  text     not null,
    taken_in  xid8     not null default pg_current_xact_id()
);
comment on table observatory_vintage is 'A snapshot of the directory, with its source and its rule; it never changes';
comment on column observatory_vintage.taken_in is 'The transaction that took it: no other may add anything to it';
comment on column observatory_vintage.example is 'Counts entries that are examples: every page, file and answer says so';

create table observatory_territory (
    vintage_id     integer not null references observatory_vintage,
    territory_id   integer not null references territory,
    level          text    not null,
    code           text    not null,
    name           text    not null,
    population     integer,
    departement_id integer,
    epci_id        integer,
    primary key (vintage_id, territory_id),
    unique (vintage_id, level, code)
);
comment on table observatory_territory is 'The territories as they were when the vintage was taken: perimeters and populations move';
create index observatory_territory_departement on observatory_territory (vintage_id, departement_id);
create index observatory_territory_epci on observatory_territory (vintage_id, epci_id);

create table observatory_count (
    vintage_id     integer  not null references observatory_vintage,
    departement_id integer  not null,
    commune_id     integer,
    family_id      smallint,
    sector_id      smallint,
    band_id        smallint,
    headquarters   boolean  not null,
    units          integer  not null check (units > 0),
    employers      integer  not null check (employers in (0, units)),
    jobs           bigint   not null check ((jobs > 0) = (employers > 0))
);
comment on table observatory_count is 'Secret: how many units share territory, family, sector, size and kind. What may be told of it is in observatory_figure';
create index observatory_count_vintage on observatory_count (vintage_id);

create function observatory_refuse() returns trigger
    language plpgsql as $$
begin
    raise exception 'A vintage never changes' using errcode = 'restrict_violation';
end $$;

create function observatory_only_while_taken() returns trigger
    language plpgsql as $$
begin
    if exists (select from (select distinct vintage_id from added) a join observatory_vintage v on v.id = a.vintage_id
               where v.taken_in <> pg_current_xact_id()) then
        raise exception 'A vintage never changes' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger sealed after insert on observatory_count
    referencing new table as added for each statement execute function observatory_only_while_taken();
create trigger sealed after insert on observatory_territory
    referencing new table as added for each statement execute function observatory_only_while_taken();

-- Counts what there is; leaving_out is for those who rebuild a year from less than all of it.
create function observatory_fill(vintage integer, leaving_out bigint[] default '{}') returns bigint
    language plpgsql as $$
declare
    counted bigint;
begin
    perform observatory_fill_bands((select rule_code from observatory_vintage where id = vintage));
    insert into observatory_territory
    select vintage, id, level, code, name, population, departement_id, epci_id from territory;

    insert into observatory_count
    select vintage, o.departement_id, o.commune_id, o.family_id, o.sector_id, o.workforce_band_id,
           o.siret is null or first.siret is null or o.siret = first.siret,
           count(*), count(*) filter (where b.jobs > 0), coalesce(sum(b.jobs), 0)
    from organisation o
    left join (select siren, min(siret) as siret from organisation
               where status = 'PUBLISHED' and ess = 'YES' and siret is not null and departement_id is not null
               group by siren having count(*) > 1) first on first.siren = o.siren
    left join observatory_rule_band b
        on b.workforce_band_id = o.workforce_band_id
        and b.rule_code = (select rule_code from observatory_vintage where id = vintage)
    where o.status = 'PUBLISHED' and o.ess = 'YES' and o.departement_id is not null
      and (leaving_out = '{}' or o.id <> all (leaving_out))
    group by 2, 3, 4, 5, 6, 7;
    select coalesce(sum(units), 0) into counted from observatory_count where vintage_id = vintage;
    return counted;
end $$;

create function observatory_take(year integer, name text, source text, taken_by text, on_day date) returns integer
    language plpgsql as $$
declare
    taken integer;
begin
    insert into observatory_vintage (year, name, taken_on, source, example, rule_code, taken_by)
    values (year, name, on_day, source,
            exists (select from organisation o where o.example and o.status = 'PUBLISHED' and o.ess = 'YES'),
            'annuaire-1', taken_by)
    returning id into taken;
    if observatory_fill(taken) = 0 then
        raise exception 'There is nothing to count' using errcode = 'no_data_found';
    end if;
    return taken;
end $$;

-- What is told: decided once by the staff, worked out once by the program, read by every page and file.
create table observatory_publication (
    vintage_id integer primary key references observatory_vintage,
    decided_by text    not null,
    decided_on date    not null
);
comment on table observatory_publication is 'The decision to tell a vintage to everybody; it is not taken back';

create table observatory_edition (
    vintage_id   integer     primary key references observatory_publication,
    method       text        not null,
    figures      integer     not null check (figures >= 0),
    withheld     integer     not null check (withheld between 0 and figures),
    worked_out_at timestamptz not null,
    worked_out_in xid8       not null default pg_current_xact_id()
);
comment on table observatory_edition is 'That what may be told of a vintage has been worked out, how, and when';

create table observatory_figure (
    vintage_id   integer  not null references observatory_edition,
    territory_id integer  not null references territory,
    breakdown    text     not null check (breakdown in ('TOTAL', 'FAMILY', 'SECTOR', 'SIZE', 'SITE')),
    category     smallint not null,
    units        bigint   check (units <> 1 and units <> 2 and units >= 0),
    employers    bigint   check (employers <> 1 and employers <> 2 and employers >= 0),
    jobs         bigint   check (jobs >= 0),
    detailed     boolean  not null,
    primary key (vintage_id, territory_id, breakdown, category),
    check ((employers is null) = (jobs is null)),
    check ((employers = 0) = (jobs = 0)),
    check (breakdown <> 'TOTAL' or category = 0),
    check (detailed or breakdown = 'TOTAL')
);
comment on table observatory_figure is 'What is told. Null is withheld; a category without a row has no unit, where the total of the territory is detailed. category 0 of a breakdown is what is not known';

create function observatory_only_while_edited() returns trigger
    language plpgsql as $$
begin
    if exists (select from (select distinct vintage_id from added) a join observatory_edition e on e.vintage_id = a.vintage_id
               where e.worked_out_in <> pg_current_xact_id()) then
        raise exception 'What was told of a vintage never changes' using errcode = 'restrict_violation';
    end if;
    return null;
end $$;
create trigger sealed after insert on observatory_figure
    referencing new table as added for each statement execute function observatory_only_while_edited();

do $$
declare
    kept text;
begin
    foreach kept in array array['observatory_rule', 'observatory_rule_band', 'observatory_vintage', 'observatory_territory',
                                'observatory_count', 'observatory_publication', 'observatory_edition', 'observatory_figure'] loop
        execute format('create trigger immutable before update or delete or truncate on %I '
                       'for each statement execute function observatory_refuse()', kept);
        execute format('alter table %I enable always trigger immutable', kept);
    end loop;
end $$;

select journal_track('observatory_vintage', ignored => array['taken_in'], label => 'name');
select journal_track('observatory_publication');
