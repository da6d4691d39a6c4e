-- What an edit started from, so that a later change by somebody else is seen when the edit is judged.
alter table contribution add base jsonb check (jsonb_typeof(base) = 'object');
comment on column contribution.base is 'Of an edit: the fields as they were when it was begun';
select journal_track('contribution',
    masked => array['contributor_name', 'contributor_email', 'message', 'entry', 'base', 'token_hash', 'reason'], label => 'kind');
create unique index contribution_edit_held on contribution (organisation_id, account_id) where kind = 'EDIT' and state = 'HELD';

-- Every change of what an entry says, field by field, whoever or whatever made it: read by staff and owners, and restored
-- from. The journal is the proof of what happened; this is the history that people work with.
create table organisation_revision (
    id              bigint generated always as identity primary key,
    organisation_id bigint      not null references organisation on delete cascade,
    version         bigint      not null,
    at              timestamptz not null default now(),
    author_id       bigint,
    author_name     text        not null,
    approved_by     text,
    source          text        not null check (source ~ '^[A-Z_]+$'),
    batch           text,
    before          jsonb       not null check (jsonb_typeof(before) = 'object'),
    after           jsonb       not null check (jsonb_typeof(after) = 'object'),
    told            boolean     not null
);
comment on table organisation_revision is 'A change of an entry, with the fields that it changed';
comment on column organisation_revision.version is 'Of the entry, after the change';
comment on column organisation_revision.author_id is 'Whose change it is; no reference, since accounts may go';
comment on column organisation_revision.approved_by is 'Who published a change that was held';
comment on column organisation_revision.batch is 'The import that it was part of';
comment on column organisation_revision.told is 'Whether those who keep the entry know of it';
create index organisation_revision_organisation on organisation_revision (organisation_id, id desc);
create index organisation_revision_untold on organisation_revision (organisation_id, at) where not told;

create function organisation_note_revision() returns trigger language plpgsql as $$
declare
    told_fields constant text[] := array['name', 'usual_name', 'acronym', 'former_name', 'siren', 'siret', 'legal_category',
        'family_id', 'naf_code', 'sector_id', 'workforce_band_id', 'ess', 'description', 'address', 'postal_code', 'commune_id',
        'departement_id', 'website', 'email', 'phone', 'receives_trainees', 'hires', 'sells_to_companies', 'sells_to_public',
        'status', 'rna', 'naf25', 'founded_on'];
    actor    text := regexp_replace(coalesce(current_setting('maillage.actor_name', true), ''), '\s*<.*>$', '');
    behalf   text := coalesce(current_setting('maillage.on_behalf_name', true), '');
    word     text := coalesce(nullif(current_setting('maillage.field_source', true), ''), 'CRESS');
begin
    insert into organisation_revision (organisation_id, version, author_id, author_name, approved_by, source, batch,
                                       before, after, told)
    select n.id, n.version,
           nullif(coalesce(nullif(current_setting('maillage.on_behalf_id', true), ''),
                           current_setting('maillage.actor_id', true)), '')::bigint,
           coalesce(nullif(behalf, ''), nullif(actor, ''), 'système'),
           case when behalf <> '' then actor end,
           word,
           nullif(current_setting('maillage.bulk', true), ''),
           d.before, d.after,
           not exists (select from account_grant g
                       where g.role = 'ORGANISATION_EDITOR'
                         and (g.scope = n.slug
                              or g.scope in (select f.slug from organisation_former_slug f where f.organisation_id = n.id)))
    from new_rows n
    join old_rows o on o.id = n.id
    cross join lateral (select to_jsonb(o) as old_row, to_jsonb(n) as new_row) as r
    cross join lateral (
        select jsonb_object_agg(f, r.old_row -> f) as before, jsonb_object_agg(f, r.new_row -> f) as after
        from unnest(told_fields) as f
        where r.old_row -> f is distinct from r.new_row -> f) as d
    where d.after is not null;
    return null;
end $$;
create trigger organisation_note_revision after update on organisation
    referencing old table as old_rows new table as new_rows
    for each statement execute function organisation_note_revision();
