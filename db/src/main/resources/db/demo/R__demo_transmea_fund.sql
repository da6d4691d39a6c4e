-- The fund as seed 000, section 2, tells it; its contract is action III_1.1.3.
do $load$
declare
    fund constant text := 'transmea';
begin
    if exists (select from fund) then
        return;
    end if;
    insert into fund (slug, name, created_in) values (fund, 'Transméa', 2007);
    insert into fund_terms (fund_id, in_force_on, own_funds_cents, least_ticket_cents, most_ticket_cents, least_employees,
                            most_employees_healthy, most_employees_difficulty, mean_ticket_healthy_cents, mean_ticket_difficulty_cents,
                            least_leverage, most_leverage, jobs_ambition, ambition_years, source)
        select id, '2007-01-01', 550000000, 1000000, 30000000, 3, 50, 100, 9000000, 12000000, 2, 3, 2000, 10,
               'Le programme d’actions communes, partie 2, Transméa' from fund;
    insert into fund_departement (fund_id, territory_id)
        select f.id, t.id from fund f cross join territory t
        where t.level = 'DEPARTEMENT' and t.code in ('01', '07', '26', '38', '42', '69', '73', '74');
    insert into fund_priority (fund_id, kind, name, naf, territory_id, position)
        select f.id, p.kind, p.name, p.naf, (select t.id from territory t where t.level = 'EPCI' and t.code = p.epci), p.position
        from fund f cross join (values
            ('SECTOR', 'Bâtiment, travaux publics et activités annexes', array['41', '42', '43'], null, 1),
            ('SECTOR', 'Mécanique', array['25.6', '28'], null, 2),
            ('SECTOR', 'Métallurgie', array['24'], null, 3),
            ('SECTOR', 'Travail des métaux', array['25'], null, 4),
            ('SECTOR', 'Papier et carton', array['17'], null, 5),
            ('SECTOR', 'Imprimerie', array['18'], null, 6),
            ('SECTOR', 'Ingénierie', array['71.12'], null, 7),
            ('SECTOR', 'Informatique', array['62', '63.1'], null, 8),
            ('SECTOR', 'Éducation et formation', array['85'], null, 9),
            ('SECTOR', 'Culture', array['90', '91', '58', '59'], null, 10),
            ('PLACE', 'Rovaltain', '{}'::text[], '200068781', 1),
            ('PLACE', 'Bassin annécien', '{}', '200066793', 2),
            ('PLACE', 'Grand Lyon', '{}', '200046977', 3),
            ('PLACE', 'Agglomération grenobloise', '{}', '200040715', 4)
        ) as p (kind, name, naf, epci, position);
end $load$;
