-- A value of a revision as people read it.
create function organisation_revision_text(field text, value text) returns text language sql stable as $$
    select case
        when value is null then ''
        when field in ('commune_id', 'departement_id') then
            coalesce((select t.name || ' (' || t.code || ')' from territory t where t.id = value::int), value)
        when field = 'family_id' then coalesce((select f.label from legal_family f where f.id = value::int), value)
        when field = 'sector_id' then coalesce((select s.label from sector s where s.id = value::int), value)
        when field = 'workforce_band_id' then coalesce((select b.label from workforce_band b where b.id = value::int), value)
        when field = 'naf_code' then coalesce((select n.label || ' (' || n.code || ')' from naf n where n.code = value), value)
        when field in ('receives_trainees', 'hires', 'sells_to_companies', 'sells_to_public') then
            case value when 'true' then 'Oui' else 'Non' end
        else value end
$$;
