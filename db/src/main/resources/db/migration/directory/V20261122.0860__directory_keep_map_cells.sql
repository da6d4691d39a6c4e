-- The map. Points are gathered into the cells of a grid that halves from level to level: 360/2^level degrees of longitude by
-- 252/2^level of latitude, nearly square on a map of France. What each cell holds is kept for the whole directory, and
-- follows it by the cells that each transaction touched, at its commit. docs/decisions/map.md says which answer reads them.
create table map_cell (
    level           smallint not null check (level between 4 and 16),
    x               integer  not null,
    y               integer  not null,
    entries         integer  not null check (entries > 0),
    sum_longitude   double precision not null,
    sum_latitude    double precision not null,
    west            double precision not null,
    south           double precision not null,
    east            double precision not null,
    north           double precision not null,
    organisation_id bigint   not null,
    primary key (level, x, y)
);
comment on table map_cell is 'Derived from organisation by triggers: how many published organisations stand in each cell, and where';
comment on column map_cell.west is 'Of what stands in the cell, like south, east and north; not of the cell itself';
comment on column map_cell.organisation_id is 'One of them: the one, where there is one';

create table map_cell_change (
    x integer not null,
    y integer not null
);
comment on table map_cell_change is 'Cells of the finest level that transactions under way touched; emptied by each at its commit';

create index organisation_search_unplaced on organisation_search (organisation_id) where published and place is null;

-- In these functions the finest level is 16: 65536 cells around the earth.
create function map_place(o organisation) returns point
    language sql immutable parallel safe
    return case when o.status = 'PUBLISHED' and o.position_kind <> 'TO_CHECK' then point(o.longitude, o.latitude) end;
comment on function map_place is 'Where an organisation is drawn; nothing where it is not';

create function map_x(place point) returns integer
    language sql immutable parallel safe
    return floor((place[0] + 180) / 360 * 65536)::int;

create function map_y(place point) returns integer
    language sql immutable parallel safe
    return floor((place[1] + 90) / 252 * 65536)::int;

create function map_note() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into map_cell_change
        select distinct map_x(place), map_y(place)
        from (select map_place(a) as place from added a) as placed where place is not null;
    elsif tg_op = 'DELETE' then
        insert into map_cell_change
        select distinct map_x(place), map_y(place)
        from (select map_place(r) as place from removed r) as placed where place is not null;
    else
        insert into map_cell_change
        select distinct map_x(place), map_y(place)
        from added a join removed r on r.id = a.id
             cross join lateral (values (map_place(a)), (map_place(r))) as moved (place)
        where map_place(a)::text is distinct from map_place(r)::text and place is not null;
    end if;
    return null;
end $$;
create trigger map_insert after insert on organisation
    referencing new table as added for each statement execute function map_note();
create trigger map_update after update on organisation
    referencing old table as removed new table as added for each statement execute function map_note();
create trigger map_delete after delete on organisation
    referencing old table as removed for each statement execute function map_note();

create function map_rebuild() returns void
    language plpgsql as $$
begin
    delete from map_cell;
    insert into map_cell
    select 16, map_x(place), map_y(place), count(*), sum(place[0]), sum(place[1]),
           min(place[0]), min(place[1]), max(place[0]), max(place[1]), min(organisation_id)
    from organisation_search where published and place is not null group by 2, 3;
    for upper in reverse 15 .. 4 loop
        insert into map_cell
        select upper, x >> 1, y >> 1, sum(entries), sum(sum_longitude), sum(sum_latitude),
               min(west), min(south), max(east), max(north), min(organisation_id)
        from map_cell where level = upper + 1 group by 2, 3;
    end loop;
end $$;
comment on function map_rebuild is 'Works every cell out anew';

-- Counts the touched cells again, and from them the cells above; where much was touched, everything.
create function map_renew() returns trigger
    language plpgsql as $$
begin
    if (select count(*) from (select from map_cell_change limit 2000) as touched) = 2000 then
        perform map_rebuild();
        delete from map_cell_change;
        return null;
    end if;
    delete from map_cell c using map_cell_change t where c.level = 16 and c.x = t.x and c.y = t.y;
    insert into map_cell
    select 16, t.x, t.y, found.*
    from (select distinct x, y from map_cell_change) t
    cross join lateral (
        select count(*) as entries, sum(place[0]), sum(place[1]),
               min(place[0]), min(place[1]), max(place[0]), max(place[1]), min(organisation_id)
        from organisation_search s
        where s.published
          and s.place <@ box(point(t.x / 65536.0 * 360 - 180 - 1e-9, t.y / 65536.0 * 252 - 90 - 1e-9),
                             point((t.x + 1) / 65536.0 * 360 - 180 + 1e-9, (t.y + 1) / 65536.0 * 252 - 90 + 1e-9))
          and map_x(s.place) = t.x and map_y(s.place) = t.y) as found
    where found.entries > 0;
    for upper in reverse 15 .. 4 loop
        delete from map_cell c
        using (select distinct x >> (16 - upper) as x, y >> (16 - upper) as y from map_cell_change) t
        where c.level = upper and c.x = t.x and c.y = t.y;
        insert into map_cell
        select upper, t.x, t.y, sum(entries), sum(sum_longitude), sum(sum_latitude),
               min(west), min(south), max(east), max(north), min(organisation_id)
        from (select distinct x >> (16 - upper) as x, y >> (16 - upper) as y from map_cell_change) t
        join map_cell c on c.level = upper + 1 and c.x in (2 * t.x, 2 * t.x + 1) and c.y in (2 * t.y, 2 * t.y + 1)
        group by t.x, t.y;
    end loop;
    delete from map_cell_change;
    return null;
end $$;

-- After raise_version, by its name: the lock on directory_version makes these transactions commit one after the other.
create constraint trigger renew_map after insert on directory_change
    deferrable initially deferred for each row execute function map_renew();

select map_rebuild();
