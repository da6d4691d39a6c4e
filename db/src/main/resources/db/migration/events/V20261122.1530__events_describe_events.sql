-- The table of the first draft told neither what an event is nor where: it held nothing, and makes way.
do $$ begin
    if exists (select from event) then
        raise exception 'the table event holds rows that this migration cannot carry over';
    end if;
end $$;
drop table event;

create table event_campaign (
    id           integer generated always as identity primary key,
    slug         text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name         text not null check (btrim(name) <> '' and length(name) <= 200),
    presentation text not null check (btrim(presentation) <> '' and length(presentation) <= 4000),
    first_day    date not null,
    last_day     date not null,
    source       text not null check (btrim(source) <> '' and length(source) <= 500),
    example      boolean not null default false,
    version      bigint  not null default 0,
    check (last_day >= first_day)
);
comment on table event_campaign is 'Gathers events of many organisers, such as a Mois de l''ESS';

create table event_series (
    id   integer generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name text not null unique check (btrim(name) <> '' and length(name) <= 200)
);
comment on table event_series is 'Something that comes back, one edition after the other';

create table event (
    id             bigint generated always as identity primary key,
    slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120)
                   check (slug <> 'proposer'), -- a page of its own below /evenements
    title          text not null check (btrim(title) <> '' and length(title) <= 200),
    kind           text not null check (kind in ('FORUM', 'TRADE_FAIR', 'CONFERENCE', 'WORKSHOP', 'VISIT', 'ENTREPRENEURS', 'SOLIDARITY', 'ASSEMBLY', 'TRAINING', 'OTHER')),
    state          text not null default 'DRAFT' check (state in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'CANCELLED')),
    summary        text not null check (btrim(summary) <> '' and length(summary) <= 500),
    description    text check (btrim(description) <> '' and length(description) <= 8000),
    starts_at      timestamp not null,
    ends_at        timestamp not null,
    zone           text not null default 'Europe/Paris' check (zone = 'Europe/Paris'),
    recurrence     text check (recurrence ~ '^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$' and length(recurrence) <= 200),
    moved_from     timestamp,
    end_reason     text check (btrim(end_reason) <> '' and length(end_reason) <= 500),
    place          text check (btrim(place) <> '' and length(place) <= 200),
    address        text check (btrim(address) <> '' and length(address) <= 300),
    commune_id     integer references territory,
    access         text check (btrim(access) <> '' and length(access) <= 1000),
    accessibility  text check (btrim(accessibility) <> '' and length(accessibility) <= 1000),
    online_link    text check (online_link ~ '^https?://[^\s]+$' and length(online_link) <= 300),
    price          text check (btrim(price) <> '' and length(price) <= 200),
    audience       text check (btrim(audience) <> '' and length(audience) <= 200),
    places         integer check (places > 0),
    campaign_id    integer references event_campaign,
    series_id      integer references event_series,
    edition        smallint check (edition > 0),
    source         text not null check (btrim(source) <> '' and length(source) <= 500),
    example        boolean not null default false,
    sequence       integer not null default 0 check (sequence >= 0),
    changed_at     timestamptz not null default now(),
    version        bigint not null default 0,
    search         tsvector not null generated always as (to_tsvector('french_plain', title || ' ' || summary || ' ' || coalesce(place, '') || ' ' || coalesce(audience, ''))) stored,
    check (ends_at > starts_at),
    check (ends_at <= starts_at + interval '62 days'),
    check (recurrence is null or recurrence ~ ';(COUNT|UNTIL)='),
    check ((series_id is null) = (edition is null)),
    unique (series_id, edition),
    check (end_reason is null or state = 'CANCELLED'),
    check (state in ('DRAFT', 'PROPOSED') or place is not null or online_link is not null)
);
comment on table event is 'Something that people are invited to; hours are what clocks show in its zone, on both sides of a clock change';
comment on column event.ends_at is 'Of the first time, where it recurs; no more than 62 days later, which bounds where a day has to be looked for';
comment on column event.recurrence is 'A rule of RFC 5545 that ends, by its number or by its last day';
comment on column event.moved_from is 'When it was announced first, if it was published and then moved';
comment on column event.sequence is 'Rises with each change that calendars have to hear of (RFC 5545, 3.8.7.4)';
create index event_search on event using gin (search);
create index event_campaign_id on event (campaign_id);

create table event_exception (
    event_id bigint not null references event,
    day      date   not null,
    primary key (event_id, day)
);
comment on table event_exception is 'A day on which the rule would have it, and it does not take place';

create table event_organiser (
    event_id        bigint   not null references event,
    position        smallint not null check (position > 0),
    name            text     not null check (btrim(name) <> '' and length(name) <= 300),
    organisation_id bigint   references organisation,
    primary key (event_id, position),
    unique (event_id, organisation_id)
);
comment on table event_organiser is 'Who organises, the first before the others; by name, and by their entry where the directory has one';
create index event_organiser_organisation on event_organiser (organisation_id);

create table event_session (
    id          bigint generated always as identity primary key,
    event_id    bigint not null references event,
    title       text not null check (btrim(title) <> '' and length(title) <= 300),
    kind        text not null check (kind in ('TALK', 'WORKSHOP', 'BREAK', 'MEAL', 'WELCOME', 'CLOSING')),
    starts_at   timestamp not null,
    ends_at     timestamp not null,
    room        text check (btrim(room) <> '' and length(room) <= 100),
    description text check (btrim(description) <> '' and length(description) <= 2000),
    places      integer check (places > 0),
    check (ends_at > starts_at),
    -- By the room's hash: equality of a text in such an index would need one more extension of whoever runs the database.
    exclude using gist (int8range(event_id, event_id, '[]') with &&, int8range(hashtextextended(room, 0) / 2, hashtextextended(room, 0) / 2, '[]') with &&,
                        tsrange(starts_at, ends_at) with &&) where (room is not null)
);
comment on table event_session is 'A part of the programme; those at the same time run side by side, never two in one room';
create index event_session_event on event_session (event_id, starts_at);

create table event_speaker (
    session_id bigint   not null references event_session,
    position   smallint not null check (position > 0),
    name       text     not null check (btrim(name) <> '' and length(name) <= 200),
    capacity   text     check (btrim(capacity) <> '' and length(capacity) <= 300),
    primary key (session_id, position)
);
comment on table event_speaker is 'Who speaks, and as what';

do $$
declare
    one text;
begin
    foreach one in array array['event_campaign', 'event_series', 'event', 'event_exception', 'event_organiser', 'event_session', 'event_speaker']
    loop
        perform journal_track(one::regclass);
    end loop;
end $$;
