-- A point that cannot be where the organisation is, is kept but not drawn: it becomes "to be checked", whoever wrote it.
create table departement_outline (
    departement text     not null, -- a code of territory, which is filled after this table is made
    ring        smallint not null check (ring > 0),
    outline     polygon  not null,
    primary key (departement, ring)
);
comment on table departement_outline is 'Simplified outlines of the départements: x = longitude, y = latitude';

-- Beyond this rectangle nothing is in the région; 0,0 is where machines put what they do not know.
create function is_near_region(longitude double precision, latitude double precision) returns boolean
    language sql immutable parallel safe
    return longitude between 3.66 and 7.2 and latitude between 44.1 and 46.56;

-- A point of its own stands in its département and near the middle of its commune, as far as those are known. Outlines are
-- off by a kilometre, communes are at most some 15 km from their middle; a middle that was estimated may itself be off.
create function organisation_check_position() returns trigger
    language plpgsql as $$
declare
    place   point := point(new.longitude, new.latitude);
    own     text  := (select code from territory where id = new.departement_id);
begin
    if not is_near_region(new.longitude, new.latitude)
       or exists (select from departement_outline where own is null or departement = own)
          and not exists (select from departement_outline
                          where (own is null or departement = own) and outline <-> place <= 0.02)
       or exists (select from territory c
                  where c.id = new.commune_id
                    and distance_km(c.latitude, c.longitude, new.latitude, new.longitude)
                        > case when c.position_estimated then 25 else 15 end) then
        new.position_kind := 'TO_CHECK';
    end if;
    return new;
end $$;
create trigger position before insert or update of latitude, longitude, position_kind, commune_id, departement_id on organisation
    for each row when (new.position_kind = 'EXACT'
                       or new.position_kind <> 'TO_CHECK' and not is_near_region(new.longitude, new.latitude))
    execute function organisation_check_position();

-- What is there already.
alter table organisation disable trigger touch;
update organisation set position_kind = position_kind where position_kind <> 'TO_CHECK';
alter table organisation enable trigger touch;
