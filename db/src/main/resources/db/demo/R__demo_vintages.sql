-- Two vintages of the demonstration, made from the directory as it is: the end counts every entry, the beginning leaves
-- out about one in nine, drawn by their number. Sorts after the organisations. Both say so wherever they are read.
with told as (
    select 2016 as year where not exists (select from observatory_vintage where year = 2016)
)
select observatory_take(2016, 'Fin du contrat',
    'Annuaire de démonstration tel qu’il est livré, daté du 31 décembre 2016 par convention. Ce n’est pas un relevé de cette année-là.',
    'système', date '2016-12-31')
from told;

do $$
declare
    taken integer;
begin
    if not exists (select from observatory_vintage where year = 2013) then
        insert into observatory_vintage (year, name, taken_on, source, example, rule_code, taken_by)
        values (2013, 'Début du contrat', date '2013-12-31',
                'Annuaire de démonstration dont une fiche sur neuf environ, tirée par son numéro, est laissée de côté pour figurer l’année 2013. Ce n’est pas un relevé de cette année-là.',
                true, 'annuaire-1', 'système')
        returning id into taken;
        perform observatory_fill(taken, array(select id from organisation where hashint8(id) % 9 = 0));
    end if;
end $$;

insert into observatory_publication (vintage_id, decided_by, decided_on)
select id, 'système', taken_on from observatory_vintage where year in (2013, 2016) and taken_by = 'système'
on conflict do nothing;
