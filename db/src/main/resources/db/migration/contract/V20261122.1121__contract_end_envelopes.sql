-- The envelopes of an article end with it, in what is read and in what allocations are held against.
create or replace function contract_envelopes_at(contract bigint, day date)
    returns table (article_id bigint, funder_id bigint, year smallint, amount_cents bigint, certainty text, condition text,
                   act_id bigint)
    language sql stable parallel safe as $$
    select last.* from (
        select distinct on (e.article_id, e.funder_id, e.year)
               e.article_id, e.funder_id, e.year, e.amount_cents, e.certainty, e.condition, e.act_id
        from contract_act a join contract_envelope e on e.act_id = a.id
        where a.contract_id = contract and a.visible_from <= day
        order by e.article_id, e.funder_id, e.year, a.in_force_on desc, a.known_on desc, a.id desc) as last
    where not coalesce((select v.ended from contract_version v join contract_act b on b.id = v.act_id
                        where v.element_id = last.article_id and b.visible_from <= day
                        order by b.in_force_on desc, b.known_on desc, b.id desc limit 1), false)
$$;

create function contract_end_envelopes() returns trigger
    language plpgsql as $$
declare
    funders bigint[];
    years   smallint[];
begin
    select array_agg(distinct e.funder_id), array_agg(distinct e.year) into funders, years
        from contract_version v join contract_envelope e on e.article_id = v.element_id
        where v.act_id = new.id and v.ended;
    if funders is not null then
        perform contract_queue_for(funders);
        perform contract_refuse_over_allocations(funders, years);
    end if;
    return null;
end $$;
-- After enter_force, which is before it in the alphabet and has the contract's row.
create trigger enter_force_without after update on contract_act
    for each row when (new.state = 'IN_FORCE' and old.state <> 'IN_FORCE') execute function contract_end_envelopes();
alter table contract_act enable always trigger enter_force_without;

-- As before, and on the days on which an article ends.
create or replace function contract_over_allocations(funders bigint[], years smallint[])
    returns table (funder text, year smallint, day date, allocated_cents bigint, envelope_cents bigint)
    language sql stable as $$
    with change as (
        select x.funder_id, x.year, x.visible_from as day, sum(x.amount_cents) as amount
        from contract_allocation x where x.funder_id = any (funders) and x.year = any (years) group by 1, 2, 3
        union all
        select e.funder_id, e.year, a.visible_from, 0
        from contract_envelope e join contract_act a on a.id = e.act_id
        where e.funder_id = any (funders) and e.year = any (years) and a.visible_from is not null
        union all
        select e.funder_id, e.year, b.visible_from, 0
        from contract_envelope e join contract_version v on v.element_id = e.article_id
        join contract_act b on b.id = v.act_id
        where e.funder_id = any (funders) and e.year = any (years) and v.ended and b.visible_from is not null),
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
