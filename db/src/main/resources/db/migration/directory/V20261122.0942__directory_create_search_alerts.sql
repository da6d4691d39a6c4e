-- Searches whose new entries somebody is told of by mail.
create table search_alert (
    id           bigint      primary key generated always as identity,
    search       text        not null check (length(search) <= 2000),
    email        text        not null check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
    frequency    text        not null check (frequency in ('WEEKLY', 'MONTHLY')),
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    told_until   timestamptz,
    due_at       timestamptz,
    token_hash   bytea       unique check (length(token_hash) = 32),
    unique (email, search),
    check ((confirmed_at is null) = (due_at is null) and (confirmed_at is null) = (told_until is null)),
    check ((confirmed_at is null) = (token_hash is not null))
);
comment on table search_alert is 'A search that somebody follows by mail; deleted at once when they stop';
comment on column search_alert.search is 'Query of the address of the search, in one order of its parameters; empty: the whole directory';
comment on column search_alert.told_until is 'Entries that joined up to then have been told, or need not be';
comment on column search_alert.token_hash is 'SHA-256 of the link that confirms the address; gone once it has';
create index search_alert_due on search_alert (due_at) where confirmed_at is not null;
create index search_alert_unconfirmed on search_alert (created_at) where confirmed_at is null;

-- Each mail has its own link to stop: the database keeps hashes only, and cannot write an earlier link again.
create table search_alert_stop (
    token_hash bytea  primary key check (length(token_hash) = 32),
    alert_id   bigint not null references search_alert on delete cascade
);
create index search_alert_stop_alert on search_alert_stop (alert_id);

-- The journal is for ever, an address is not: it tells that somebody follows something, never who.
select journal_track('search_alert', masked => array['email', 'search', 'token_hash'], ignored => array['due_at', 'told_until'],
    label => 'frequency');
