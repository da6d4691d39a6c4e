-- Takeovers in progress, all made up and marked so, dated from the day on which they are loaded: each week of work is there.
do $load$
declare
    the_fund constant bigint := (select id from fund where slug = 'transmea');
    officer  constant bigint := (select id from account where email = 'fonds@demo.test');
    other    constant bigint := (select id from account where email = 'fonds2@demo.test');
    today    constant date := current_date;
    monday   constant date := date_trunc('week', current_date)::date;
    year     constant text := to_char(current_date - 90, 'YYYY');
    first    constant integer := (select coalesce(max(split_part(reference, '-', 2)::integer), 0) from buyout_file
                                  where reference like to_char(current_date - 90, 'YYYY') || '-%');
begin
    if the_fund is null or exists (select from buyout_file where fund_id = the_fund and received_on > '2013-01-01') then
        return;
    end if;
    create temporary table incoming_lead (number integer, company text, activity text, naf text, commune text, origin text, situation text,
        place text, employees integer, joining integer, received date, source text, referrer text, officer_id bigint, ticket bigint,
        stages text[], motive text) on commit drop;
    insert into incoming_lead values
        (1, 'Atelier de Couture du Roannais', 'Confection de vêtements', '14.13Z', '42187', 'COURT', 'RECEIVERSHIP', 'URBAN', 62, 38, today - 40, 'REFERRER', 'Greffe Exemple', officer, 12000000, array['QUALIFIED', 'STUDY'], null),
        (2, 'École de Musique des Bauges', 'Enseignement culturel', '85.52Z', '73065', 'ASSOCIATION', 'HEALTHY', 'RURAL', 9, 7, today - 75, 'EMPLOYEES', null, other, 2500000, array['QUALIFIED', 'STUDY'], null),
        (3, 'Études Techniques du Léman', 'Ingénierie du bâtiment', '71.12B', '74010', 'TRANSMISSION', 'HEALTHY', 'PERI_URBAN', 17, 11, today - 30, 'REFERRER', 'Cabinet Exemple', officer, 8000000, array['QUALIFIED'], null),
        (4, 'Serrurerie de la Plaine', 'Serrurerie et métallerie', '43.32B', '69266', 'TRANSMISSION', 'HEALTHY', 'URBAN', 51, 20, today - 6, 'OWNER', null, other, null, '{}', null),
        (5, 'Scierie du Haut-Bugey', 'Sciage du bois', '16.10A', '01053', 'TRANSMISSION', 'HEALTHY', 'RURAL', 14, 9, today - 2, 'EMPLOYEES', null, null, null, '{}', null),
        (6, 'Papiers des Gorges', 'Façonnage de papier', '17.29Z', '26301', 'COURT', 'RECEIVERSHIP', 'RURAL', 28, 16, today - 90, 'REFERRER', 'Greffe Exemple', officer, 9000000, array['QUALIFIED', 'STUDY', 'ABANDONED'], 'COURT_CHOSE_ANOTHER');
    insert into buyout_file (fund_id, reference, company, activity, naf_code, commune_id, place_kind, employees, joining, origin, situation,
                             stage_since, received_on, lead_source, referrer_id, officer_id, ticket_cents, team, owner, risks, support_plan, example)
        select the_fund, year || '-' || lpad((first + i.number)::text, 3, '0'), i.company || ' (exemple)', i.activity,
               (select code from naf where code = i.naf), (select t.id from territory t where t.level = 'COMMUNE' and t.code = i.commune),
               i.place, i.employees, i.joining, i.origin, i.situation, i.received, i.received, i.source,
               (select id from buyout_referrer r where r.fund_id = the_fund and r.name = i.referrer), i.officer_id, i.ticket,
               'Exemple : ' || i.joining || ' salariés, dont l’encadrement, veulent reprendre.',
               case i.origin when 'TRANSMISSION' then 'Exemple : part à la retraite dans l’année.' else '' end,
               case i.origin when 'COURT' then 'Exemple : deux clients font la moitié du chiffre d’affaires.' else '' end,
               'Exemple : formation à la gestion coopérative, suivi mensuel la première année.', true
        from incoming_lead i order by i.number;
    insert into buyout_passage (file_id, number, from_stage, to_stage, passed_on, motive, recorded_by)
        select f.id, s.step + 1, case when s.step = 1 then 'LEAD' else i.stages[s.step - 1] end, s.stage, i.received + 9 * s.step::integer,
               case when s.stage = 'ABANDONED' then i.motive end, 'démonstration'
        from incoming_lead i join buyout_file f on f.company = i.company || ' (exemple)'
        cross join unnest(i.stages) with ordinality as s (stage, step) order by f.id, s.step;
    insert into buyout_plan_line (file_id, kind, label, amount_cents, position)
        select f.id, l.kind, l.label, l.amount, l.position
        from buyout_file f join (values
            ('Atelier de Couture du Roannais', 'ASSETS', 'Exemple', 26000000, 1), ('Atelier de Couture du Roannais', 'WORKING_CAPITAL', 'Exemple', 16000000, 2),
            ('Atelier de Couture du Roannais', 'FUND_CAPITAL', '', 7000000, 3), ('Atelier de Couture du Roannais', 'FUND_SECURITIES', '', 5000000, 4),
            ('Atelier de Couture du Roannais', 'EMPLOYEES', 'Exemple', 5000000, 5), ('Atelier de Couture du Roannais', 'BANK', 'Exemple', 18000000, 6),
            ('Atelier de Couture du Roannais', 'CO_INVESTOR', 'Exemple', 7000000, 7), ('Atelier de Couture du Roannais', 'GUARANTEE', 'Exemple', 9000000, 8),
            ('École de Musique des Bauges', 'WORKING_CAPITAL', 'Exemple', 6000000, 1), ('École de Musique des Bauges', 'FUND_SECURITIES', '', 2500000, 2),
            ('École de Musique des Bauges', 'BANK', 'Exemple', 3000000, 3)) as l (company, kind, label, amount, position)
          on f.company = l.company || ' (exemple)';
    insert into buyout_deadline (file_id, kind, on_day, note)
        select f.id, d.kind, d.on_day, 'Exemple : tribunal de commerce'
        from buyout_file f cross join (values ('BID', monday + 14), ('HEARING', monday + 17)) as d (kind, on_day)
        where f.company = 'Atelier de Couture du Roannais (exemple)';
    insert into buyout_task (file_id, title, due_on, account_id, created_by)
        select f.id, t.title, t.due, officer, 'démonstration'
        from buyout_file f join (values
            ('Atelier de Couture du Roannais', 'Exemple : obtenir l’accord écrit de la banque', monday + 7),
            ('Études Techniques du Léman', 'Exemple : rencontrer les onze repreneurs', monday + 9)) as t (company, title, due)
          on f.company = t.company || ' (exemple)';
    insert into buyout_note (file_id, text, author)
        select f.id, 'Exemple : l’administrateur judiciaire attend une offre ferme avant l’audience.', 'démonstration'
        from buyout_file f where f.company = 'Atelier de Couture du Roannais (exemple)';
    insert into buyout_contact (file_id, kind, name, email, message)
        select f.id, 'EMPLOYEES', 'Nour Exemple', 'nour@exemple.test', 'Exemple : notre patron vend, nous sommes neuf à vouloir reprendre la scierie.'
        from buyout_file f where f.company = 'Scierie du Haut-Bugey (exemple)';
end $load$;
