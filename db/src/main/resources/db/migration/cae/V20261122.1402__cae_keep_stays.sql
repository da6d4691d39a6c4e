-- Stays follow from the statuses: how long somebody had each, and since when they have been there without a break.
create table cae_stay (
    person_id     bigint    not null references cae_person,
    cae_id        bigint    not null references cae,
    individual_id bigint    not null references cae_individual,
    status        text      not null,
    during        daterange not null check (not isempty(during)),
    entered_on    date      not null,
    primary key (person_id, during),
    exclude using gist (int8range(person_id, person_id, '[]') with &&, during with &&)
);
comment on table cae_stay is 'A status of a person from a day until the next; derived from cae_status';
comment on column cae_stay.entered_on is 'The first day of the presence that the stay is part of';
create index cae_stay_during on cae_stay using gist (during);
create index cae_stay_cae on cae_stay (cae_id);
create index cae_stay_individual on cae_stay (individual_id);

create function cae_may_pass(from_status text, to_status text) returns boolean
    language sql immutable parallel safe
    return to_status = any (case coalesce(from_status, 'LEFT')
        when 'LEFT' then array['WELCOMED', 'PROJECT', 'EMPLOYED']
        when 'WELCOMED' then array['PROJECT', 'EMPLOYED', 'LEFT']
        when 'PROJECT' then array['EMPLOYED', 'LEFT']
        when 'EMPLOYED' then array['ASSOCIATE', 'LEFT']
        when 'ASSOCIATE' then array['LEFT']
        else array[]::text[] end);
comment on function cae_may_pass is 'Whether one status may follow another; nothing, or having left, comes before an entry';

create view cae_status_in_force as
    select s.* from cae_status s
    where s.status is not null and not exists (select from cae_status later where later.supersedes = s.id);
comment on view cae_status_in_force is 'The lines that no correction took the place of';

create function cae_keep_stays(people bigint[]) returns void
    language plpgsql as $$
declare
    fault record;
begin
    perform from cae_person where id = any (people) order by id for no key update;
    select * into fault from (
        select s.person_id, s.status, s.on_day, lag(s.status) over path as before, lag(s.on_day) over path as day_before
        from cae_status_in_force s where s.person_id = any (people)
        window path as (partition by s.person_id order by s.on_day, s.id)) as line
    where line.day_before >= line.on_day or not cae_may_pass(line.before, line.status) limit 1;
    if found then
        perform cae_refuse(case when fault.day_before >= fault.on_day
            then format('Two statuses begin on %s', fault.on_day)
            else format('Status %s on %s may not follow %s', fault.status, fault.on_day, coalesce(fault.before, 'nothing')) end);
    end if;
    delete from cae_stay where person_id = any (people);
    insert into cae_stay (person_id, cae_id, individual_id, status, during, entered_on)
        select line.person_id, p.cae_id, p.individual_id, line.status, line.during, line.entered_on
        from (select s.person_id, s.status, daterange(s.on_day, lead(s.on_day) over path) as during,
                     max(s.on_day) filter (where s.entry) over path as entered_on
              from (select i.*, coalesce(lag(i.status) over (partition by i.person_id order by i.on_day), 'LEFT') = 'LEFT'
                           and i.status <> 'LEFT' as entry
                    from cae_status_in_force i where i.person_id = any (people)) as s
              window path as (partition by s.person_id order by s.on_day)) as line
        join cae_person p on p.id = line.person_id
        where line.status <> 'LEFT';
end $$;
comment on function cae_keep_stays is 'Holds the paths of people against the rules and writes their stays anew';

create function cae_follow_statuses() returns trigger
    language plpgsql as $$
begin
    perform cae_keep_stays(array(select distinct person_id from added));
    return null;
end $$;
create trigger follow after insert on cae_status
    referencing new table as added for each statement execute function cae_follow_statuses();
alter table cae_status enable always trigger follow;

create function cae_derived_only() returns trigger
    language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        perform cae_refuse(format('Lines of %s follow from cae_status', tg_table_name));
    end if;
    return coalesce(new, old);
end $$;
create trigger derived before insert or update or delete on cae_stay for each row execute function cae_derived_only();
alter table cae_stay enable always trigger derived;

-- Whose record it is cannot change. Of which human being may, where a name is put right: its stays follow.
create function cae_guard_person() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform cae_refuse('A record is made anonymous, not deleted');
    elsif (new.cae_id, new.number) is distinct from (old.cae_id, old.number) then
        perform cae_refuse('A record stays with its co-operative');
    end if;
    return new;
end $$;
create trigger guard before update or delete on cae_person for each row execute function cae_guard_person();
alter table cae_person enable always trigger guard;

create function cae_follow_person() returns trigger
    language plpgsql as $$
begin
    perform cae_keep_stays(array[new.id]);
    return null;
end $$;
create trigger follow after update of individual_id on cae_person
    for each row when (new.individual_id <> old.individual_id) execute function cae_follow_person();
alter table cae_person enable always trigger follow;

-- The presences of each person, or of each human being in the whole region: a range for each time without a break.
create function cae_presences(of_cae bigint) returns table (who bigint, during daterange)
    language sql stable parallel safe as $$
    select s.individual_id, unnest(range_agg(s.during)) from cae_stay s
    where of_cae is null or s.cae_id = of_cae group by s.individual_id
$$;
comment on function cae_presences is 'When each human being was in a co-operative, or for null in any of the region';

create function cae_flow(of_cae bigint, from_day date, to_day date)
    returns table (opening bigint, entries bigint, exits bigint, closing bigint)
    language sql stable parallel safe as $$
    select count(*) filter (where p.during @> from_day - 1),
           count(*) filter (where lower(p.during) between from_day and to_day),
           count(*) filter (where upper(p.during) between from_day and to_day),
           count(*) filter (where p.during @> to_day)
    from cae_presences(of_cae) p
$$;
comment on function cae_flow is 'Who was there the day before, came, left, and is there at the end of the last day; null for the whole region, each human being once';

-- One line for each record of somebody who is there at the end of the day. What counts a human being once takes the lines counted.
create function cae_people_at(day date)
    returns table (individual_id bigint, person_id bigint, cae_id bigint, status text, entered_on date, is_new boolean, counted boolean,
                   gender text, situation text, sector text, departement text, example boolean)
    language sql stable parallel safe as $$
    select s.individual_id, s.person_id, s.cae_id, s.status, s.entered_on,
           s.entered_on >= date_trunc('year', day)::date,
           row_number() over (partition by s.individual_id order by s.entered_on, s.person_id) = 1,
           p.gender, p.situation, c.label, d.name, p.example
    from cae_stay s
    join cae_person p on p.id = s.person_id
    join territory d on d.id = p.departement_id
    left join sector c on c.id = p.sector_id
    where s.during @> day
$$;
comment on function cae_people_at is 'The people of every co-operative at the end of a day: one query behind every figure of the registry';

-- Whatever the figures show has a version: a figure that was kept under it is never an older one. It is raised at commit.
create table cae_version (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null default 1
);
comment on table cae_version is 'Rises with each transaction that changed what the figures of the registry show';
insert into cae_version default values;

create table cae_change (
    transaction_id xid8 primary key default pg_current_xact_id()
);
comment on table cae_change is 'Transactions under way that changed the registry; emptied by each at its commit';

create function cae_raise_version() returns trigger
    language plpgsql as $$
begin
    update cae_version set version = version + 1;
    delete from cae_change where transaction_id = new.transaction_id;
    return null;
end $$;
create constraint trigger raise_version after insert on cae_change
    deferrable initially deferred for each row execute function cae_raise_version();

create function cae_changed() returns trigger
    language plpgsql as $$
begin
    insert into cae_change default values on conflict do nothing;
    return null;
end $$;

do $$
declare
    shown regclass;
begin
    foreach shown in array array['cae', 'cae_adviser_period', 'cae_person', 'cae_status']::regclass[]
    loop
        execute format('create trigger changed after insert or update or delete on %s for each statement execute function cae_changed()', shown);
        execute format('alter table %s enable always trigger changed', shown);
    end loop;
end $$;

-- Opens a record: the day of birth is used for the pseudonym and its year kept.
create function cae_enrol(of_cae bigint, last_name text, first_name text, born_on date, gender text, situation text, commune integer,
                          sector smallint, activity text, example boolean default false) returns bigint
    language plpgsql as $$
declare
    secret constant bytea := cae_pseudonym(last_name, first_name, born_on);
    who    bigint;
    opened bigint;
begin
    insert into cae_individual (pseudonym) values (secret) on conflict (pseudonym) do nothing;
    select i.id into who from cae_individual i where i.pseudonym = secret;
    perform from cae where id = of_cae for no key update;
    insert into cae_person (cae_id, number, individual_id, gender, situation, birth_year, commune_id, departement_id, sector_id, example)
        select c.id, coalesce((select max(p.number) from cae_person p where p.cae_id = c.id), 0) + 1, who, cae_enrol.gender,
               cae_enrol.situation, extract(year from born_on), commune, coalesce(t.departement_id, c.departement_id), sector,
               cae_enrol.example
        from cae c left join territory t on t.id = commune where c.id = of_cae
        returning id into opened;
    insert into cae_person_identity (person_id, last_name, first_name, activity)
        values (opened, btrim(cae_enrol.last_name), btrim(cae_enrol.first_name), nullif(btrim(cae_enrol.activity), ''));
    return opened;
end $$;
comment on function cae_enrol is 'Opens a person''s record in a co-operative; refused where it has one already';
