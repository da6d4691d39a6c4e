-- Positions are kept, one line for each time in which they hold: reading a day never adds up the whole ledger, nor does writing.
create table fund_position (
    file_id           bigint    not null references buyout_file,
    instrument        text      not null,
    during            daterange not null,
    fund_id           bigint    not null references fund,
    committed_cents   bigint    not null,
    invested_cents    bigint    not null,
    repaid_cents      bigint    not null,
    transferred_cents bigint    not null,
    written_off_cents bigint    not null,
    outstanding_cents bigint    not null generated always as (invested_cents - repaid_cents - transferred_cents - written_off_cents) stored,
    primary key (file_id, instrument, during)
);
comment on table fund_position is 'What stood of a file by an instrument from a day until the next movement; derived from fund_entry';
create index fund_position_during on fund_position using gist (during);

create table fund_day (
    fund_id           bigint not null references fund,
    day               date   not null,
    instrument        text   not null,
    committed_cents   bigint not null,
    invested_cents    bigint not null,
    repaid_cents      bigint not null,
    transferred_cents bigint not null,
    written_off_cents bigint not null,
    used_cents        bigint not null generated always as (committed_cents - repaid_cents - transferred_cents) stored,
    primary key (fund_id, day, instrument)
);
comment on table fund_day is 'By how much a day changed what the fund committed, paid out and got back by an instrument; derived from fund_entry';

create function fund_moves(kind text, of_kind text, amount bigint) returns bigint
    language sql immutable parallel safe
    return case when of_kind = 'COMMITMENT' and kind = 'RELEASE' then -amount when kind = of_kind then amount else 0 end;
comment on function fund_moves is 'What a movement adds to the sum of its kind; what is released is no longer committed';

create function fund_keep_positions(files bigint[]) returns void
    language sql as $$
    delete from fund_position where file_id = any (files);
    insert into fund_position (file_id, instrument, during, fund_id, committed_cents, invested_cents, repaid_cents, transferred_cents,
                               written_off_cents)
        select d.file_id, d.instrument, daterange(d.on_day, lead(d.on_day) over days), d.fund_id,
               sum(d.committed) over days, sum(d.invested) over days, sum(d.repaid) over days, sum(d.transferred) over days,
               sum(d.written_off) over days
        from (select e.file_id, e.instrument, e.on_day, e.fund_id,
                     sum(fund_moves(e.kind, 'COMMITMENT', e.amount_cents)) as committed,
                     sum(fund_moves(e.kind, 'DISBURSEMENT', e.amount_cents)) as invested,
                     sum(fund_moves(e.kind, 'REPAYMENT', e.amount_cents)) as repaid,
                     sum(fund_moves(e.kind, 'TRANSFER', e.amount_cents)) as transferred,
                     sum(fund_moves(e.kind, 'WRITE_OFF', e.amount_cents)) as written_off
              from fund_entry e where e.file_id = any (files)
              group by e.file_id, e.instrument, e.on_day, e.fund_id) as d
        window days as (partition by d.file_id, d.instrument order by d.on_day)
$$;
comment on function fund_keep_positions is 'Writes the positions of files anew from their movements';

create function fund_derived_only() returns trigger
    language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        perform transmea_refuse(format('Lines of %s follow from fund_entry', tg_table_name));
    end if;
    return coalesce(new, old);
end $$;

insert into fund_day (fund_id, day, instrument, committed_cents, invested_cents, repaid_cents, transferred_cents, written_off_cents)
    select fund_id, on_day, instrument, sum(fund_moves(kind, 'COMMITMENT', amount_cents)), sum(fund_moves(kind, 'DISBURSEMENT', amount_cents)),
           sum(fund_moves(kind, 'REPAYMENT', amount_cents)), sum(fund_moves(kind, 'TRANSFER', amount_cents)),
           sum(fund_moves(kind, 'WRITE_OFF', amount_cents))
    from fund_entry group by fund_id, on_day, instrument;
select fund_keep_positions(array(select distinct file_id from fund_entry));

create trigger derived before insert or update or delete on fund_position for each row execute function fund_derived_only();
create trigger derived before insert or update or delete on fund_day for each row execute function fund_derived_only();
alter table fund_position enable always trigger derived;
alter table fund_day enable always trigger derived;

create or replace function fund_used_at(fund bigint, day date) returns bigint
    language sql stable parallel safe as $$
    select coalesce(sum(d.used_cents), 0)::bigint from fund_day d where d.fund_id = fund and d.day <= fund_used_at.day
$$;

create function fund_used_from(fund bigint, from_day date) returns table (day date, used_cents bigint, own_cents bigint)
    language sql stable parallel safe as $$
    with opening as materialized (select fund_used_at(fund, from_day - 1) as used),
    change as (
        select d.day, d.used_cents as used from fund_day d where d.fund_id = fund and d.day >= from_day
        union all select t.in_force_on, 0 from fund_terms t where t.fund_id = fund and t.in_force_on > from_day
        union all select from_day, 0),
    at_day as (select c.day, sum(sum(c.used)) over (order by c.day) as used from change c group by c.day),
    term as (
        select t.in_force_on, lead(t.in_force_on) over (order by t.in_force_on) as until, t.own_funds_cents
        from fund_terms t where t.fund_id = fund)
    select a.day, (o.used + a.used)::bigint, coalesce(t.own_funds_cents, 0)
    from at_day a cross join opening o
    left join term t on t.in_force_on <= a.day and (t.until is null or a.day < t.until)
$$;
comment on function fund_used_from is 'What is committed, held or lost, and what the fund owns, on a day and at each change after it';

create or replace function fund_over_commitments(fund bigint, from_day date) returns table (day date, used_cents bigint, own_cents bigint)
    language sql stable parallel safe as $$
    select * from fund_used_from(fund, from_day) u where u.used_cents > u.own_cents
$$;

create or replace function fund_positions_at(fund bigint, day date)
    returns table (file_id bigint, instrument text, committed_cents bigint, invested_cents bigint, repaid_cents bigint,
                   transferred_cents bigint, written_off_cents bigint, outstanding_cents bigint)
    language sql stable parallel safe as $$
    select p.file_id, p.instrument, p.committed_cents, p.invested_cents, p.repaid_cents, p.transferred_cents, p.written_off_cents,
           p.outstanding_cents
    from fund_position p where p.fund_id = fund and p.during @> day
$$;

-- Says by how much at most, so that whoever is refused learns what could have been.
create or replace function fund_hold_entries() returns trigger
    language plpgsql as $$
declare
    files   constant bigint[] := array(select distinct file_id from added);
    fault   record;
    touched record;
begin
    for touched in select fund_id, min(on_day) as from_day, bool_or(kind = 'COMMITMENT' and amount_cents > 0
                          or kind in ('RELEASE', 'REPAYMENT', 'TRANSFER') and amount_cents < 0) as takes
                   from added group by fund_id order by fund_id
    loop
        perform from fund where id = touched.fund_id for no key update;
        update fund set version = version + 1 where id = touched.fund_id;
        insert into fund_day as d (fund_id, day, instrument, committed_cents, invested_cents, repaid_cents, transferred_cents,
                                   written_off_cents)
            select fund_id, on_day, instrument, sum(fund_moves(kind, 'COMMITMENT', amount_cents)),
                   sum(fund_moves(kind, 'DISBURSEMENT', amount_cents)), sum(fund_moves(kind, 'REPAYMENT', amount_cents)),
                   sum(fund_moves(kind, 'TRANSFER', amount_cents)), sum(fund_moves(kind, 'WRITE_OFF', amount_cents))
            from added where fund_id = touched.fund_id group by fund_id, on_day, instrument
        on conflict (fund_id, day, instrument) do update set
            committed_cents = d.committed_cents + excluded.committed_cents, invested_cents = d.invested_cents + excluded.invested_cents,
            repaid_cents = d.repaid_cents + excluded.repaid_cents, transferred_cents = d.transferred_cents + excluded.transferred_cents,
            written_off_cents = d.written_off_cents + excluded.written_off_cents;
        if touched.takes then
            select * into fault from fund_over_commitments(touched.fund_id, touched.from_day) order by used_cents - own_cents desc, day limit 1;
            if found then
                perform transmea_refuse(format('Committed above the fund''s own funds on %s: %s of %s cents',
                    fault.day, fault.used_cents, fault.own_cents));
            end if;
        end if;
    end loop;
    perform fund_keep_positions(files);
    select p.invested_cents - p.committed_cents as above, lower(p.during) as day into fault from fund_position p
    where p.file_id = any (files) and p.invested_cents > p.committed_cents order by 1 desc, 2 limit 1;
    if found then
        perform transmea_refuse(format('Paid out above what is committed on %s: %s cents too many', fault.day, fault.above));
    end if;
    select -p.outstanding_cents as above, lower(p.during) as day into fault from fund_position p
    where p.file_id = any (files) and p.outstanding_cents < 0 order by 1 desc, 2 limit 1;
    if found then
        perform transmea_refuse(format('Given back above what was paid out on %s: %s cents too many', fault.day, fault.above));
    end if;
    return null;
end $$;
drop function fund_faults(bigint[]);
