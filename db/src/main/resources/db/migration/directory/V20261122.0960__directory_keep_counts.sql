-- How many organisations there are of each family, sector, département and size together: what the facets of a search
-- without words add up, instead of reading every entry. Kept by triggers, which only note differences; each transaction
-- adds them up once, at its commit.
create table facet_count (
    family_id         smallint,
    sector_id         smallint,
    departement_id    integer,
    workforce_band_id smallint,
    entries           integer not null,
    unique nulls not distinct (family_id, sector_id, departement_id, workforce_band_id)
);
comment on table facet_count is 'Derived from organisation_search by triggers: the published entries that share these four values';
create index facet_count_gone on facet_count (entries) where entries <= 0;

create table facet_count_change (
    family_id         smallint,
    sector_id         smallint,
    departement_id    integer,
    workforce_band_id smallint,
    entries           integer not null
);
comment on table facet_count_change is 'What transactions under way add to facet_count; emptied by each at its commit';

create function facet_count_note() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into facet_count_change
        select family_id, sector_id, departement_id, workforce_band_id, count(*)
        from added where published group by 1, 2, 3, 4;
    elsif tg_op = 'DELETE' then
        insert into facet_count_change
        select family_id, sector_id, departement_id, workforce_band_id, -count(*)
        from removed where published group by 1, 2, 3, 4;
    else
        insert into facet_count_change
        select family_id, sector_id, departement_id, workforce_band_id, sum(change)
        from (select family_id, sector_id, departement_id, workforce_band_id, 1 as change from added where published
              union all
              select family_id, sector_id, departement_id, workforce_band_id, -1 from removed where published) as changes
        group by 1, 2, 3, 4 having sum(change) <> 0;
    end if;
    return null;
end $$;
create trigger facet_count_insert after insert on organisation_search
    referencing new table as added for each statement execute function facet_count_note();
create trigger facet_count_update after update on organisation_search
    referencing old table as removed new table as added for each statement execute function facet_count_note();
create trigger facet_count_delete after delete on organisation_search
    referencing old table as removed for each statement execute function facet_count_note();

create function facet_count_fold() returns trigger
    language plpgsql as $$
begin
    with taken as (
        delete from facet_count_change returning *
    )
    insert into facet_count as kept
    select family_id, sector_id, departement_id, workforce_band_id, sum(entries)
    from taken group by 1, 2, 3, 4 having sum(entries) <> 0
    on conflict (family_id, sector_id, departement_id, workforce_band_id)
        do update set entries = kept.entries + excluded.entries;
    delete from facet_count where entries <= 0;
    return null;
end $$;

-- After raise_version, by its name: the lock on directory_version makes these transactions commit one after the other.
create constraint trigger renew_counts after insert on directory_change
    deferrable initially deferred for each row execute function facet_count_fold();

insert into facet_count
select family_id, sector_id, departement_id, workforce_band_id, count(*)
from organisation_search where published group by 1, 2, 3, 4;
