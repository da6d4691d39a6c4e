-- A contract of 500 actions × 12 funders × 7 years with 40 000 ledger lines, marked as an example. To be run once, in a
-- demonstration of one's own: psql … -f bench/contract/generate.sql
begin;
create temporary table made as
    with contract as (
        insert into sector_contract (slug, title, first_year, last_year)
        values ('mesure-1990-1996', 'Contrat pour les mesures 1990-1996', 1990, 1996) returning id)
    select id from contract;
insert into contract_act (contract_id, kind, number, title) select id, 'CONTRACT', 0, 'Contrat' from made;
create temporary table act as select a.id from contract_act a join made m on m.id = a.contract_id;

create function pg_temp.element(kind text, parent bigint, code text, title text, at int) returns bigint language sql as $$
    with e as (insert into contract_element (contract_id, kind) select id, kind from made returning id),
         v as (insert into contract_version (element_id, act_id, parent_id, code, title, position)
               select e.id, act.id, parent, code, title, at from e, act returning element_id)
    select element_id from v
$$;
create temporary table party as select pg_temp.element('PARTY', null, 'p', 'Partie', 1) as id;
insert into contract_party_term (version_id, role)
    select v.id, 'SIGNATORY' from contract_version v join party p on p.id = v.element_id;
create temporary table article as select pg_temp.element('ARTICLE', null, '1', 'Participations', 1) as id;
create temporary table axis as select n, pg_temp.element('AXIS', null, n::text, 'Axe ' || n, n) as id from generate_series(1, 5) n;
create temporary table objective as
    select i as n, pg_temp.element('OBJECTIVE', a.id, i::text, 'Objectif ' || i, i) as id from axis a join generate_series(1, 25) i on i % 5 + 1 = a.n;
create temporary table sub_objective as
    select o.n, pg_temp.element('SUB_OBJECTIVE', o.id, o.n || '.1', 'Sous-objectif ' || o.n, o.n) as id from objective o;
create temporary table action as
    select i as n, pg_temp.element('ACTION', s.id, 'M_' || i, 'Action de mesure ' || i, i) as id
    from generate_series(1, 500) i join sub_objective s on s.n = i % 25 + 1;
create temporary table funder as
    with f as (insert into contract_funder (contract_id, code, name, kind, position)
               select m.id, 'f' || n, 'Financeur ' || n, case when n <= 4 then 'SIGNATORY' when n <= 10 then 'AUTHORITY' else 'EUROPE' end, n
               from made m, generate_series(1, 12) n returning id, position)
    select id, position as n from f;
insert into contract_envelope (act_id, article_id, funder_id, year, amount_cents, certainty)
    select act.id, article.id, f.id, y, 500000000000, 'FIRM' from act, article, funder f, generate_series(1990, 1996) y where f.n <= 4;
insert into contract_signature (act_id, party_id, signatory) select act.id, party.id, 'Quelqu’un' from act, party;
update contract_act set state = 'PROPOSED' where id = (select id from act);
update contract_signature set signed_on = '1990-01-02' where act_id = (select id from act);
update contract_act set state = 'IN_FORCE', known_on = '1990-01-02', in_force_on = '1990-01-02' where id = (select id from act);

insert into contract_allocation (action_id, funder_id, year, amount_cents, example, known_on, in_force_on)
    select a.id, f.id, y, 100000 + a.n * 100 + f.n, true, make_date(y, 1, 15), make_date(y, 1, 15)
    from action a, funder f, generate_series(1990, 1996) y where (a.n + f.n + y) % 4 = 0;
-- Engaged before it is paid, on days spread over the year: 20 000 engagements and 20 000 payments.
insert into contract_ledger_line (action_id, funder_id, year, step, amount_cents, reference, example, known_on, in_force_on)
    select a.id, f.id, 1990 + i % 7, s.step, 10000 + i, 'M-' || i, true, d.day + s.late, d.day + s.late
    from generate_series(1, 20000) i
    join action a on a.n = i % 500 + 1
    join funder f on f.n = (i / 500) % 12 + 1
    cross join lateral (select make_date(1990 + i % 7, 2, 1) + (i * 37) % 200 as day) d
    cross join (values ('ENGAGED', 0), ('PAID', 60)) s (step, late)
    order by s.late, i;
commit;
analyze contract_ledger_line;
analyze contract_allocation;
