-- What is asked of the whole, at every date and however many write at once: writers queue for the funder's row, which the
-- UPDATE changes so that a transaction with an older snapshot fails rather than believe it.
create function contract_queue_for(funders bigint[]) returns void
    language plpgsql as $$
begin
    perform from contract_funder where id = any (funders) order by id for no key update;
    update contract_funder set version = version + 1 where id = any (funders);
end $$;

create function contract_over_allocations(funders bigint[], years smallint[])
    returns table (funder text, year smallint, day date, allocated_cents bigint, envelope_cents bigint)
    language sql stable as $$
    with change as (
        select x.funder_id, x.year, x.visible_from as day, sum(x.amount_cents) as amount
        from contract_allocation x where x.funder_id = any (funders) and x.year = any (years) group by 1, 2, 3
        union all
        select e.funder_id, e.year, a.visible_from, 0
        from contract_envelope e join contract_act a on a.id = e.act_id
        where e.funder_id = any (funders) and e.year = any (years) and a.visible_from is not null),
    at_day as (
        select c.funder_id, c.year, c.day, sum(sum(c.amount)) over (partition by c.funder_id, c.year order by c.day) as allocated
        from change c group by 1, 2, 3)
    select f.name, d.year, d.day, d.allocated::bigint, e.amount
    from at_day d
    join contract_funder f on f.id = d.funder_id and f.kind = 'SIGNATORY'
    cross join lateral (select coalesce(sum(x.amount_cents), 0)::bigint as amount
                        from contract_envelopes_at(f.contract_id, d.day) x
                        where x.funder_id = d.funder_id and x.year = d.year) as e
    where d.allocated > e.amount
$$;
comment on function contract_over_allocations is 'Days on which more was allocated of a signatory''s year than the contract gives';

create function contract_over_payments(funders bigint[], years smallint[], actions bigint[])
    returns table (funder_id bigint, year smallint, action_id bigint, day date, engaged_cents bigint, paid_cents bigint)
    language sql stable as $$
    select d.funder_id, d.year, d.action_id, d.day, d.engaged::bigint, d.paid::bigint
    from (select x.funder_id, x.year, x.action_id, x.visible_from as day,
                 sum(coalesce(sum(x.amount_cents) filter (where x.step = 'ENGAGED'), 0)) over days as engaged,
                 sum(coalesce(sum(x.amount_cents) filter (where x.step = 'PAID'), 0)) over days as paid
          from contract_ledger_line x
          where x.funder_id = any (funders) and x.year = any (years) and x.action_id = any (actions)
          group by x.funder_id, x.year, x.action_id, x.visible_from
          window days as (partition by x.funder_id, x.year, x.action_id order by x.visible_from)) as d
    where d.paid > d.engaged
$$;
comment on function contract_over_payments is 'Days on which more was paid for an action than was engaged';

create function contract_refuse_over_allocations(funders bigint[], years smallint[]) returns void
    language plpgsql as $$
declare
    fault record;
begin
    select * into fault from contract_over_allocations(funders, years) order by year, day limit 1;
    if found then
        perform contract_refuse(format('Allocated above the envelope of %s for %s on %s: %s of %s cents',
            fault.funder, fault.year, fault.day, fault.allocated_cents, fault.envelope_cents));
    end if;
end $$;

create function contract_hold_allocations() returns trigger
    language plpgsql as $$
declare
    funders bigint[]   := array(select distinct funder_id from added);
    years   smallint[] := array(select distinct year from added);
begin
    perform contract_queue_for(funders);
    perform contract_refuse_over_allocations(funders, years);
    return null;
end $$;
create trigger hold after insert on contract_allocation referencing new table as added
    for each statement execute function contract_hold_allocations();

create function contract_hold_payments() returns trigger
    language plpgsql as $$
declare
    funders bigint[]   := array(select distinct funder_id from added);
    fault   record;
begin
    perform contract_queue_for(funders);
    select * into fault
        from contract_over_payments(funders, array(select distinct year from added), array(select distinct action_id from added))
        order by year, day limit 1;
    if found then
        perform contract_refuse(format('Paid above what was engaged for %s on %s: %s of %s cents',
            fault.year, fault.day, fault.paid_cents, fault.engaged_cents));
    end if;
    return null;
end $$;
create trigger hold after insert on contract_ledger_line referencing new table as added
    for each statement execute function contract_hold_payments();

create function contract_faults_at(contract bigint, day date) returns setof text
    language sql stable as $$
    select format('%s %s is under something that ended', t.kind, coalesce(t.code, t.title))
    from contract_tree_at(contract, day) t
    where t.parent_id is not null and t.parent_id not in (select p.element_id from contract_tree_at(contract, day) p)
    union all
    select format('%s %s exists twice', t.kind, coalesce(t.code, 'without a code'))
    from contract_tree_at(contract, day) t
    where t.kind in ('ACTION', 'ARTICLE') or t.code is not null
    group by t.kind, case when t.kind not in ('ACTION', 'ARTICLE') then t.parent_id end, t.code
    having count(*) > 1
    union all
    select format('The party %s has no role', t.title)
    from contract_tree_at(contract, day) t
    where t.kind = 'PARTY' and not exists (select from contract_party_term p where p.version_id = t.version_id)
$$;
comment on function contract_faults_at is 'What would make no sense in a contract on a day: orphans, codes given twice, parties without a role';

-- Two acts that come into force at once queue for the contract.
create function contract_enter_force() returns trigger
    language plpgsql as $$
declare
    funders bigint[] := array(select distinct funder_id from contract_envelope where act_id = new.id);
    missing text;
    latest  date;
    fault   text;
begin
    update sector_contract set version = version + 1 where id = new.contract_id;
    if new.kind <> 'DECISION' then
        select string_agg(t.title, ', ' order by t.position) into missing
            from contract_tree_at(new.contract_id, new.visible_from) t
            join contract_party_term p on p.version_id = t.version_id and p.role = 'SIGNATORY'
            left join contract_signature s on s.act_id = new.id and s.party_id = t.element_id
            where s.signed_on is null;
        select max(signed_on) into latest from contract_signature where act_id = new.id;
        if missing is not null or latest is null
                or exists (select from contract_signature where act_id = new.id and signed_on is null) then
            perform contract_refuse('Not signed by every party: ' || coalesce(missing, 'one of those who must sign'));
        end if;
        if new.in_force_on < latest or new.known_on < latest then
            perform contract_refuse('An act is neither in force nor known before its last signature');
        end if;
    end if;
    select f into fault
        from (select distinct visible_from as day from contract_act
              where contract_id = new.contract_id and visible_from >= new.visible_from) as d
        cross join lateral contract_faults_at(new.contract_id, d.day) f limit 1;
    if found then
        perform contract_refuse(fault);
    end if;
    perform contract_queue_for(funders);
    perform contract_refuse_over_allocations(funders,
        array(select distinct year from contract_envelope where act_id = new.id));
    return null;
end $$;
create trigger enter_force after update on contract_act
    for each row when (new.state = 'IN_FORCE' and old.state <> 'IN_FORCE') execute function contract_enter_force();

do $$
declare
    held record;
begin
    for held in select tgrelid::regclass as of_table, tgname from pg_trigger
                where tgrelid::regclass::text like 'contract\_%' and tgname in ('guard', 'place', 'hold', 'enter_force')
    loop
        execute format('alter table %s enable always trigger %I', held.of_table, held.tgname);
    end loop;
end $$;
