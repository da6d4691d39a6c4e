-- What organisers already keep in a calendar of their own comes from there: read again and again, it changes only what they changed.
create table event_incoming_calendar (
    id              bigint      generated always as identity primary key,
    organisation_id bigint      not null references organisation,
    account_id      bigint      references account on delete set null,
    name            text        not null check (btrim(name) <> '' and length(name) <= 200),
    address         text        check (address ~* '^(https?|webcals?)://[^\s]+$' and length(address) <= 500),
    kind            text        not null check (kind in ('FORUM', 'TRADE_FAIR', 'CONFERENCE', 'WORKSHOP', 'VISIT', 'ENTREPRENEURS', 'SOLIDARITY', 'ASSEMBLY', 'TRAINING', 'OTHER')),
    created_at      timestamptz not null,
    due_at          timestamptz,
    failures        smallint    not null default 0 check (failures >= 0),
    tag             text        check (length(tag) <= 200),
    digest          bytea       check (length(digest) = 32),
    stopped_at      timestamptz,
    version         bigint      not null default 0,
    check (due_at is null or address is not null and stopped_at is null)
);
comment on table event_incoming_calendar is 'A calendar of an organiser, followed at its address or handed over as a file';
comment on column event_incoming_calendar.account_id is 'Who handed it over, and in whose name its events are announced';
comment on column event_incoming_calendar.kind is 'Of the events that it brings: calendars do not tell theirs';
comment on column event_incoming_calendar.due_at is 'When it is read next; absent for a file, and once it is followed no more';
comment on column event_incoming_calendar.digest is 'SHA-256 of the file that was read last';
create unique index event_incoming_calendar_once on event_incoming_calendar (organisation_id, address) where stopped_at is null;
create index event_incoming_calendar_due on event_incoming_calendar (due_at) where due_at is not null;

create table event_incoming_reading (
    id          bigint      generated always as identity primary key,
    calendar_id bigint      not null references event_incoming_calendar on delete cascade,
    at          timestamptz not null,
    outcome     text        not null check (outcome in ('READ', 'UNCHANGED', 'REFUSED')),
    reason      text        check (btrim(reason) <> '' and length(reason) <= 500),
    added       integer     not null default 0 check (added >= 0),
    changed     integer     not null default 0 check (changed >= 0),
    same        integer     not null default 0 check (same >= 0),
    check ((outcome = 'REFUSED') = (reason is not null)),
    check (outcome = 'READ' or added = 0 and changed = 0 and same = 0)
);
comment on table event_incoming_reading is 'Each time that a calendar was read, and what came of it';
create index event_incoming_reading_calendar on event_incoming_reading (calendar_id, id);

create table event_incoming_unfit (
    reading_id bigint   not null references event_incoming_reading on delete cascade,
    position   smallint not null check (position > 0),
    line       integer  not null check (line > 0),
    title      text     not null check (length(title) <= 200),
    reason     text     not null check (btrim(reason) <> '' and length(reason) <= 500),
    primary key (reading_id, position)
);
comment on table event_incoming_unfit is 'An event of a calendar that could not be taken, and why';

create table event_incoming_event (
    calendar_id bigint  not null references event_incoming_calendar on delete cascade,
    uid         text    not null check (uid <> '' and length(uid) <= 520),
    event_id    bigint  references event on delete set null,
    told        jsonb   not null check (jsonb_typeof(told) = 'object'),
    listed      boolean not null default true,
    primary key (calendar_id, uid)
);
comment on table event_incoming_event is 'An event that a calendar brought, with what it told of it last';
comment on column event_incoming_event.uid is 'Its own name in that calendar, with the time of a repetition that it stands for';
comment on column event_incoming_event.event_id is 'Absent once it was deleted here: it is not brought again';
comment on column event_incoming_event.listed is 'Whether the calendar still held it when it was read last';
create unique index event_incoming_event_once on event_incoming_event (event_id);

create table event_incoming_conflict (
    id          bigint      generated always as identity primary key,
    calendar_id bigint      not null,
    uid         text        not null,
    field       text        not null check (field in ('TITLE', 'DESCRIPTION', 'TIME', 'PLACE', 'LINK', 'CANCELLED', 'GONE')),
    theirs      text        not null,
    opened_at   timestamptz not null,
    settled_at  timestamptz,
    taken       boolean,
    settled_by  text        check (btrim(settled_by) <> '' and length(settled_by) <= 200),
    foreign key (calendar_id, uid) references event_incoming_event on delete cascade,
    check ((settled_at is null) = (taken is null) and (settled_at is null) = (settled_by is null))
);
comment on table event_incoming_conflict is 'Something that a calendar tells anew and that was written otherwise here: never overwritten, somebody decides';
comment on column event_incoming_conflict.taken is 'Whether what the calendar says was taken';
create unique index event_incoming_conflict_open on event_incoming_conflict (calendar_id, uid, field) where settled_at is null;

do $$
declare
    one text;
begin
    foreach one in array array['event_incoming_calendar', 'event_incoming_conflict']
    loop
        perform journal_track(one::regclass);
    end loop;
end $$;
