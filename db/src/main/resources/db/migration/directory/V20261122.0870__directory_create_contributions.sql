-- What people outside the staff bring to the directory, held until the staff have judged it.
create table contribution (
    id              bigint generated always as identity primary key,
    kind            text not null check (kind in ('PROPOSAL', 'REPORT', 'CLAIM', 'EDIT', 'CLOSURE', 'VACANCY')),
    state           text not null check (state in ('UNCONFIRMED', 'HELD', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    organisation_id bigint references organisation on delete cascade,
    departement_id  integer references territory,
    account_id      bigint references account on delete set null,
    contributor_name  text check (contributor_name <> '' and length(contributor_name) <= 120),
    contributor_email text check (contributor_email like '%_@_%' and length(contributor_email) <= 254),
    message         text check (length(message) <= 4000),
    entry           jsonb check (jsonb_typeof(entry) = 'object'),
    token_hash      bytea unique check (length(token_hash) = 32),
    created_at      timestamptz not null,
    held_at         timestamptz,
    judged_at       timestamptz,
    judged_by       text,
    reason          text check (length(reason) <= 2000),
    purged_at       timestamptz,
    check (state <> 'HELD' or held_at is not null),
    check ((state in ('ACCEPTED', 'REFUSED')) = (judged_at is not null)),
    check ((judged_at is null) = (judged_by is null)),
    check (kind <> 'PROPOSAL' or (organisation_id is not null) = (state = 'ACCEPTED')),
    check (kind = 'PROPOSAL' or organisation_id is not null),
    check (purged_at is null or (contributor_name is null and contributor_email is null and message is null and entry is null))
);
comment on table contribution is 'A proposal, report, claim or edit that waits for the staff, and what they decided';
comment on column contribution.state is 'UNCONFIRMED: nobody has opened the link sent to the address that was given';
comment on column contribution.entry is 'The fields of the form, as typed';
comment on column contribution.token_hash is 'SHA-256 of the random value by which the contributor follows it';
comment on column contribution.held_at is 'Since when it waits for the staff';
comment on column contribution.purged_at is 'When what tells who contributed was removed';
create index contribution_queue on contribution (state, id);
create index contribution_organisation on contribution (organisation_id, kind, state);
create index contribution_account on contribution (account_id) where account_id is not null;

-- Who contributed and what they wrote is purged after a time, and the journal is for ever: it only tells that it changed.
select journal_track('contribution',
    masked => array['contributor_name', 'contributor_email', 'message', 'entry', 'token_hash', 'reason'], label => 'kind');
