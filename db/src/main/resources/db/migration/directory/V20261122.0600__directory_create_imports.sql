-- Who set a field of an entry last, where that is not the source of the entry as a whole. An import overwrites only
-- what an import (or nobody) set; anything else becomes a conflict for a person to settle.
create table organisation_field_source (
    organisation_id bigint not null references organisation on delete cascade,
    field           text   not null check (field in ('name', 'family', 'postal_code', 'commune', 'ess')),
    source          text   not null check (source in ('SEED', 'NATIONAL_LIST', 'CRESS', 'ORGANISATION')),
    set_at          timestamptz not null default now(),
    primary key (organisation_id, field)
);
comment on table organisation_field_source is 'Fields set since by someone else than organisation.source says';

-- The database keeps it, so that no way of editing can forget to. The one who writes says who they are in the
-- transaction-local setting maillage.field_source; whoever says nothing is taken for the CRESS, whose word no import undoes.
create function organisation_note_field_sources() returns trigger language plpgsql as $$
begin
    insert into organisation_field_source (organisation_id, field, source)
    select n.id, f.field, coalesce(nullif(current_setting('maillage.field_source', true), ''), 'CRESS')
    from new_rows n
    join old_rows o on o.id = n.id
    cross join lateral (values
        ('name',        n.name is distinct from o.name),
        ('family',      n.family_id is distinct from o.family_id),
        ('postal_code', n.postal_code is distinct from o.postal_code),
        ('commune',     n.commune_id is distinct from o.commune_id),
        ('ess',         n.ess is distinct from o.ess)) as f (field, changed)
    where f.changed
    on conflict (organisation_id, field) do update set source = excluded.source, set_at = excluded.set_at;
    return null;
end $$;
create trigger organisation_note_field_sources after update on organisation
    referencing old table as old_rows new table as new_rows
    for each statement execute function organisation_note_field_sources();

create table import_run (
    id              integer primary key check (id > 0),
    form            text    not null check (form in ('NATIONAL_LIST')),
    file_name       text    not null check (file_name <> ''),
    file_sha256     char(64) not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    file_bytes      bigint  not null check (file_bytes > 0),
    encoding        text    not null,
    separator       char(1) not null,
    state           text    not null check (state in ('APPLIED', 'REVERSED')),
    started_by      text    not null check (started_by <> ''),
    started_at      timestamptz not null,
    finished_at     timestamptz not null check (finished_at >= started_at),
    rows_read       integer not null,
    rows_created    integer not null,
    rows_updated    integer not null,
    rows_unchanged  integer not null,
    rows_conflicting integer not null,
    rows_rejected   integer not null,
    findings        jsonb   not null default '{}' check (jsonb_typeof(findings) = 'object'),
    check (rows_read = rows_created + rows_updated + rows_unchanged + rows_conflicting + rows_rejected),
    check (least(rows_created, rows_updated, rows_unchanged, rows_conflicting, rows_rejected) >= 0)
);
comment on table import_run is 'One file taken into the directory, all or nothing';
comment on column import_run.id is 'Given under the lock that lets one import run at a time: no sequence, so a trial burns no number';
comment on column import_run.findings is 'How many rows had each finding, by its code';

create table import_row (
    run_id          integer not null references import_run on delete cascade,
    line            integer not null check (line > 1),
    raw             text[]  not null,
    outcome         text    not null check (outcome in ('CREATE', 'UPDATE', 'UNCHANGED', 'CONFLICT', 'REJECTED')),
    siren           char(9),
    name            text,
    family_id       smallint,
    postal_code     char(5),
    commune_id      integer,
    ess             text,
    findings        text[]  not null default '{}',
    organisation_id bigint  references organisation on delete set null,
    before          jsonb,
    after           jsonb,
    conflicts       jsonb,
    primary key (run_id, line),
    check ((before is null) = (after is null)),
    check (outcome <> 'UPDATE' or before is not null),
    check (outcome in ('UPDATE', 'CONFLICT') or before is null),
    check (conflicts is null or outcome = 'CONFLICT')
);
comment on table import_row is 'What became of a line of the file; lines that were already so and call for no attention are only counted';
comment on column import_row.line is 'The line of the file on which the row begins';
comment on column import_row.raw is 'The cells as they stood in the file: enough to read the row again without it';
comment on column import_row.findings is 'A code of what was repaired, noted or refused, then a space and its detail';
comment on column import_row.before is 'The columns of organisation that the import changed, as they were: what taking the import back restores';
comment on column import_row.conflicts is 'By field, the value here and the one of the file';
create index import_row_outcome on import_row (run_id, outcome, line);
create index import_row_organisation on import_row (organisation_id);
