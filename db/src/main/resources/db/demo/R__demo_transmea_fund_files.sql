-- Twenty-seven takeovers, all made up and marked so, which add up to what was told in 2012: 332 jobs kept, 1 000 000 euros
-- invested. Their tickets are far below the expected ones, as that mean of 37 037 euros is.
do $load$
declare
    the_fund constant bigint := (select id from fund where slug = 'transmea');
begin
    if the_fund is null or exists (select from buyout_file) then
        return;
    end if;
    insert into buyout_referrer (fund_id, name, kind, organisation, example) values
        (the_fund, 'Cabinet Exemple', 'ACCOUNTANT', 'Cabinet d’expertise comptable (exemple)', true),
        (the_fund, 'Greffe Exemple', 'COURT', 'Tribunal de commerce (exemple)', true),
        (the_fund, 'Conseil Exemple', 'CHAMBER', 'Chambre de commerce et d’industrie (exemple)', true),
        (the_fund, 'Étude Exemple', 'LAWYER', 'Cabinet d’avocats (exemple)', true);
    create temporary table incoming_takeover (
        number integer, company text, activity text, naf text, commune text, origin text, situation text, place text, employees integer,
        joining integer, jobs integer, ticket bigint, received date, funded date, source text, instrument text, reference text,
        referrer integer) on commit drop;
    insert into incoming_takeover values
        (1, 'Menuiserie des Trois Vallées', 'Menuiserie bois et agencement', '43.32A', '73011', 'TRANSMISSION', 'HEALTHY', 'RURAL', 14, 9, 12, 4000000, '2007-11-05', '2008-04-03', 'OWNER', 'CAPITAL', '2007-001', null),
        (2, 'Imprimerie du Canal', 'Imprimerie de labeur', '18.12Z', '42187', 'COURT', 'RECEIVERSHIP', 'URBAN', 22, 15, 17, 5000000, '2008-01-07', '2008-02-21', 'REFERRER', 'SECURITIES', '2008-002', 2),
        (3, 'Mécanique de la Drôme', 'Mécanique générale de précision', '25.62B', '26281', 'COURT', 'RECEIVERSHIP', 'PERI_URBAN', 31, 20, 24, 8000000, '2008-03-10', '2008-04-24', 'REFERRER', 'CAPITAL', '2008-003', 3),
        (4, 'Atelier Cévenol de Confection', 'Confection de vêtements de travail', '14.12Z', '07019', 'COURT', 'RECEIVERSHIP', 'RURAL', 12, 10, 10, 2500000, '2008-05-12', '2008-06-26', 'REFERRER', 'CAPITAL', '2008-004', 4),
        (5, 'Électricité Bressane', 'Installation électrique', '43.21A', '01053', 'TRANSMISSION', 'HEALTHY', 'URBAN', 9, 6, 9, 2000000, '2008-07-14', '2008-12-11', 'REFERRER', 'SECURITIES', '2008-005', 1),
        (6, 'Cartonnages du Pilat', 'Fabrication d’emballages en carton', '17.21A', '42207', 'TRANSMISSION', 'HEALTHY', 'PERI_URBAN', 18, 12, 16, 6000000, '2008-09-12', '2009-02-09', 'EMPLOYEES', 'CAPITAL', '2008-006', null),
        (7, 'Fonderie de l’Isère', 'Fonderie de métaux légers', '24.53Z', '38053', 'COURT', 'RECEIVERSHIP', 'RURAL', 36, 24, 27, 9000000, '2008-11-14', '2008-12-29', 'REFERRER', 'CAPITAL', '2008-007', 3),
        (8, 'Ingénierie Rovaltain', 'Ingénierie et études techniques', '71.12B', '26004', 'TRANSMISSION', 'HEALTHY', 'URBAN', 8, 8, 8, 2000000, '2009-01-15', '2009-06-15', 'REFERRER', 'SECURITIES', '2009-008', 4),
        (9, 'Décolletage du Faucigny', 'Décolletage', '25.62A', '74081', 'COURT', 'RECEIVERSHIP', 'PERI_URBAN', 28, 18, 22, 7000000, '2009-03-19', '2009-05-04', 'REFERRER', 'CAPITAL', '2009-009', 1),
        (10, 'Charpentes du Vercors', 'Travaux de charpente', '43.91A', '38548', 'TRANSMISSION', 'HEALTHY', 'RURAL', 11, 7, 11, 2500000, '2009-05-20', '2009-10-19', 'OWNER', 'CAPITAL', '2009-010', null),
        (11, 'Informatique Solidaire du Rhône', 'Conseil en systèmes informatiques', '62.02A', '69266', 'ASSOCIATION', 'HEALTHY', 'URBAN', 7, 7, 7, 1500000, '2009-07-22', '2009-12-21', 'EMPLOYEES', 'SECURITIES', '2009-011', null),
        (12, 'Formation Atout Ardèche', 'Formation continue d’adultes', '85.59A', '07186', 'ASSOCIATION', 'HEALTHY', 'PERI_URBAN', 10, 8, 10, 1500000, '2009-09-22', '2010-02-19', 'EMPLOYEES', 'CAPITAL', '2009-012', null),
        (13, 'Plâtrerie Savoisienne', 'Travaux de plâtrerie', '43.31Z', '73065', 'TRANSMISSION', 'HEALTHY', 'RURAL', 9, 6, 8, 2000000, '2009-11-24', '2010-04-23', 'OWNER', 'CAPITAL', '2009-013', null),
        (14, 'Métallerie du Forez', 'Fabrication de structures métalliques', '25.11Z', '42147', 'COURT', 'RECEIVERSHIP', 'URBAN', 19, 12, 14, 4500000, '2010-01-25', '2010-03-11', 'REFERRER', 'SECURITIES', '2010-014', 2),
        (15, 'Reliure Lyonnaise', 'Reliure et activités connexes', '18.14Z', '69383', 'TRANSMISSION', 'HEALTHY', 'PERI_URBAN', 6, 5, 6, 1500000, '2010-03-29', '2010-08-26', 'EMPLOYEES', 'CAPITAL', '2010-015', null),
        (16, 'Ateliers de Chaudronnerie du Guiers', 'Chaudronnerie', '25.29Z', '38315', 'COURT', 'RECEIVERSHIP', 'RURAL', 25, 16, 19, 6000000, '2010-05-31', '2010-07-15', 'REFERRER', 'CAPITAL', '2010-016', 4),
        (17, 'Maçonnerie du Bugey', 'Travaux de maçonnerie', '43.99C', '01034', 'TRANSMISSION', 'HEALTHY', 'URBAN', 13, 8, 12, 3000000, '2010-08-02', '2010-12-30', 'REFERRER', 'SECURITIES', '2010-017', 1),
        (18, 'Scène Mobile', 'Arts du spectacle vivant', '90.01Z', '42218', 'ASSOCIATION', 'HEALTHY', 'PERI_URBAN', 6, 6, 6, 1000000, '2010-10-04', '2011-03-03', 'EMPLOYEES', 'CAPITAL', '2010-018', null),
        (19, 'Traitements de Surface du Léman', 'Traitement et revêtement des métaux', '25.61Z', '74012', 'COURT', 'RECEIVERSHIP', 'RURAL', 23, 14, 18, 6000000, '2010-12-06', '2011-01-20', 'REFERRER', 'CAPITAL', '2010-019', 3),
        (20, 'Papeterie de la Bourne', 'Fabrication d’articles de papeterie', '17.23Z', '26301', 'COURT', 'RECEIVERSHIP', 'URBAN', 15, 11, 12, 4000000, '2011-02-04', '2011-03-21', 'REFERRER', 'SECURITIES', '2011-020', 4),
        (21, 'Crèches Buissonnières', 'Accueil de jeunes enfants', '88.91A', '69029', 'ASSOCIATION', 'HEALTHY', 'PERI_URBAN', 11, 9, 11, 1500000, '2011-04-08', '2011-09-05', 'EMPLOYEES', 'CAPITAL', '2011-021', null),
        (22, 'Plomberie du Grésivaudan', 'Installation d’eau et de gaz', '43.22A', '38140', 'TRANSMISSION', 'HEALTHY', 'RURAL', 8, 5, 8, 2000000, '2011-06-09', '2011-11-07', 'OWNER', 'CAPITAL', '2011-022', null),
        (23, 'Édition des Monts d’Or', 'Édition de livres', '58.11Z', '69123', 'TRANSMISSION', 'HEALTHY', 'URBAN', 5, 5, 5, 1500000, '2011-08-11', '2012-01-09', 'REFERRER', 'SECURITIES', '2011-023', 3),
        (24, 'Outillage de Thiers-Boën', 'Fabrication d’outillage', '25.73A', '42019', 'COURT', 'RECEIVERSHIP', 'PERI_URBAN', 17, 11, 13, 5000000, '2011-10-12', '2011-11-28', 'REFERRER', 'CAPITAL', '2011-024', 4),
        (25, 'Couverture du Chablais', 'Travaux de couverture', '43.91B', '74281', 'TRANSMISSION', 'HEALTHY', 'RURAL', 9, 6, 8, 2500000, '2011-12-14', '2012-06-28', 'OWNER', 'CAPITAL', '2011-025', null),
        (26, 'Bureau d’Études Bois Vivant', 'Études techniques du bâtiment', '71.12B', '26198', 'TRANSMISSION', 'HEALTHY', 'URBAN', 7, 6, 7, 2000000, '2012-02-14', '2012-07-13', 'REFERRER', 'SECURITIES', '2012-026', 2),
        (27, 'Peinture Annécienne', 'Travaux de peinture', '43.34Z', '74010', 'TRANSMISSION', 'HEALTHY', 'PERI_URBAN', 14, 9, 12, 6500000, '2012-04-17', '2012-09-14', 'EMPLOYEES', 'CAPITAL', '2012-027', null);
    insert into buyout_file (fund_id, reference, company, activity, naf_code, commune_id, place_kind, employees, joining, origin,
                             situation, stage_since, received_on, lead_source, referrer_id, officer_id, ticket_cents, team, support_plan,
                             example)
        select the_fund, i.reference, i.company || ' (exemple)', i.activity, (select code from naf where code = i.naf),
               (select t.id from territory t where t.level = 'COMMUNE' and t.code = i.commune), i.place, i.employees, i.joining, i.origin,
               i.situation, i.received, i.received, i.source,
               (select id from (select id, row_number() over (order by id) as n from buyout_referrer where fund_id = the_fund) r
                where r.n = i.referrer),
               (select id from account where email = 'fonds' || case when i.number % 2 = 0 then '2' else '' end || '@demo.test'), i.ticket,
               'Exemple : ' || i.joining || ' salariés reprennent leur entreprise en coopérative.',
               'Exemple : suivi trimestriel la première année, formation à la gestion coopérative.', true
        from incoming_takeover i order by i.number;
    insert into buyout_passage (file_id, number, from_stage, to_stage, passed_on, recorded_by)
        select f.id, s.number, s.from_stage, s.to_stage,
               case s.to_stage when 'FUNDED' then i.funded when 'FOLLOW_UP' then i.funded + 30
                    else i.received + ((i.funded - i.received) * (s.number - 1)) / 7 end, 'démonstration'
        from incoming_takeover i join buyout_file f using (reference)
        cross join (values (2, 'LEAD', 'QUALIFIED'), (3, 'QUALIFIED', 'STUDY'), (4, 'STUDY', 'COMMITTEE'), (5, 'COMMITTEE', 'AGREED'),
                           (6, 'AGREED', 'CLOSING'), (7, 'CLOSING', 'FUNDED'), (8, 'FUNDED', 'FOLLOW_UP')) as s (number, from_stage, to_stage)
        order by f.id, s.number;
    insert into buyout_plan_line (file_id, kind, label, amount_cents, position)
        select f.id, l.kind, 'Exemple', l.amount, l.position
        from incoming_takeover i join buyout_file f using (reference)
        cross join lateral (values
            (case when i.origin = 'COURT' then 'ASSETS' else 'SHARES' end, i.ticket * 3, 1),
            ('WORKING_CAPITAL', i.ticket * 8 / 10, 2),
            ('FEES', i.ticket * 2 / 10, 3),
            (case when i.instrument = 'CAPITAL' then 'FUND_CAPITAL' else 'FUND_SECURITIES' end, i.ticket, 4),
            ('EMPLOYEES', i.ticket * 6 / 10, 5),
            ('BANK', i.ticket * 18 / 10, 6),
            ('CO_INVESTOR', i.ticket * 6 / 10, 7)) as l (kind, amount, position);
    insert into fund_entry (fund_id, file_id, instrument, kind, amount_cents, on_day, note, example, entered_by)
        select the_fund, f.id, i.instrument, e.kind, i.ticket, e.day, 'Exemple', true, 'démonstration'
        from incoming_takeover i join buyout_file f using (reference)
        cross join lateral (values ('COMMITMENT', i.received + ((i.funded - i.received) * 4) / 7), ('DISBURSEMENT', i.funded)) as e (kind, day)
        order by e.day, f.id, e.kind;
    insert into fund_entry (fund_id, file_id, instrument, kind, amount_cents, on_day, note, example, entered_by)
        select the_fund, f.id, i.instrument, 'REPAYMENT', i.ticket * r.tenths / 10, i.funded + 365 * r.year, 'Exemple', true, 'démonstration'
        from incoming_takeover i join buyout_file f using (reference)
        cross join (values (2, 2), (3, 2)) as r (year, tenths)
        where i.number <= 9;
    insert into fund_entry (fund_id, file_id, instrument, kind, amount_cents, on_day, note, example, entered_by)
        select the_fund, f.id, i.instrument, 'WRITE_OFF', i.ticket * 6 / 10, '2012-06-29', 'Exemple', true, 'démonstration'
        from incoming_takeover i join buyout_file f using (reference) where i.number = 4;
    -- One company of each pair grew by a job that the other lost: the whole stays what was told.
    insert into buyout_followup (file_id, as_of, known_on, jobs, note, example, recorded_by)
        select f.id, i.funded, i.funded, i.jobs, 'Exemple', true, 'démonstration' from incoming_takeover i join buyout_file f using (reference);
    insert into buyout_followup (file_id, as_of, known_on, jobs, turnover_cents, equity_cents, cash_cents, note, example, recorded_by)
        select f.id, '2012-09-30', '2012-10-15', i.jobs + case i.number % 2 when 0 then 1 else -1 end, i.jobs * 9500000::bigint,
               i.ticket * 3, i.ticket, 'Exemple', true, 'démonstration'
        from incoming_takeover i join buyout_file f using (reference) where i.number <= 24;
end $load$;
