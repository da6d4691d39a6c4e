-- 10 000 takeovers and some 200 000 movements in the region's fund, for bench/fund/run.sh; only ever in a database to throw away.
-- Its own funds are raised first, from the day after its creation on, so that nothing is refused.
begin;
select set_config('maillage.bulk', 'mesure', true), set_config('maillage.actor_name', 'mesure', true), set_config('maillage.purpose', 'mesure', true);
insert into fund_terms select fund_id, date '2007-01-02', 1000000000000, least_ticket_cents, most_ticket_cents, least_employees, most_employees_healthy,
       most_employees_difficulty, mean_ticket_healthy_cents, mean_ticket_difficulty_cents, least_leverage, most_leverage, jobs_ambition,
       ambition_years, 'mesure' from fund_terms where in_force_on = date '2007-01-01';
create temporary table big on commit drop as
    select n, (select min(id) from fund) as fund, '1990-' || lpad(n::text, 5, '0') as reference, date '2007-01-02' + (n % 5000) as received,
           (1000000 + n * 2900)::bigint as ticket,
           (select array_agg(id order by id) from territory where level = 'COMMUNE') as communes, (select array_agg(code order by code) from naf) as nafs
    from generate_series(10000, 19999) n;
insert into buyout_file (fund_id, reference, company, naf_code, commune_id, origin, situation, stage_since, received_on, lead_source, employees,
                         joining, ticket_cents, officer_id, example)
    select fund, reference, 'Mesure ' || n, nafs[1 + n % array_length(nafs, 1)], communes[1 + n % array_length(communes, 1)],
           (array['COURT', 'TRANSMISSION', 'ASSOCIATION'])[1 + n % 3], (array['HEALTHY', 'RECEIVERSHIP'])[1 + n % 2], received, received,
           (array['EMPLOYEES', 'OWNER', 'REFERRER', 'PROSPECTING'])[1 + n % 4], 10, 5, ticket,
           (select id from account where email = 'fonds@demo.test'), true
    from big order by n;
insert into buyout_passage (file_id, number, from_stage, to_stage, passed_on, recorded_by)
    select f.id, s.number, s.from_stage, s.to_stage, b.received + 20 * (s.number - 1), 'mesure'
    from big b join buyout_file f using (reference)
    cross join (values (2, 'LEAD', 'QUALIFIED'), (3, 'QUALIFIED', 'STUDY'), (4, 'STUDY', 'COMMITTEE'), (5, 'COMMITTEE', 'AGREED'),
                       (6, 'AGREED', 'CLOSING'), (7, 'CLOSING', 'FUNDED'), (8, 'FUNDED', 'FOLLOW_UP')) as s (number, from_stage, to_stage)
    where s.number <= 2 + b.n % 7
    order by f.id, s.number;
insert into fund_entry (fund_id, file_id, instrument, kind, amount_cents, on_day, note, example, entered_by)
    select b.fund, f.id, 'CAPITAL', case m when 0 then 'COMMITMENT' when 1 then 'DISBURSEMENT' else 'REPAYMENT' end,
           case when m < 2 then b.ticket else b.ticket / 40 end, b.received + 100 + 30 * m, '', true, 'mesure'
    from big b join buyout_file f using (reference) cross join generate_series(0, 19) m
    order by b.n, m;
insert into buyout_followup (file_id, as_of, known_on, jobs, example, recorded_by)
    select f.id, b.received + 140 + 90 * m, b.received + 140 + 90 * m, 5 + (b.n + m) % 9, true, 'mesure'
    from big b join buyout_file f using (reference) cross join generate_series(0, 7) m;
insert into buyout_plan_line (file_id, kind, amount_cents, position)
    select f.id, l.kind, b.ticket * l.times, l.position
    from big b join buyout_file f using (reference)
    cross join (values ('SHARES', 4, 1), ('FUND_CAPITAL', 1, 2), ('BANK', 2, 3), ('EMPLOYEES', 1, 4)) as l (kind, times, position);
commit;
analyze;
