-- Examples upon the signed contract, all made up and marked so: what an amendment of 2015 would fix, an action that the
-- steering committee would add, and what of the money of 2014 would go to actions. The contract itself splits nothing.
do $load$
declare
    contract constant bigint := (select id from sector_contract where slug = 'ess-2014-2016');
    signed   constant date := '2015-04-15';
    act      bigint;
    added    bigint;
begin
    if contract is null or exists (select from contract_act where contract_id = contract and example) then
        return;
    end if;
    insert into contract_act (contract_id, kind, number, title, preamble, in_force_on, example)
        select contract, 'AMENDMENT', coalesce(max(number), 0) + 1, 'Participations de 2015 (exemple)',
               'Exemple pour la démonstration : ni cet avenant ni ses montants n’ont existé.', signed, true
        from contract_act where contract_id = contract and kind = 'AMENDMENT' returning id into act;
    insert into contract_envelope (act_id, article_id, funder_id, year, amount_cents, certainty, condition)
        select act, v.element_id, f.id, 2015, i.cents, 'FIRM', 'Exemple : montant inventé pour la démonstration.'
        from (values ('3', 'region-rhone-alpes', 240000000::bigint), ('4', 'etat', 95000000), ('5', 'caisse-des-depots', 110000000))
             as i (article, funder, cents)
        join contract_funder f on f.contract_id = contract and f.code = i.funder
        join contract_tree_at(contract, signed) v on v.kind = 'ARTICLE' and v.code = i.article;
    insert into contract_signature (act_id, party_id, signatory)
        select act, p.party_id, coalesce(p.represented_by, p.name) from contract_parties_at(contract, signed) p
        where p.role = 'SIGNATORY' order by p.position;
    update contract_act set state = 'PROPOSED' where id = act;
    update contract_signature set signed_on = signed where act_id = act;
    update contract_act set state = 'IN_FORCE', known_on = signed where id = act;

    insert into contract_act (contract_id, kind, number, title, preamble, in_force_on, example)
        select contract, 'DECISION', coalesce(max(number), 0) + 1, 'Une action de plus (exemple)',
               'Exemple pour la démonstration : cette décision et cette action sont inventées.', '2015-06-30', true
        from contract_act where contract_id = contract and kind = 'DECISION' returning id into act;
    insert into contract_element (contract_id, kind) values (contract, 'ACTION') returning id into added;
    insert into contract_version (element_id, act_id, parent_id, code, title, body, position)
        select added, act, t.element_id, 'II_3.1.4', 'Coopérations de proximité entre employeurs (exemple)',
               'Exemple : action inventée pour la démonstration.', 4
        from contract_tree_at(contract, '2015-06-30') t
        where t.kind = 'SUB_OBJECTIVE' and t.element_id = (select parent_id from contract_tree_at(contract, '2015-06-30') where code = 'II_3.1.3');
    insert into contract_act_operator (act_id, action_id, organisation_id, name)
        select act, added, o.id, coalesce(o.usual_name, o.name) from organisation o where o.slug = 'cress-rhone-alpes';
    update contract_act set state = 'IN_FORCE', known_on = '2015-06-30' where id = act;

    create temporary table incoming_money (action text, funder text, allocated bigint, voted bigint, engaged bigint, paid bigint) on commit drop;
    insert into incoming_money values
        ('I_1.1.1', 'region-rhone-alpes', 18000000, 18000000, 18000000, 12600000),
        ('I_1.1.2', 'region-rhone-alpes', 9500000, 9500000, 9500000, 9500000),
        ('II_1.1', 'region-rhone-alpes', 6000000, 6000000, 4500000, 0),
        ('II_3.1.1', 'region-rhone-alpes', 22000000, 22000000, 22000000, 11000000),
        ('III_1.1.3', 'region-rhone-alpes', 31000000, 31000000, 31000000, 21700000),
        ('III_1.1.4', 'region-rhone-alpes', 44000000, 44000000, 44000000, 30800000),
        ('II_1.1', 'etat', 7500000, 7500000, 7500000, 3750000),
        ('III_2.1.1', 'etat', 36000000, 36000000, 36000000, 36000000),
        ('III_2.1.3', 'etat', 5200000, 5200000, 0, 0),
        ('II_3.1.1', 'caisse-des-depots', 12000000, 12000000, 12000000, 6000000),
        ('III_1.1.5', 'caisse-des-depots', 25050000, 25050000, 20000000, 10000000),
        ('III_1.1.1', 'feder', 15000000, 15000000, 0, 0);
    insert into contract_allocation (action_id, funder_id, year, amount_cents, note, example, known_on, in_force_on)
        select t.element_id, f.id, 2014, i.allocated, 'Exemple', true, '2015-01-15', '2015-01-15'
        from incoming_money i join contract_funder f on f.contract_id = contract and f.code = i.funder
        join contract_tree_at(contract, '2015-01-15') t on t.kind = 'ACTION' and t.code = i.action;
    insert into contract_ledger_line (action_id, funder_id, year, step, amount_cents, reference, note, example, known_on, in_force_on)
        select t.element_id, f.id, 2014, s.step, s.cents, 'Exemple ' || s.step_name || ' ' || i.action, 'Exemple', true, s.day, s.day
        from incoming_money i join contract_funder f on f.contract_id = contract and f.code = i.funder
        join contract_tree_at(contract, '2015-01-15') t on t.kind = 'ACTION' and t.code = i.action
        cross join lateral (values ('VOTED', 'vote', i.voted, date '2015-02-02'), ('ENGAGED', 'engagement', i.engaged, date '2015-03-02'),
                                   ('PAID', 'paiement', i.paid, date '2015-05-20')) as s (step, step_name, cents, day)
        where s.cents > 0;
end $load$;
