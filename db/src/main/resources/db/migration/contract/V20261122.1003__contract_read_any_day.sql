-- What was in force and known on a day. Every page, export and API reads these, and adds no date of its own.

create function contract_tree_at(contract bigint, day date)
    returns table (element_id bigint, kind text, parent_id bigint, code text, title text, body text, "position" smallint,
                   act_id bigint, version_id bigint)
    language sql stable parallel safe as $$
    select last.element_id, e.kind, last.parent_id, last.code, last.title, last.body, last.position, last.act_id, last.id
    from (select distinct on (v.element_id) v.*
          from contract_act a join contract_version v on v.act_id = a.id
          where a.contract_id = contract and a.visible_from <= day
          order by v.element_id, a.in_force_on desc, a.known_on desc, a.id desc) as last
    join contract_element e on e.id = last.element_id
    where not last.ended
$$;
comment on function contract_tree_at is 'Articles, parties, themes, axes… actions, questions and effects, as they were that day';

create function contract_parties_at(contract bigint, day date)
    returns table (party_id bigint, "position" smallint, role text, name text, organisation_id bigint, represented_by text,
                   capacity text, delegate text, delegate_capacity text, signature_block text,
                   vote_body text, vote_reference text, voted_on date, vote_wording text, act_id bigint)
    language sql stable parallel safe as $$
    select t.element_id, t.position, p.role, t.title, p.organisation_id, p.represented_by, p.capacity, p.delegate,
           p.delegate_capacity, t.body, vote.body, vote.reference, vote.voted_on, vote.wording, t.act_id
    from contract_tree_at(contract, day) t
    join contract_party_term p on p.version_id = t.version_id
    left join lateral (select * from contract_vote v where v.party_id = t.element_id and v.known_on <= day
                       order by v.known_on desc, v.id desc limit 1) as vote on true
    where t.kind = 'PARTY'
$$;

create function contract_operators_at(contract bigint, day date)
    returns table (action_id bigint, organisation_id bigint, name text, source text, since date)
    language sql stable parallel safe as $$
    select last.action_id, last.organisation_id, last.name, last.source, last.in_force_on
    from (select distinct on (o.action_id, o.name) o.*
          from contract_element e join contract_operator o on o.action_id = e.id
          where e.contract_id = contract and e.kind = 'ACTION' and o.visible_from <= day
          order by o.action_id, o.name, o.in_force_on desc, o.known_on desc, o.id desc) as last
    where not last.ended
$$;

create function contract_effects_at(contract bigint, day date)
    returns table (effect_id bigint, action_id bigint)
    language sql stable parallel safe as $$
    select last.effect_id, last.action_id
    from (select distinct on (l.effect_id, l.action_id) l.*
          from contract_element e join contract_effect_action l on l.effect_id = e.id
          where e.contract_id = contract and e.kind = 'EXPECTED_EFFECT' and l.visible_from <= day
          order by l.effect_id, l.action_id, l.in_force_on desc, l.known_on desc, l.id desc) as last
    where not last.ended
$$;

create function contract_envelopes_at(contract bigint, day date)
    returns table (article_id bigint, funder_id bigint, year smallint, amount_cents bigint, certainty text, condition text,
                   act_id bigint)
    language sql stable parallel safe as $$
    select distinct on (e.article_id, e.funder_id, e.year)
           e.article_id, e.funder_id, e.year, e.amount_cents, e.certainty, e.condition, e.act_id
    from contract_act a join contract_envelope e on e.act_id = a.id
    where a.contract_id = contract and a.visible_from <= day
    order by e.article_id, e.funder_id, e.year, a.in_force_on desc, a.known_on desc, a.id desc
$$;
comment on function contract_envelopes_at is 'What each article says that a funder brings in a year; no amount where it gives none';

create function contract_money_at(contract bigint, day date)
    returns table (action_id bigint, funder_id bigint, year smallint, allocated_cents bigint, voted_cents bigint,
                   engaged_cents bigint, paid_cents bigint, example boolean)
    language sql stable parallel safe as $$
    select l.action_id, l.funder_id, l.year,
           coalesce(sum(l.amount_cents) filter (where l.step = 'ALLOCATED'), 0)::bigint,
           coalesce(sum(l.amount_cents) filter (where l.step = 'VOTED'), 0)::bigint,
           coalesce(sum(l.amount_cents) filter (where l.step = 'ENGAGED'), 0)::bigint,
           coalesce(sum(l.amount_cents) filter (where l.step = 'PAID'), 0)::bigint,
           bool_or(l.example)
    from (select x.action_id, x.funder_id, x.year, x.amount_cents, x.example, 'ALLOCATED' as step
          from contract_allocation x join contract_funder f on f.id = x.funder_id
          where f.contract_id = contract and x.visible_from <= day
          union all
          select x.action_id, x.funder_id, x.year, x.amount_cents, x.example, x.step
          from contract_ledger_line x join contract_funder f on f.id = x.funder_id
          where f.contract_id = contract and x.visible_from <= day) as l
    group by l.action_id, l.funder_id, l.year
$$;
comment on function contract_money_at is 'The cube action × funder × year: allocated, voted, engaged and paid';

create function contract_shares_at(contract bigint, day date)
    returns table (funder_id bigint, year smallint, envelope_cents bigint, allocated_cents bigint, unallocated_cents bigint)
    language sql stable parallel safe as $$
    select coalesce(e.funder_id, m.funder_id), coalesce(e.year, m.year), e.amount, coalesce(m.amount, 0),
           e.amount - coalesce(m.amount, 0)
    from (select x.funder_id, x.year, sum(x.amount_cents)::bigint as amount
          from contract_envelopes_at(contract, day) x group by 1, 2) as e
    full join (select x.funder_id, x.year, sum(x.amount_cents)::bigint as amount
               from contract_allocation x join contract_funder f on f.id = x.funder_id
               where f.contract_id = contract and x.visible_from <= day group by 1, 2) as m
        on m.funder_id = e.funder_id and m.year = e.year
$$;
comment on function contract_shares_at is 'Of each funder and year: the envelope (null: none, or no amount given), what is allocated, and what is not yet';
