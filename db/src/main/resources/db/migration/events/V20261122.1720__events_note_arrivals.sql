-- Who came. Arrivals are added and taken back, never changed: whatever the order in which the phones at a door send what
-- they noted, and however often, what is left is the same.

create table event_ticket_key (
    event_id bigint primary key references event on delete cascade,
    key      bytea  not null check (length(key) = 32)
);
comment on table event_ticket_key is 'Signs the tickets of an event; those of one event open no other';

alter table event_registration add constraint event_registration_seats unique (id, seats_id);

create table event_arrival (
    id              uuid        primary key,
    seats_id        bigint      not null references event_seats,
    session_id      bigint      references event_session,
    registration_id bigint,
    persons         integer     not null check (persons between 1 and 500),
    at              timestamptz not null,
    received_at     timestamptz not null,
    account_id      bigint      not null references account,
    check (at <= received_at),
    foreign key (registration_id, seats_id) references event_registration (id, seats_id)
);
comment on table event_arrival is 'Somebody was let in at a time of an event, or in a session of it; without a registration: only how many';
comment on column event_arrival.id is 'Made by the phone, so that what is sent twice is kept once';
comment on column event_arrival.at is 'As the phone tells it, and never later than it was received';
create index event_arrival_seats on event_arrival (seats_id, session_id, registration_id);
create index event_arrival_registration on event_arrival (registration_id) where registration_id is not null;

create table event_arrival_undo (
    arrival_id  uuid        not null,
    seats_id    bigint      not null references event_seats,
    received_at timestamptz not null,
    account_id  bigint      not null references account,
    primary key (arrival_id, seats_id)
);
comment on table event_arrival_undo is 'An arrival that was noted by mistake; may be received before the arrival itself, which is why nothing refers to it';

create function event_arrival_guard() returns trigger
    language plpgsql as $$
declare
    said event_registration;
begin
    if tg_op <> 'INSERT' then
        raise exception 'an arrival is taken back by another entry' using errcode = 'check_violation';
    end if;
    if exists (select from event_seats where id = new.seats_id and session_id is not null) then
        raise exception 'an arrival is at a time of an event' using errcode = 'check_violation';
    end if;
    if tg_table_name = 'event_arrival' then
        if new.session_id is not null and not exists (
            select from event_session p join event_seats s on s.event_id = p.event_id where p.id = new.session_id and s.id = new.seats_id) then
            raise exception 'a session of another event' using errcode = 'check_violation';
        end if;
        if new.registration_id is not null then
            select * into said from event_registration where id = new.registration_id for no key update;
            if said.state is distinct from 'CONFIRMED' or said.persons < new.persons then
                raise exception 'only who has a seat arrives on it' using errcode = 'check_violation';
            end if;
        end if;
    end if;
    return new;
end $$;
create trigger guard before insert or update or delete on event_arrival for each row execute function event_arrival_guard();
create trigger guard before insert or update or delete on event_arrival_undo for each row execute function event_arrival_guard();

create view event_presence as
    select a.id, a.seats_id, a.session_id, a.registration_id, a.persons, a.at
    from event_arrival a
    where not exists (select from event_arrival_undo u where u.arrival_id = a.id and u.seats_id = a.seats_id);
comment on view event_presence is 'Arrivals that stand; a registration noted at two doors stands twice, and counts once';

select journal_track('event_arrival');
select journal_track('event_arrival_undo');
