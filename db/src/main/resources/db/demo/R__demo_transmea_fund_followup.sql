-- What became of the example takeovers since: made up and marked so. Jobs and money stay what was told in all: 332 jobs,
-- 1 000 000 euros. Two companies are not heard of, and one lost what another gained.
do $load$
declare
    the_fund constant bigint := (select id from fund where slug = 'transmea');
begin
    if the_fund is null or exists (select from fund_followup_rule) or not exists (select from buyout_file where example) then
        return;
    end if;
    insert into fund_followup_rule (fund_id, in_force_on, first_year_months, later_months, grace_days, most_jobs_lost, least_equity_cents,
                                    figures_months, source)
        values (the_fund, '2007-01-01', 3, 6, 30, 10, 0, 15,
                'Exemple : « suivi régulier » (fiches des actions de l’ESS en Rhône-Alpes, 2012, section 2), sans rythme écrit');
    insert into buyout_followup (file_id, as_of, known_on, jobs, turnover_cents, equity_cents, cash_cents, note, visit, training, team_state,
                                 example, recorded_by)
        select f.id, '2026-09-30', '2026-10-12',
               j.jobs + case f.reference when '2008-003' then -3 when '2008-007' then 3 else 0 end, j.jobs * 9800000::bigint,
               case f.reference when '2010-014' then -1850000 else f.ticket_cents * 3 end, f.ticket_cents / 2,
               'Exemple : ' || case f.reference when '2008-003' then 'trois départs non remplacés, carnet de commandes court.'
                                   when '2010-014' then 'deux exercices en perte ; plan de redressement en cours.'
                                   else 'l’activité est régulière et l’équipe stable.' end,
               true, case when f.reference like '%1' then 'Exemple : lecture des comptes, deux jours.' else '' end,
               case f.reference when '2008-003' then 'FRAGILE' when '2010-014' then 'TENSE' else 'GOOD' end, true, 'démonstration'
        from buyout_jobs_at(the_fund, '2026-09-30') j join buyout_file f on f.id = j.file_id and f.example
        where f.reference not in ('2009-013', '2011-022');
    insert into buyout_support_item (file_id, label, planned_on, state, state_on, note, example)
        select f.id, i.label, i.planned_on, i.state, i.state_on, 'Exemple', true
        from buyout_file f cross join (values
            ('Former les associés à la lecture des comptes', date '2026-03-31', 'DONE', date '2026-03-24'),
            ('Accompagner la nouvelle gérance', date '2026-10-31', 'UNDER_WAY', date '2026-05-04'),
            ('Préparer le rachat de la part du fonds', date '2027-01-31', 'PLANNED', date '2026-05-04')) as i (label, planned_on, state, state_on)
        where f.example and f.reference in ('2007-001', '2008-002', '2008-003', '2010-014');
    -- What these companies had not bought back yet, in halves of a year.
    create temporary table incoming_buyback on commit drop as
        select f.id as file_id, sum(p.outstanding_cents)::bigint as held, case f.reference when '2008-002' then 4 else 5 end as parts,
               case f.reference when '2008-005' then date '2026-06-30' else date '2027-06-30' end as first_on
        from fund_positions_at(the_fund, '2026-01-15') p join buyout_file f on f.id = p.file_id
        where f.example and f.reference in ('2008-002', '2008-005', '2008-006') group by f.id, f.reference;
    insert into buyback_plan (file_id, agreed_on, note, example, recorded_by)
        select file_id, '2026-01-15', 'Exemple : plan d’épargne alimenté par la participation', true, 'démonstration'
        from incoming_buyback order by file_id;
    insert into buyback_instalment (plan_id, number, due_on, amount_cents)
        select p.id, n, (i.first_on + (n - 1) * interval '6 months')::date,
               case when n < i.parts then i.held / i.parts else i.held - (i.held / i.parts) * (i.parts - 1) end
        from incoming_buyback i join buyback_plan p using (file_id) cross join lateral generate_series(1, i.parts) n;
end $load$;
