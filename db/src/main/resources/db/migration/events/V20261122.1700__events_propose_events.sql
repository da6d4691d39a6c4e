-- Events are written by those who organise them, judged where nobody knows them yet, and told anew when they change.
alter table event
    add column portal_id     integer references local_portal on delete set null,
    add column change_reason text check (btrim(change_reason) <> '' and length(change_reason) <= 500);
comment on column event.portal_id is 'The local portal that announces it, where no organisation of the directory does';
comment on column event.change_reason is 'Why a published event was moved, as its page tells it';
create index event_portal_id on event (portal_id) where portal_id is not null;

create table event_picture (
    event_id    bigint  primary key references event on delete cascade,
    alternative text    not null check (btrim(alternative) <> '' and length(alternative) <= 300),
    type        text    not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
    width       integer not null check (width between 1 and 6000),
    height      integer not null check (height between 1 and 6000),
    digest      text    not null check (digest ~ '^[0-9a-f]{32}$'),
    bytes       bytea   not null check (octet_length(bytes) between 1 and 3145728),
    check (width * height <= 16000000)
);
comment on table event_picture is 'The picture of an event, which says in words what it shows';
comment on column event_picture.digest is 'First half of the SHA-256 of the bytes, in its address';
create trigger changed after insert or update or delete on event_picture
    for each statement execute function event_calendar_changed();
alter table event_picture enable always trigger changed;
select journal_track('event_picture', masked => array['bytes']);

create table event_proposal (
    id             bigint generated always as identity primary key,
    event_id       bigint references event on delete set null,
    state          text not null check (state in ('UNCONFIRMED', 'HELD', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    account_id     bigint references account on delete set null,
    proposer_name  text check (btrim(proposer_name) <> '' and length(proposer_name) <= 120),
    proposer_email text check (proposer_email like '%_@_%' and length(proposer_email) <= 254),
    message        text check (length(message) <= 4000),
    token_hash     bytea unique check (length(token_hash) = 32),
    created_at     timestamptz not null,
    held_at        timestamptz,
    judged_at      timestamptz,
    judged_by      text,
    reason         text check (length(reason) <= 2000),
    purged_at      timestamptz,
    check (state <> 'HELD' or held_at is not null),
    check (state not in ('UNCONFIRMED', 'HELD') or event_id is not null),
    check ((state in ('ACCEPTED', 'REFUSED')) = (judged_at is not null)),
    check ((judged_at is null) = (judged_by is null)),
    check (state <> 'REFUSED' or purged_at is not null or btrim(reason) <> ''),
    check (purged_at is null or (proposer_name is null and proposer_email is null and message is null and token_hash is null))
);
comment on table event_proposal is 'An event that somebody put before the staff, and what they decided';
comment on column event_proposal.state is 'UNCONFIRMED: nobody has opened the link sent to the address that was given';
comment on column event_proposal.token_hash is 'SHA-256 of the random value by which whoever has no account follows it';
comment on column event_proposal.purged_at is 'When what tells who proposed was removed';
create unique index event_proposal_open on event_proposal (event_id) where state in ('UNCONFIRMED', 'HELD');
create index event_proposal_event on event_proposal (event_id, id);
create index event_proposal_queue on event_proposal (held_at, id) where state = 'HELD';

create function event_proposal_guard() returns trigger
    language plpgsql as $$
begin
    if new.state <> old.state and not (old.state, new.state) in (
        ('UNCONFIRMED', 'HELD'), ('UNCONFIRMED', 'WITHDRAWN'), ('HELD', 'ACCEPTED'), ('HELD', 'REFUSED'), ('HELD', 'WITHDRAWN')) then
        raise exception 'a proposal does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger guard before update on event_proposal for each row execute function event_proposal_guard();

-- At commit: what waits for the staff is a proposed event, whichever of the two changes.
create function event_proposal_waits() returns trigger
    language plpgsql as $$
declare
    checked bigint;
begin
    if tg_table_name = 'event' then
        checked := new.id;
    else
        checked := new.event_id;
    end if;
    if exists (select from event_proposal p join event e on e.id = p.event_id
               where p.event_id = checked and (p.state = 'HELD' and e.state <> 'PROPOSED' or p.state = 'UNCONFIRMED' and e.state <> 'DRAFT')) then
        raise exception 'a proposal that waits does not fit its event' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger waits after insert or update on event_proposal
    deferrable initially deferred for each row execute function event_proposal_waits();
create constraint trigger waits after update of state on event
    deferrable initially deferred for each row execute function event_proposal_waits();

-- Who proposed is purged after a time, and the journal is for ever: it only tells that it changed.
select journal_track('event_proposal', masked => array['proposer_name', 'proposer_email', 'message', 'token_hash', 'reason'], label => 'state');
