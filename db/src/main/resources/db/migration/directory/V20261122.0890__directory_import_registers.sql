-- The registers beside the national list: INSEE's legal units and establishments, the register of associations, and
-- files whose columns somebody matched by hand. docs/decisions/imports.md says how they complete each other.
alter table organisation
    add column rna        char(10) check (rna ~ '^W[0-9][0-9AB][0-9]{7}$'),
    add column naf25      text check (naf25 ~ '^[0-9]{2}\.[0-9]{2}[A-Z]$'),
    add column founded_on date,
    drop constraint organisation_source_check,
    add constraint organisation_source_check check (source in
        ('SEED', 'EXAMPLE', 'NATIONAL_LIST', 'SIRENE', 'RNA', 'FILE', 'CRESS', 'ORGANISATION'));
comment on column organisation.rna is 'The number of an association in the national register';
comment on column organisation.naf25 is 'The activity in NAF 2025, which INSEE writes beside NAF rév. 2 and then instead of it';
create index organisation_rna on organisation (rna) where rna is not null;
select journal_track('organisation', ignored => array['updated_at'], label => 'name');

alter table organisation_field_source
    drop constraint organisation_field_source_field_check,
    drop constraint organisation_field_source_source_check,
    add constraint organisation_field_source_field_check check (field in
        ('name', 'acronym', 'usual_name', 'siren', 'siret', 'rna', 'legal_category', 'family', 'naf', 'naf25', 'workforce',
         'ess', 'address', 'postal_code', 'commune', 'position', 'description', 'website', 'email', 'phone', 'founded_on')),
    add constraint organisation_field_source_source_check check (source in
        ('SEED', 'NATIONAL_LIST', 'SIRENE', 'RNA', 'FILE', 'CRESS', 'ORGANISATION'));

create or replace function organisation_note_field_sources() returns trigger language plpgsql as $$
begin
    insert into organisation_field_source (organisation_id, field, source)
    select n.id, f.field, coalesce(nullif(current_setting('maillage.field_source', true), ''), 'CRESS')
    from new_rows n
    join old_rows o on o.id = n.id
    cross join lateral (values
        ('name',           n.name is distinct from o.name),
        ('acronym',        n.acronym is distinct from o.acronym),
        ('usual_name',     n.usual_name is distinct from o.usual_name),
        ('siren',          n.siren is distinct from o.siren),
        ('siret',          n.siret is distinct from o.siret),
        ('rna',            n.rna is distinct from o.rna),
        ('legal_category', n.legal_category is distinct from o.legal_category),
        ('family',         n.family_id is distinct from o.family_id),
        ('naf',            n.naf_code is distinct from o.naf_code or n.sector_id is distinct from o.sector_id),
        ('naf25',          n.naf25 is distinct from o.naf25),
        ('workforce',      n.workforce_band_id is distinct from o.workforce_band_id),
        ('ess',            n.ess is distinct from o.ess or n.perimeter_rule_id is distinct from o.perimeter_rule_id),
        ('address',        n.address is distinct from o.address),
        ('postal_code',    n.postal_code is distinct from o.postal_code),
        ('commune',        n.commune_id is distinct from o.commune_id
                           or n.commune_id is null and n.departement_id is distinct from o.departement_id),
        ('position',       n.position_kind in ('EXACT', 'TO_CHECK') and (n.latitude, n.longitude, n.position_kind)
                               is distinct from (o.latitude, o.longitude, o.position_kind)),
        ('description',    n.description is distinct from o.description),
        ('website',        n.website is distinct from o.website),
        ('email',          n.email is distinct from o.email),
        ('phone',          n.phone is distinct from o.phone),
        ('founded_on',     n.founded_on is distinct from o.founded_on)) as f (field, changed)
    where f.changed
    on conflict (organisation_id, field) do update set source = excluded.source, set_at = excluded.set_at;
    return null;
end $$;

-- A sixth outcome: a unit that the file says is closed, or no longer to be shown, becomes a suggestion.
alter table import_run
    drop constraint import_run_form_check,
    add constraint import_run_form_check check (form in
        ('NATIONAL_LIST', 'SIRENE_UNITS', 'SIRENE_ESTABLISHMENTS', 'RNA', 'MAPPED')),
    add column rows_closed integer not null default 0 check (rows_closed >= 0);
do $$
declare
    found name;
begin
    select conname into strict found from pg_constraint
        where conrelid = 'import_run'::regclass and pg_get_constraintdef(oid) like '%rows_read = %';
    execute format('alter table import_run drop constraint %I', found);
end $$;
alter table import_run add constraint import_run_rows_add_up check (
    rows_read = rows_created + rows_updated + rows_unchanged + rows_conflicting + rows_closed + rows_rejected);

alter table import_row
    drop constraint import_row_outcome_check,
    add constraint import_row_outcome_check check (outcome in
        ('CREATE', 'UPDATE', 'UNCHANGED', 'CONFLICT', 'CLOSED', 'REJECTED')),
    add column siret char(14),
    add column rna char(10),
    add column theirs jsonb,
    add constraint import_row_theirs_check check (theirs is null or outcome = 'CONFLICT');
comment on column import_row.theirs is 'The columns of organisation that a conflict is about, as the file has them';
alter table import_task_row
    drop constraint import_task_row_outcome_check,
    add constraint import_task_row_outcome_check check (outcome in
        ('CREATE', 'UPDATE', 'UNCHANGED', 'CONFLICT', 'CLOSED', 'REJECTED'));

-- INSEE gives the name of a unit in one file and the place of its establishments in another. Units of the perimeter wait
-- here for their establishments; whoever is outside it is never kept.
create table sirene_unit (
    siren             char(9) primary key check (siren ~ '^[0-9]{9}$'),
    name              text not null,
    acronym           text,
    rna               char(10),
    legal_category    text,
    family_id         smallint references legal_family,
    naf_code          text,
    sector_id         smallint,
    naf25             text,
    workforce_band_id smallint references workforce_band,
    ess               text not null,
    perimeter_rule_id integer references perimeter_rule on delete set null,
    founded_on        date,
    run_id            integer not null references import_run on delete cascade
);
comment on table sirene_unit is 'Legal units of the perimeter as the last file of units said them: what an establishment''s row is completed by';
comment on column sirene_unit.run_id is 'The import that said so last; taking it back forgets the unit';
create index sirene_unit_run on sirene_unit (run_id);

create table closing_suggestion (
    id              bigint  generated always as identity primary key,
    organisation_id bigint  not null references organisation on delete cascade,
    kind            text    not null check (kind in ('CLOSED', 'NOT_DIFFUSIBLE')),
    closed_on       date,
    run_id          integer not null references import_run on delete cascade,
    line            integer not null,
    state           text    not null default 'PENDING' check (state in ('PENDING', 'ACCEPTED', 'REFUSED')),
    suggested_at    timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    unique nulls not distinct (organisation_id, kind, closed_on),
    check ((state = 'PENDING') = (decided_at is null)),
    check ((decided_by is null) = (decided_at is null))
);
comment on table closing_suggestion is 'What a register says has ceased, or is not to be shown: for a person to decide, once for each date';
create index closing_suggestion_pending on closing_suggestion (id) where state = 'PENDING';
create index closing_suggestion_run on closing_suggestion (run_id);
select journal_track('closing_suggestion', label => 'kind');
