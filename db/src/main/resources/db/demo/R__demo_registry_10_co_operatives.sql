-- The seventeen co-operatives of 2012, what paid for them in 2011 and where the region wanted to go: real facts, with their source.
-- How many advisers each had is not told anywhere: those lines are made up and marked so.
do $load$
declare
    told constant text := 'Fiches d’actions de la Région Rhône-Alpes publiées par le RTES (2012)';
begin
    if exists (select from cae) then
        return;
    end if;
    create temporary table incoming_cae (position integer, slug text, name text, departement text, trade_name text, people integer, full_time numeric)
        on commit drop;
    insert into incoming_cae values
        (1, 'natura-scop', 'Natura Scop', '07', 'métiers de la forêt et de l’environnement', 42, 1.2),
        (2, 'pollen', 'Pollen', '07', null, 78, 2),
        (3, 'arcoop', 'Arcoop', '26', null, 65, 1.6),
        (4, 'solstice', 'Solstice', '26', null, 84, 2),
        (5, '3bis', '3Bis', '38', null, 92, 2.2),
        (6, 'a2-entreprendre', 'A2+Entreprendre', '38', null, 88, 2.2),
        (7, 'cabestan', 'Cabestan', '38', 'métiers du bâtiment', 70, 1.8),
        (8, 'vecteur-activite', 'Vecteur Activité', '38', null, 60, 1.5),
        (9, 'talents-croises', 'Talents Croisés', '42', null, 110, 2.8),
        (10, 'calad-impulsion', 'Calad’Impulsion', '69', null, 48, 1.2),
        (11, 'cap-services', 'Cap Services', '69', null, 165, 4.2),
        (12, 'elycoop', 'Elycoop', '69', null, 120, 3),
        (13, 'escale-creation', 'Escale Création', '69', null, 75, 1.8),
        (14, 'graines-de-sol', 'Graines de Sol', '69', null, 72, 1.8),
        (15, 'oxalis', 'Oxalis', '73', null, 180, 4.2),
        (16, 'ametis', 'Amétis', '74', null, 95, 2.4),
        (17, 'axalp', 'Axalp', '74', null, 85, 2.1);
    insert into cae (slug, name, organisation_id, trade, trade_name, departement_id, source)
        select i.slug, i.name, o.id, case when i.trade_name is null then 'MULTI' else 'SECTOR' end, i.trade_name, d.id, told
        from incoming_cae i join territory d on d.level = 'DEPARTEMENT' and d.code = i.departement left join organisation o on o.slug = i.slug
        order by i.position;
    insert into cae_adviser_period (cae_id, from_day, full_time, source, example)
        select c.id, p.from_day, round(i.full_time * p.tenths / 10, 1), 'Exemple, inventé pour la démonstration', true
        from incoming_cae i join cae c using (slug)
        cross join (values (date '2008-01-01', 7), (date '2010-01-01', 9), (date '2011-01-01', 10)) as p (from_day, tenths);
    insert into cae_financing (year, source_kind, amount_cents, source) values
        (2011, 'REGION', 44000000, told),
        (2011, 'OTHER_AUTHORITIES', 24000000, told),
        (2011, 'PARTNER_BODIES', 18000000, told),
        (2011, 'ENTREPRENEURS', 172500000, told),
        (2011, 'SELF_FINANCING', 24000000, told);
    insert into cae_honour_loan (year, loans, amount_cents, lender, source, example) values
        (2010, 14, 5600000, 'Rhône Développement Initiative', 'Exemple, inventé pour la démonstration', true),
        (2011, 18, 7650000, 'Rhône Développement Initiative', 'Exemple, inventé pour la démonstration', true);
    insert into cae_target (figure, due_on, start_value, value, wording, source) values
        ('PEOPLE', '2014-12-31', 1517, 3034, 'un palier à 3 ans avec le doublement des personnes accompagnées en CAE', told),
        ('PEOPLE', '2020-12-31', 1517, 7000, '7 000 personnes accompagnées en CAE à cet horizon', told),
        ('PEOPLE_PER_ADVISER', '2014-12-31', 40, 30, 'le ratio nombre de personnes accompagnées par ETP passant de 40 à 30', told);
    insert into cae_told (figure, about_day, value, wording, source) values
        ('PEOPLE', '2011-12-31', 1517, '1 517 personnes accompagnées au sein des CAE de Rhône-Alpes', told),
        ('NEW', '2011-12-31', null, 'près d’un tiers de nouveaux entrants', told),
        ('NEW_JOB_SEEKERS', '2011-12-31', 74, '74 % de ces nouveaux projets sont portés par des demandeurs d’emploi, ou bénéficiaires du RSA', told),
        ('NEW_WOMEN', '2011-12-31', 54, '54 % le sont par des femmes', told),
        ('OWN_SHARE', '2011-12-31', 61, 'les contributions des entrepreneurs salariés couvrent plus de 61 % des besoins de fonctionnement', told),
        ('CO_OPERATIVES', '2012-12-31', 17, 'En 2012, 17 coopératives couvrent quasiment l’intégralité du territoire régional', told),
        ('SECTOR_CO_OPERATIVES', '2012-12-31', 3, 'Trois sont des CAE de filières : Cabestan, Coop’a dom et Natura Scop', told);
end $load$;
