-- Seats are counted by the database itself, under the lock of one row for each time of an event and each of its sessions:
-- whoever writes, no seat is given twice and nobody overtakes anybody on a waiting list.

create table event_registration_terms (
    event_id        bigint   primary key references event on delete cascade,
    open            boolean  not null default true,
    opens_at        timestamptz,
    closes_at       timestamptz,
    most_companions smallint not null default 0 check (most_companions between 0 and 10),
    largest_group   smallint check (largest_group between 2 and 200),
    version         bigint   not null default 0,
    check (closes_at > opens_at)
);
comment on table event_registration_terms is 'Events that take registrations here, and how; closed at the start at the latest';
comment on column event_registration_terms.largest_group is 'Persons that one may register without naming them; absent: no groups';

create table event_seats (
    id          bigint    generated always as identity primary key,
    event_id    bigint    not null references event on delete cascade,
    local_start timestamp not null,
    session_id  bigint    references event_session on delete cascade,
    places      integer   check (places >= 0),
    taken       integer   not null default 0 check (taken >= 0),
    waited      integer   not null default 0 check (waited >= 0),
    changes     bigint    not null default 0,
    constraint event_seats_not_oversold check (taken <= places),
    unique nulls not distinct (event_id, local_start, session_id)
) with (fillfactor = 50);
comment on table event_seats is 'Derived: seats of one time of an event, or of a session at that time; made when first asked for';
comment on column event_seats.places is 'Those of the event or session; absent: without limit';
comment on column event_seats.waited is 'The last number given on the waiting list';
comment on column event_seats.changes is 'Rises with each change, for what is kept under a version';
create index event_seats_session on event_seats (session_id) where session_id is not null;

create table event_registration (
    id           bigint      generated always as identity primary key,
    seats_id     bigint      not null references event_seats,
    state        text        not null check (state in ('HELD', 'WAITING', 'OFFERED', 'CONFIRMED', 'CANCELLED', 'LAPSED')),
    email        text        check (email = lower(email) and email like '%_@_%' and length(email) <= 254),
    name         text        check (btrim(name) <> '' and length(name) <= 120),
    organisation text        check (btrim(organisation) <> '' and length(organisation) <= 200),
    companions   text[]      not null default '{}' check (cardinality(companions) <= 10 and array_position(companions, null) is null),
    group_name   text        check (btrim(group_name) <> '' and length(group_name) <= 200),
    persons      integer     not null check (persons between 1 and 200),
    sessions     bigint[]    not null default '{}' check (cardinality(sessions) <= 50),
    rank         integer,
    created_at   timestamptz not null,
    verified_at  timestamptz,
    until        timestamptz,
    ended_at     timestamptz,
    reminded     smallint    check (reminded > 0),
    coming_at    timestamptz,
    erased_at    timestamptz,
    version      bigint      not null default 0,
    unique (seats_id, rank),
    check ((until is not null) = (state in ('HELD', 'OFFERED') or state = 'WAITING' and verified_at is null)),
    check (state not in ('OFFERED', 'CONFIRMED') or verified_at is not null),
    check (state not in ('WAITING', 'OFFERED') or rank is not null),
    check ((ended_at is not null) = (state in ('CANCELLED', 'LAPSED'))),
    check ((email is null) = (erased_at is not null) and (name is null) = (erased_at is not null)),
    check (erased_at is null or cardinality(companions) = 0 and group_name is null and organisation is null),
    check (erased_at is not null or persons = 1 + cardinality(companions) or group_name is not null and persons > 1 and cardinality(companions) = 0)
);
comment on table event_registration is 'Somebody, with whom they bring, for one time of an event';
comment on column event_registration.sessions is 'Those asked for; what is held is in event_seat_claim';
comment on column event_registration.rank is 'Order on the waiting list of that time, kept once a seat is offered';
comment on column event_registration.verified_at is 'When the address was confirmed by its link';
comment on column event_registration.until is 'When a seat held, an offer or an unconfirmed wait comes to an end';
comment on column event_registration.reminded is 'Days before the start of the last reminder';
comment on column event_registration.coming_at is 'When they last said that they are coming';
comment on column event_registration.erased_at is 'When the person was forgotten; what counts people stays';
create unique index event_registration_once on event_registration (seats_id, email) where state in ('HELD', 'WAITING', 'OFFERED', 'CONFIRMED');
create index event_registration_waiting on event_registration (seats_id, rank) where state = 'WAITING';
create index event_registration_until on event_registration (until) where until is not null;
create index event_registration_known on event_registration (seats_id, id) where erased_at is null;

create table event_seat_claim (
    registration_id bigint  not null references event_registration on delete cascade,
    seats_id        bigint  not null references event_seats,
    persons         integer not null check (persons > 0),
    primary key (registration_id, seats_id)
);
comment on table event_seat_claim is 'Seats that a registration holds: at the event, and in sessions';
create index event_seat_claim_seats on event_seat_claim (seats_id);

-- Each mail has its own link: the database keeps hashes only, and cannot write an earlier link again.
create table event_registration_link (
    token_hash      bytea  primary key check (length(token_hash) = 32),
    registration_id bigint not null references event_registration on delete cascade
);
create index event_registration_link_registration on event_registration_link (registration_id);

create table event_consent (
    id              bigint      generated always as identity primary key,
    registration_id bigint      not null references event_registration on delete cascade,
    purpose         text        not null check (purpose in ('FOLLOW_UP', 'NEWS')),
    given           boolean     not null,
    at              timestamptz not null
);
comment on table event_consent is 'What people agreed to, by purpose, and took back: never changed, the last one counts';
create index event_consent_registration on event_consent (registration_id, purpose, id);

-- How many places there are is told by the event and the session alone.
create function event_seats_made() returns trigger
    language plpgsql as $$
begin
    if new.session_id is null then
        select places into new.places from event where id = new.event_id for share;
    else
        select places into new.places from event_session where id = new.session_id and event_id = new.event_id for share;
        if not found then
            raise exception 'a session of another event' using errcode = 'check_violation';
        end if;
    end if;
    new.taken := 0;
    new.waited := 0;
    return new;
end $$;
create trigger made before insert on event_seats for each row execute function event_seats_made();

create function event_seats_guard() returns trigger
    language plpgsql as $$
begin
    if new.taken <> old.taken and pg_trigger_depth() < 2 then
        raise exception 'seats are counted from what is held' using errcode = 'check_violation';
    end if;
    new.changes := old.changes + 1;
    return new;
end $$;
create trigger guard before update on event_seats for each row execute function event_seats_guard();

-- Fewer places than are taken are refused, for times that are still to come.
create function event_places_changed() returns trigger
    language plpgsql as $$
begin
    if tg_table_name = 'event' then
        update event_seats set places = new.places
            where event_id = new.id and session_id is null and local_start > (now() at time zone new.zone);
    else
        update event_seats set places = new.places
            where session_id = new.id and local_start > (now() at time zone 'Europe/Paris');
    end if;
    return null;
end $$;
create trigger seats after update of places on event
    for each row when (new.places is distinct from old.places) execute function event_places_changed();
create trigger seats after update of places on event_session
    for each row when (new.places is distinct from old.places) execute function event_places_changed();

-- Who is registered for a time stays so when the event is moved.
create function event_seats_follow() returns trigger
    language plpgsql as $$
declare
    shift constant interval := new.starts_at - old.starts_at;
    one   bigint;
begin
    for one in select id from event_seats where event_id = new.id and local_start > (now() at time zone new.zone)
               order by case when shift > interval '0' then local_start end desc, local_start
    loop
        update event_seats set local_start = local_start + shift where id = one;
    end loop;
    return null;
end $$;
create trigger follow after update of starts_at on event
    for each row when (new.starts_at <> old.starts_at) execute function event_seats_follow();

create function event_seat_counted() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.seats_id <> old.seats_id or new.registration_id <> old.registration_id then
            raise exception 'a claim is not passed on' using errcode = 'check_violation';
        end if;
        update event_seats set taken = taken + new.persons - old.persons where id = new.seats_id;
    elsif tg_op = 'INSERT' then
        update event_seats set taken = taken + new.persons where id = new.seats_id;
    else
        update event_seats set taken = taken - old.persons where id = old.seats_id;
    end if;
    return null;
end $$;
create trigger counted after insert or update or delete on event_seat_claim
    for each row execute function event_seat_counted();

-- A registration goes forward only, and never past somebody who waits. The row of the seats is locked first, so that
-- what is read here stays true.
create function event_registration_guard() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state not in ('HELD', 'WAITING') then
            raise exception 'a registration begins with a seat held or on the waiting list' using errcode = 'check_violation';
        end if;
        if new.state = 'WAITING' then
            update event_seats set waited = waited + 1 where id = new.seats_id returning waited into new.rank;
        else
            new.rank := null;
            perform from event_seats where id = new.seats_id for update;
            if exists (select from event_registration where seats_id = new.seats_id and state = 'WAITING') then
                raise exception 'somebody waits for this seat' using errcode = 'check_violation';
            end if;
        end if;
        return new;
    end if;
    if new.seats_id <> old.seats_id or new.rank is distinct from old.rank then
        raise exception 'a registration keeps its time and its rank' using errcode = 'check_violation';
    end if;
    if old.erased_at is not null and new.erased_at is null then
        raise exception 'who was forgotten stays so' using errcode = 'check_violation';
    end if;
    if new.state <> old.state then
        if not (old.state, new.state) in (
            ('HELD', 'CONFIRMED'), ('HELD', 'CANCELLED'), ('HELD', 'LAPSED'),
            ('WAITING', 'OFFERED'), ('WAITING', 'CANCELLED'), ('WAITING', 'LAPSED'),
            ('OFFERED', 'CONFIRMED'), ('OFFERED', 'CANCELLED'), ('OFFERED', 'LAPSED'),
            ('CONFIRMED', 'CANCELLED')) then
            raise exception 'a registration does not go from % to %', old.state, new.state using errcode = 'check_violation';
        end if;
        if new.state = 'OFFERED' then
            perform from event_seats where id = new.seats_id for update;
            if exists (select from event_registration where seats_id = new.seats_id and state = 'WAITING'
                       and verified_at is not null and rank < new.rank) then
                raise exception 'somebody waits before' using errcode = 'check_violation';
            end if;
        end if;
    end if;
    new.version := old.version + 1;
    return new;
end $$;
create trigger guard before insert or update on event_registration for each row execute function event_registration_guard();

-- At commit: a seat is held exactly by those who have one, for as many as they are, and in sessions of that time alone.
create function event_registration_seated() returns trigger
    language plpgsql as $$
declare
    one  bigint;
    said event_registration;
begin
    if tg_table_name = 'event_registration' then
        one := new.id;
    elsif tg_op = 'DELETE' then
        one := old.registration_id;
    else
        one := new.registration_id;
    end if;
    select * into said from event_registration where id = one;
    if not found then
        return null;
    end if;
    if (said.state in ('HELD', 'OFFERED', 'CONFIRMED')) <>
       exists (select from event_seat_claim where registration_id = one and seats_id = said.seats_id) then
        raise exception 'a seat is held by who has one' using errcode = 'check_violation';
    end if;
    if exists (
        select from event_seat_claim c join event_seats s on s.id = c.seats_id join event_seats here on here.id = said.seats_id
        where c.registration_id = one
          and (c.persons <> said.persons or s.event_id <> here.event_id or s.local_start <> here.local_start
               or said.state not in ('HELD', 'OFFERED', 'CONFIRMED'))) then
        raise exception 'a claim does not fit its registration' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger seated after insert or update on event_registration
    deferrable initially deferred for each row execute function event_registration_seated();
create constraint trigger seated after insert or update or delete on event_seat_claim
    deferrable initially deferred for each row execute function event_registration_seated();

create function event_consent_kept() returns trigger
    language plpgsql as $$
begin
    raise exception 'a consent is taken back by another entry' using errcode = 'check_violation';
end $$;
create trigger kept before update on event_consent for each row execute function event_consent_kept();

-- The journal is for ever, names are not: it tells that somebody registered, never who.
select journal_track('event_registration_terms');
select journal_track('event_registration', masked => array['email', 'name', 'organisation', 'companions', 'group_name'], ignored => array['reminded', 'until']);
select journal_track('event_consent');
