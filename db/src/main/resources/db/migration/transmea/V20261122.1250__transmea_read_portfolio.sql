-- Whatever the portfolio shows has a version: a figure that was kept under it is never an older one. It is raised at commit, so
-- that those who write at once wait for each other no longer than that.
create table fund_version (
    only_row boolean primary key default true check (only_row),
    version  bigint  not null default 1
);
comment on table fund_version is 'Rises with each transaction that changed what a portfolio shows';
insert into fund_version default values;

create table fund_change (
    transaction_id xid8 primary key default pg_current_xact_id()
);
comment on table fund_change is 'Transactions under way that changed the fund; emptied by each at its commit';

create function fund_raise_version() returns trigger
    language plpgsql as $$
begin
    update fund_version set version = version + 1;
    delete from fund_change where transaction_id = new.transaction_id;
    return null;
end $$;
create constraint trigger raise_version after insert on fund_change
    deferrable initially deferred for each row execute function fund_raise_version();

create function fund_changed() returns trigger
    language plpgsql as $$
begin
    insert into fund_change default values on conflict do nothing;
    return null;
end $$;

do $$
declare
    shown regclass;
begin
    foreach shown in array array['fund', 'fund_terms', 'buyout_referrer', 'buyout_file', 'buyout_passage', 'buyout_plan_line', 'fund_entry',
                                 'buyout_followup']::regclass[]
    loop
        execute format('create trigger changed after insert or update or delete on %s for each statement execute function fund_changed()', shown);
        execute format('alter table %s enable always trigger changed', shown);
    end loop;
end $$;

-- Every file of a fund as it was at the end of a day; what describes it is as it is told now.
create function portfolio_lines(fund bigint, day date)
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
        where f.fund_id = fund and p.to_stage = 'FUNDED' and p.passed_on <= day group by p.file_id)
    select f.id, f.reference, f.company, s.stage, s.since, case when s.stage in ('FUNDED', 'FOLLOW_UP', 'EXITED') then g.day end,
           f.origin, f.situation, c.label, d.name, f.lead_source, r.name, r.kind, f.received_on,
           coalesce(p.committed, 0), coalesce(p.invested, 0), coalesce(p.repaid, 0), coalesce(p.transferred, 0), coalesce(p.written_off, 0),
           coalesce(p.outstanding, 0), j.jobs, coalesce(l.levered, 0), coalesce(l.own, 0), f.example
    from buyout_stages_at(fund, day) s
    join buyout_file f on f.id = s.file_id
    left join naf n on n.code = f.naf_code
    left join sector c on c.id = n.sector_id
    left join territory t on t.id = f.commune_id
    left join territory d on d.id = t.departement_id
    left join buyout_referrer r on r.id = f.referrer_id
    left join position p on p.file_id = f.id
    left join funding g on g.file_id = f.id
    left join buyout_jobs_at(fund, day) j on j.file_id = f.id
    left join plan l on l.file_id = f.id
$$;
comment on function portfolio_lines is 'The files of a fund at the end of a day: one query behind every figure of its portfolio';

-- Stays that ended by that day; a stay that goes on says nothing of how long it will last.
create function portfolio_stays(fund bigint, day date) returns table (stage text, stays bigint, mean_days numeric, median_days double precision)
    language sql stable parallel safe as $$
    with stay as (
        select p.file_id, p.to_stage as stage, lead(p.passed_on) over (partition by p.file_id order by p.number) - p.passed_on as days
        from buyout_passage p join buyout_file f on f.id = p.file_id
        where f.fund_id = fund and p.passed_on <= day)
    select stage, count(*), avg(days), percentile_cont(0.5) within group (order by days)
    from stay where days is not null group by stage
$$;
comment on function portfolio_stays is 'How long files stayed at each stage that they left by the end of a day';

-- Days on which something of a file moved, for figures that must not give one company away.
create function portfolio_moves(fund bigint) returns table (day date, file_id bigint)
    language sql stable parallel safe as $$
    select p.passed_on, p.file_id from buyout_passage p join buyout_file f on f.id = p.file_id where f.fund_id = fund
    union
    select e.on_day, e.file_id from fund_entry e where e.fund_id = fund
    union
    select u.known_on, u.file_id from buyout_followup u join buyout_file f on f.id = u.file_id where f.fund_id = fund
$$;
comment on function portfolio_moves is 'Which files moved on which days';

create table fund_told (
    fund_id   bigint   not null references fund,
    figure    text     not null check (figure in ('TAKEOVERS', 'JOBS', 'INVESTED')),
    value     bigint   not null check (value >= 0),
    wording   text     not null check (btrim(wording) <> '' and length(wording) <= 300),
    source    text     not null check (btrim(source) <> '' and length(source) <= 300),
    about_day date     not null,
    primary key (fund_id, figure, about_day)
);
comment on table fund_told is 'A figure that somebody told of a fund, in their words; it stands beside the computed one';
comment on column fund_told.value is 'Files, jobs or cents';
create trigger guard before update or delete on fund_told for each row execute function transmea_append_only();
create trigger changed after insert on fund_told for each statement execute function fund_changed();
alter table fund_told enable always trigger guard;
select journal_track('fund_told', label => 'figure');
