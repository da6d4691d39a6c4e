-- An organisation of which only the département is known is counted there. Where the commune is known it decides: the
-- column follows it, and the composite key refuses any other.
alter table territory add unique (id, departement_id);
alter table organisation add column departement_id integer references territory;

create function organisation_locate() returns trigger
    language plpgsql as $$
begin
    if new.commune_id is not null then
        select departement_id into new.departement_id from territory where id = new.commune_id;
    elsif new.departement_id is not null
          and not exists (select from territory where id = new.departement_id and level = 'DEPARTEMENT') then
        raise check_violation using message = 'departement_id names no département';
    end if;
    return new;
end $$;
create trigger locate before insert or update of commune_id, departement_id on organisation
    for each row execute function organisation_locate();

-- What follows by rule is no edit: the entries keep the date of their last change.
alter table organisation disable trigger touch;
update organisation set commune_id = commune_id where commune_id is not null;
alter table organisation enable trigger touch;

alter table organisation
    add check (commune_id is null or departement_id is not null),
    add constraint organisation_departement_of_commune foreign key (commune_id, departement_id)
        references territory (id, departement_id) on update cascade,
    drop constraint organisation_commune_id_fkey;
comment on column organisation.departement_id is 'That of the commune, which decides; else the one that is all that is known';

-- Who says where an entry is says its département too.
create or replace function organisation_note_field_sources() returns trigger language plpgsql as $$
begin
    insert into organisation_field_source (organisation_id, field, source)
    select n.id, f.field, coalesce(nullif(current_setting('maillage.field_source', true), ''), 'CRESS')
    from new_rows n
    join old_rows o on o.id = n.id
    cross join lateral (values
        ('name',        n.name is distinct from o.name),
        ('family',      n.family_id is distinct from o.family_id),
        ('postal_code', n.postal_code is distinct from o.postal_code),
        ('commune',     n.commune_id is distinct from o.commune_id
                        or n.commune_id is null and n.departement_id is distinct from o.departement_id),
        ('ess',         n.ess is distinct from o.ess)) as f (field, changed)
    where f.changed
    on conflict (organisation_id, field) do update set source = excluded.source, set_at = excluded.set_at;
    return null;
end $$;

alter table import_row add column departement_id integer;

create or replace function organisation_search_refresh(ids bigint[]) returns void
    language sql as $$
    insert into organisation_search as kept
    select o.id, o.status = 'PUBLISHED', o.family_id, o.sector_id, o.workforce_band_id, o.ess,
           o.departement_id, commune.epci_id, o.commune_id,
           case when o.position_kind <> 'TO_CHECK' then point(o.longitude, o.latitude) end,
           o.created_at,
           search_phrase(o.name),
           array_remove(array[search_phrase(o.name), search_phrase(o.usual_name), search_phrase(o.acronym),
                              search_phrase(o.former_name)], null),
           search_vector(concat_ws(' ', o.name, o.usual_name, o.acronym, o.former_name)),
           search_vector(concat_ws(' ', o.name, o.usual_name, o.acronym, o.former_name, o.description,
                                   naf.label, sector.label, family.label, commune.name, departement.name,
                                   departement.code, o.postal_code, o.siren, o.siret))
    from organisation o
    left join territory commune on commune.id = o.commune_id
    left join territory departement on departement.id = o.departement_id
    left join naf on naf.code = o.naf_code
    left join sector on sector.id = o.sector_id
    left join legal_family family on family.id = o.family_id
    where o.id = any (ids)
    on conflict (organisation_id) do update set
        (published, family_id, sector_id, workforce_band_id, ess, departement_id, epci_id, commune_id, place,
         created_at, sort_name, name_keys, name_vector, full_vector)
        = (excluded.published, excluded.family_id, excluded.sector_id, excluded.workforce_band_id, excluded.ess,
           excluded.departement_id, excluded.epci_id, excluded.commune_id, excluded.place,
           excluded.created_at, excluded.sort_name, excluded.name_keys, excluded.name_vector, excluded.full_vector);
$$;
create trigger search_update_departement after update on territory
    referencing old table as before new table as after for each statement
    execute function organisation_reference_changed('id', 'departement_id');

select organisation_search_refresh(array(select id from organisation));
