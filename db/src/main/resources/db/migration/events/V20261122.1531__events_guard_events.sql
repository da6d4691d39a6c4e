-- What people were told stays true: an event goes forward only, keeps its address, and says when it was moved.
create function event_guard() returns trigger
    language plpgsql as $$
begin
    if new.state <> old.state and not (old.state, new.state) in (
        ('DRAFT', 'PROPOSED'), ('DRAFT', 'PUBLISHED'), ('PROPOSED', 'DRAFT'), ('PROPOSED', 'PUBLISHED'), ('PUBLISHED', 'CANCELLED')) then
        raise exception 'an event does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state in ('PUBLISHED', 'CANCELLED') and new.slug <> old.slug then
        raise exception 'a published event keeps its address' using errcode = 'check_violation';
    end if;
    if old.state = 'PUBLISHED' and (new.starts_at, new.ends_at) <> (old.starts_at, old.ends_at) then
        new.moved_from := coalesce(old.moved_from, old.starts_at);
    end if;
    new.changed_at := now();
    new.sequence := old.sequence + 1;
    return new;
end $$;
create trigger guard before update on event for each row execute function event_guard();

create function event_keep() returns trigger
    language plpgsql as $$
begin
    if old.state in ('PUBLISHED', 'CANCELLED') then
        raise exception 'a published event is cancelled, never deleted' using errcode = 'check_violation';
    end if;
    return old;
end $$;
create trigger keep before delete on event for each row execute function event_keep();

-- A session lies within its event, whichever of the two changes.
create function event_holds_sessions() returns trigger
    language plpgsql as $$
declare
    checked bigint;
begin
    if tg_table_name = 'event' then
        checked := new.id;
    else
        checked := new.event_id;
    end if;
    if exists (select from event_session s join event e on e.id = s.event_id
               where e.id = checked and (s.starts_at < e.starts_at or s.ends_at > e.ends_at)) then
        raise exception 'a session lies outside its event' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger within after insert or update on event_session
    deferrable initially deferred for each row execute function event_holds_sessions();
create constraint trigger within after update of starts_at, ends_at on event
    deferrable initially deferred for each row execute function event_holds_sessions();

-- When it takes place, once for each time, with what lists filter by: narrow, since lists read nothing else to choose.
create table event_occurrence (
    event_id       bigint      not null references event on delete cascade,
    local_start    timestamp   not null,
    starts_at      timestamptz not null,
    ends_at        timestamptz not null,
    kind           text        not null,
    departement_id integer,
    campaign_id    integer,
    primary key (event_id, local_start),
    check (ends_at > starts_at)
);
comment on table event_occurrence is 'Derived: each time that a published or cancelled event takes place';
create index event_occurrence_start on event_occurrence (starts_at, event_id) include (ends_at);
create index event_occurrence_departement on event_occurrence (departement_id, starts_at, event_id);
create index event_occurrence_kind on event_occurrence (kind, starts_at, event_id);
create index event_occurrence_campaign on event_occurrence (campaign_id, starts_at, event_id) where campaign_id is not null;

create table event_to_expand (
    event_id bigint primary key references event on delete cascade
);
comment on table event_to_expand is 'Derived: events whose rule has changed, and whose times are still to be worked out by it';

-- Of an hour that clocks show twice the first counts, of one that they skip the one after (RFC 5545, 3.3.5).
create function event_instant(shown timestamp, zone text) returns timestamptz
    language sql stable parallel safe
    return least(shown at time zone zone, ((shown - interval '1 hour') at time zone zone) + interval '1 hour');

-- The one time of an event without a rule is written here; the application works out the others.
create function event_spread(changed bigint) returns void
    language plpgsql as $$
begin
    delete from event_occurrence where event_id = changed;
    insert into event_occurrence (event_id, local_start, starts_at, ends_at, kind, departement_id, campaign_id)
        select e.id, e.starts_at, event_instant(e.starts_at, e.zone), event_instant(e.ends_at, e.zone), e.kind, t.departement_id, e.campaign_id
        from event e left join territory t on t.id = e.commune_id
        where e.id = changed and e.recurrence is null and e.state in ('PUBLISHED', 'CANCELLED');
    insert into event_to_expand
        select id from event where id = changed and recurrence is not null and state in ('PUBLISHED', 'CANCELLED')
        on conflict do nothing;
end $$;
create function event_changed() returns trigger
    language plpgsql as $$
begin
    perform event_spread(new.id);
    return null;
end $$;
create trigger spread after insert or update on event for each row execute function event_changed();

create function event_exception_changed() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        update event set changed_at = now(), version = version + 1 where id = old.event_id;
    else
        update event set changed_at = now(), version = version + 1 where id = new.event_id;
    end if;
    return null;
end $$;
create trigger spread after insert or update or delete on event_exception
    for each row execute function event_exception_changed();

-- Whatever the calendar shows has a version, raised at commit: what was kept under it is never older.
create table event_calendar_version (
    only_row   boolean primary key default true check (only_row),
    version    bigint      not null default 1,
    changed_at timestamptz not null default now()
);
comment on table event_calendar_version is 'Rises with each transaction that changed what the calendar shows';
insert into event_calendar_version default values;
create table event_calendar_change (
    transaction_id xid8 primary key default pg_current_xact_id()
);
comment on table event_calendar_change is 'Transactions under way that changed the calendar; emptied by each at its commit';
create function event_raise_version() returns trigger
    language plpgsql as $$
begin
    update event_calendar_version set version = version + 1, changed_at = clock_timestamp();
    delete from event_calendar_change where transaction_id = new.transaction_id;
    return null;
end $$;
create constraint trigger raise_version after insert on event_calendar_change
    deferrable initially deferred for each row execute function event_raise_version();
create function event_calendar_changed() returns trigger
    language plpgsql as $$
begin
    insert into event_calendar_change default values on conflict do nothing;
    return null;
end $$;
do $$
declare
    shown text;
begin
    foreach shown in array array['event_campaign', 'event_series', 'event', 'event_organiser', 'event_session', 'event_speaker', 'event_occurrence']
    loop
        execute format('create trigger changed after insert or update or delete on %I for each statement execute function event_calendar_changed()', shown);
        execute format('alter table %I enable always trigger changed', shown);
    end loop;
end $$;
