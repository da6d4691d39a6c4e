-- What somebody may ask of a record about them: that it be put right, and that it be forgotten without changing a figure.
create table cae_retention (
    only_row            boolean primary key default true check (only_row),
    years_after_leaving smallint not null check (years_after_leaving between 1 and 30),
    source              text     not null check (btrim(source) <> '' and length(source) <= 300)
);
comment on table cae_retention is 'After how many years since they left people become anonymous, and why so many';
insert into cae_retention (years_after_leaving, source)
    values (5, 'Prescription de droit commun de cinq ans, article 2224 du code civil');
select journal_track('cae_retention');

create function cae_rectify(of_record bigint, last_name text, first_name text, born_on date, gender text, situation text, commune integer,
                            sector smallint, activity text) returns void
    language plpgsql as $$
declare
    secret bytea;
    before bigint;
    who    bigint;
begin
    select p.individual_id into before from cae_person p where p.id = of_record and p.erased_on is null for no key update;
    if before is null then
        perform cae_refuse('Nobody is left in this record');
    end if;
    who := before;
    if born_on is not null then
        secret := cae_pseudonym(last_name, first_name, born_on);
        insert into cae_individual (pseudonym) values (secret) on conflict (pseudonym) do nothing;
        select i.id into who from cae_individual i where i.pseudonym = secret;
    end if;
    update cae_person p set individual_id = who, gender = cae_rectify.gender, situation = cae_rectify.situation,
           birth_year = coalesce(extract(year from born_on)::smallint, p.birth_year), commune_id = commune,
           departement_id = coalesce((select t.departement_id from territory t where t.id = commune), p.departement_id),
           sector_id = sector, version = p.version + 1
        where p.id = of_record;
    update cae_person_identity i set last_name = btrim(cae_rectify.last_name), first_name = btrim(cae_rectify.first_name),
           activity = nullif(btrim(cae_rectify.activity), '')
        where i.person_id = of_record;
    delete from cae_individual i where i.id = before and i.id <> who and not exists (select from cae_person p where p.individual_id = i.id);
end $$;
comment on function cae_rectify is 'Puts a record right; a name or a day of birth that changes needs the day again, for the pseudonym';

create function cae_erase(of_record bigint, on_day date) returns void
    language plpgsql as $$
declare
    who bigint;
begin
    select p.individual_id into who from cae_person p where p.id = of_record and p.erased_on is null for no key update;
    if who is null then
        return;
    elsif exists (select from cae_stay s where s.person_id = of_record and s.during @> on_day) then
        perform cae_refuse('Somebody who is accompanied is not forgotten');
    end if;
    delete from cae_person_identity i where i.person_id = of_record;
    update cae_person p set erased_on = on_day, birth_year = null, commune_id = null, version = p.version + 1 where p.id = of_record;
    update cae_individual i set pseudonym = null
        where i.id = who and not exists (select from cae_person p where p.individual_id = who and p.erased_on is null);
end $$;
comment on function cae_erase is 'Makes a record anonymous: no name, no year of birth, no commune, no pseudonym but while another record has it';

create function cae_guard_erased() returns trigger
    language plpgsql as $$
begin
    if exists (select from cae_person p where p.id = new.person_id and p.erased_on is not null) then
        perform cae_refuse('Nobody is left in this record');
    end if;
    return new;
end $$;
create trigger erased before insert on cae_status for each row execute function cae_guard_erased();
create trigger erased before insert or update on cae_person_year for each row execute function cae_guard_erased();
create trigger erased before insert on cae_person_identity for each row execute function cae_guard_erased();
alter table cae_status enable always trigger erased;
alter table cae_person_identity enable always trigger erased;
