-- The last known jobs of each file, in the order in which portfolios ask for them.
create index buyout_followup_known on buyout_followup (file_id desc, as_of desc, known_on desc, id desc) include (jobs);

create or replace function portfolio_lines(fund bigint, day date)
    returns table (file_id bigint, reference text, company text, stage text, since date, funded_on date, origin text, situation text,
                   sector text, departement text, lead_source text, referrer text, referrer_kind text, received_on date,
                   committed_cents bigint, invested_cents bigint, repaid_cents bigint, transferred_cents bigint, written_off_cents bigint,
                   outstanding_cents bigint, jobs integer, levered_cents bigint, fund_cents bigint, example boolean)
    language sql stable parallel safe as $$
    with position as (
        select p.file_id, sum(p.committed_cents)::bigint as committed, sum(p.invested_cents)::bigint as invested,
               sum(p.repaid_cents)::bigint as repaid, sum(p.transferred_cents)::bigint as transferred,
               sum(p.written_off_cents)::bigint as written_off, sum(p.outstanding_cents)::bigint as outstanding
        from fund_positions_at(fund, day) p group by p.file_id),
    plan as (
        select l.file_id, sum(l.amount_cents) filter (where l.kind in ('BANK', 'CO_INVESTOR'))::bigint as levered,
               sum(l.amount_cents) filter (where l.kind in ('FUND_CAPITAL', 'FUND_SECURITIES', 'FUND_ACCOUNT'))::bigint as own
        from buyout_plan_line l join buyout_file f on f.id = l.file_id where f.fund_id = fund group by l.file_id),
    funding as (
        select p.file_id, min(p.passed_on) as day from buyout_passage p join buyout_file f on f.id = p.file_id
        where f.fund_id = fund and p.to_stage = 'FUNDED' and p.passed_on <= day group by p.file_id),
    -- Kept aside: read again for each file, these two take a minute of ten thousand files.
    known as materialized (
        select distinct on (u.file_id) u.file_id, u.jobs from buyout_followup u
        where u.known_on <= day
        order by u.file_id desc, u.as_of desc, u.known_on desc, u.id desc),
    staged as materialized (select * from buyout_stages_at(fund, day))
    select f.id, f.reference, f.company, s.stage, s.since, case when s.stage in ('FUNDED', 'FOLLOW_UP', 'EXITED') then g.day end,
           f.origin, f.situation, c.label, d.name, f.lead_source, r.name, r.kind, f.received_on,
           coalesce(p.committed, 0), coalesce(p.invested, 0), coalesce(p.repaid, 0), coalesce(p.transferred, 0), coalesce(p.written_off, 0),
           coalesce(p.outstanding, 0), j.jobs, coalesce(l.levered, 0), coalesce(l.own, 0), f.example
    from staged s
    join buyout_file f on f.id = s.file_id
    left join naf n on n.code = f.naf_code
    left join sector c on c.id = n.sector_id
    left join territory t on t.id = f.commune_id
    left join territory d on d.id = t.departement_id
    left join buyout_referrer r on r.id = f.referrer_id
    left join position p on p.file_id = f.id
    left join funding g on g.file_id = f.id
    left join known j on j.file_id = f.id
    left join plan l on l.file_id = f.id
$$;
