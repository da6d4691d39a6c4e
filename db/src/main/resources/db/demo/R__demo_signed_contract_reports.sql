-- Indicators in the words of the contract of 2014-2016 (article 2, 5: the expected effects) and of the sheets of 2012, with
-- a template, a closed campaign and an open one. Figures and answers are made up for the demonstration and marked so; told
-- results have their source. Loaded once: what is written is never changed.
do $load$
declare
    contract bigint := (select id from sector_contract where slug = 'ess-2014-2016');
    takeover bigint := (select min(element_id) from contract_version where code = 'III_1.1.3');
    cae      bigint := (select min(element_id) from contract_version where code = 'III_1.1.4');
    effect   bigint := (select min(element_id) from contract_version v join contract_element e on e.id = v.element_id
                        where e.kind = 'EXPECTED_EFFECT' and v.title like 'Développement du nombre d%entreprises créées ou reprises%');
    known    constant date := '2015-01-15';
    author   constant text := 'Exemple';
    template bigint;
    campaign bigint;
    report   bigint;
    sent     bigint;
    event    bigint;
    one      record;
begin
    if contract is null or takeover is null or exists (select from contract_report_template where contract_id = contract) then
        return;
    end if;
    for one in select * from (values
        ('E2.1', 'Entreprises reprises par leurs salariés', 'Reprises abouties dans l’année, accompagnées par l’opérateur.', 'reprises', 'SUM',
         'Entreprises reprises', null, 0, 'ADD', takeover, 'REPORT', null::text),
        ('E2.2', 'Emplois maintenus ou créés par les reprises', 'Salariés des entreprises reprises, le jour de la reprise.', 'emplois', 'SUM',
         'Emplois', null, 0, 'ADD', takeover, 'REPORT', null),
        ('E2.3', 'Personnes accompagnées par les CAE au 31 décembre', 'Toutes les personnes sous convention ou contrat ce jour-là.', 'personnes', 'STOCK',
         'Personnes accompagnées', null, 0, 'LAST', cae, 'REPORT', null),
        ('E2.4', 'Part des femmes parmi les nouveaux projets des CAE', '', '%', 'RATIO',
         'Nouveaux projets portés par des femmes', 'Nouveaux projets', 1, 'ADD', cae, 'REPORT', null),
        ('E2.5', 'Ticket moyen de TRANSMEA', 'Investissement moyen par dossier, pondéré par le nombre de dossiers.', '€', 'MEAN',
         'Ticket moyen', 'Nombre de dossiers', 0, 'ADD', takeover, 'REPORT', null),
        ('C1', 'Structures de l’ESS de l’annuaire', 'Comptées par la plateforme ; l’annuaire ne garde pas son état passé.', 'structures', 'STOCK',
         'Structures', null, 0, 'LAST', null::bigint, 'COUNTED', 'annuaire.organisations'))
        as v (code, title, definition, unit, kind, first_term, second_term, decimals, over_years, action, source, counted_by)
    loop
        with made as (insert into contract_indicator (contract_id, code) values (contract, one.code) returning id),
             said as (insert into contract_indicator_version (indicator_id, number, title, definition, unit, kind, first_term,
                          second_term, decimals, over_actions, over_territories, over_years, source, counted_by, published,
                          baseline, baseline_on, baseline_source, target, target_on, target_source, example, author_name, known_on, in_force_on)
                      select id, 1, one.title, one.definition, one.unit, one.kind, one.first_term, one.second_term, one.decimals,
                             'ADD', 'ADD', one.over_years, one.source, one.counted_by, true,
                             case one.code when 'E2.3' then 1517 when 'E2.4' then 0.54 end, case when one.code in ('E2.3', 'E2.4') then date '2011-12-31' end,
                             case when one.code in ('E2.3', 'E2.4') then 'Fiches d’actions de la Région publiées par le RTES (2012), CAE, données au 31/12/2011' end,
                             case one.code when 'E2.3' then 7000 when 'E2.5' then 90000 end, case one.code when 'E2.3' then date '2020-12-31' end,
                             case one.code when 'E2.3' then 'Fiches d’actions de la Région publiées par le RTES (2012), CAE, horizon 2020'
                                           when 'E2.5' then 'Fiches d’actions de la Région publiées par le RTES (2012), TRANSMEA : ticket attendu pour une transmission' end,
                             true, author, known, known from made returning id)
        insert into contract_indicator_served (version_id, element_id)
            select id, served from said, unnest(array[one.action, case when one.code in ('E2.1', 'E2.2') then effect end]) as served where served is not null;
    end loop;

    insert into contract_report_template (contract_id, title, example) values (contract, 'Bilan annuel (exemple)', true) returning id into template;
    insert into contract_report_question (template_id, position, section, code, kind, label, help, required, indicator_id)
        select template, q.position, q.section, q.code, q.kind, q.label, q.help, q.required, i.id
        from (values
            (1, 'Mise en œuvre de l’action', 'mise-en-oeuvre', 'TEXT', 'Ce qui a été fait dans l’année', 'Les étapes, les partenaires, les territoires.', true, null),
            (2, 'Mise en œuvre de l’action', 'ecarts', 'TEXT', 'Ce qui s’est écarté du plan, et pourquoi', '', false, null),
            (3, 'Résultats', 'reprises', 'INDICATOR', 'Entreprises reprises dans l’année', '', false, 'E2.1'),
            (4, 'Résultats', 'emplois', 'INDICATOR', 'Emplois maintenus ou créés', '', false, 'E2.2'),
            (5, 'Résultats', 'personnes', 'INDICATOR', 'Personnes accompagnées au 31 décembre', '', false, 'E2.3'),
            (6, 'Résultats', 'femmes', 'INDICATOR', 'Nouveaux projets, et combien sont portés par des femmes', '', false, 'E2.4'),
            (7, 'Résultats', 'reunions', 'NUMBER', 'Réunions tenues avec les partenaires', '', false, null),
            (8, 'Pièces', 'comptes', 'ATTACHMENT', 'Compte rendu financier', '', false, null))
            as q (position, section, code, kind, label, help, required, indicator)
        left join contract_indicator i on i.contract_id = contract and i.code = q.indicator;

    insert into contract_report_campaign (contract_id, year, template_id, opened_on, deadline, example)
        values (contract, 2014, template, '2015-01-15', '2015-03-31', true) returning id into campaign;
    for one in select * from (values
        (takeover, 'Douze cédants rencontrés avec les chambres consulaires, et trois reprises menées à terme en Isère et dans le Rhône.', 3, 41, null::int, null::int, null::int, 9),
        (cae, 'Les CAE existantes ont été consolidées : formation des accompagnateurs et outils communs de gestion.', null, null, 1590, 310, 574, 14))
        as v (action, text, takeovers, jobs, people, women, projects, meetings)
    loop
        insert into contract_report (campaign_id, action_id, deadline) values (campaign, one.action, '2015-03-31') returning id into report;
        insert into contract_report_submission (report_id, number, author_name, submitted_on) values (report, 1, author, '2015-03-12') returning id into sent;
        insert into contract_report_answer (submission_id, question_id, text, first, second)
            select sent, q.id, case q.code when 'mise-en-oeuvre' then 'Exemple. ' || one.text end,
                   case q.code when 'reprises' then one.takeovers when 'emplois' then one.jobs when 'personnes' then one.people
                               when 'femmes' then one.women when 'reunions' then one.meetings end,
                   case q.code when 'femmes' then one.projects end
            from contract_report_question q
            where q.template_id = template and case q.code when 'mise-en-oeuvre' then true when 'reprises' then one.takeovers is not null
                when 'emplois' then one.jobs is not null when 'personnes' then one.people is not null when 'femmes' then one.women is not null
                when 'reunions' then true else false end;
        insert into contract_report_event (report_id, submission_id, kind, author_name, on_date)
            values (report, sent, 'SUBMITTED', author, '2015-03-12'), (report, sent, 'APPROVED', author, '2015-04-02');
        update contract_report set state = 'SUBMITTED' where id = report;
        update contract_report set state = 'APPROVED' where id = report;
        insert into contract_indicator_line (indicator_id, action_id, year, on_date, first, second, origin, submission_id, author_name, known_on, example)
            select q.indicator_id, one.action, 2014, case q.code when 'personnes' then date '2014-12-31' end, a.first, a.second, 'REPORT', sent, author, '2015-04-02', true
            from contract_report_answer a join contract_report_question q on q.id = a.question_id
            where a.submission_id = sent and q.indicator_id is not null;
    end loop;
    update contract_report_campaign set state = 'CLOSED', closed_on = '2015-04-30' where id = campaign;

    insert into contract_report_campaign (contract_id, year, template_id, opened_on, deadline, example)
        values (contract, 2015, template, current_date - 10, current_date + 35, true) returning id into campaign;
    insert into contract_report (campaign_id, action_id, deadline)
        select campaign, a.action_id, current_date + 35 from (select distinct action_id from contract_operators_at(contract, current_date)) a order by 1;
end $load$;
