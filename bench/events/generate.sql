-- 200 000 events over ten years around today, some 1 700 a month, and two million registrations for a fifth of them; all marked as
-- examples. To be run once, in a demonstration of one's own: psql … -f bench/events/generate.sql
begin;
set local session_replication_role = replica; -- what is derived is written below, at once

create temporary table word as
    select w, row_number() over () as n from unnest(string_to_array('Atelier Forum Rencontre Visite Conférence Café Salon Permanence Journée Soirée', ' ')) w;
create temporary table about as
    select a, row_number() over () as n from unnest(array['des coopératives', 'de la finance solidaire', 'des emplois associatifs', 'du commerce équitable',
        'de l''insertion', 'des mutuelles', 'des jeunes', 'de la reprise par les salariés', 'des territoires', 'du numérique libre', 'de la culture']) a;
create temporary table commune as
    select t.id, t.departement_id, row_number() over (order by t.population desc nulls last, t.id) as n from territory t
    where t.level = 'COMMUNE' and t.departement_id is not null order by t.population desc nulls last, t.id limit 1000;
create temporary table kind as
    select k, row_number() over () as n from unnest(array['FORUM', 'TRADE_FAIR', 'CONFERENCE', 'WORKSHOP', 'VISIT', 'ENTREPRENEURS', 'SOLIDARITY', 'ASSEMBLY', 'TRAINING', 'OTHER']) k;

create temporary table made as
    select i, 'mesure-' || i as slug,
           (select w from word where n = 1 + i % 10) || ' ' || (select a from about where n = 1 + i % 11) || ' ' || i as title,
           (select k from kind where n = 1 + i % 10) as kind,
           date_trunc('day', now() at time zone 'Europe/Paris') - interval '5 years'
               + (i::bigint * 3650 / 200000) * interval '1 day' + (8 + i % 11) * interval '1 hour' as starts_at,
           -- large communes more often than small ones
           1 + (power((i * 7919 % 10007) / 10007.0, 2) * 999)::int as commune
    from generate_series(1, 200000) i;
insert into event (slug, title, kind, state, summary, description, starts_at, ends_at, place, commune_id, places, source, example)
    select m.slug, m.title, m.kind, case when i % 50 = 0 then 'CANCELLED' else 'PUBLISHED' end,
           'Une rencontre ' || (select a from about where n = 1 + i % 7) || ', pour mesurer.', repeat('Ce que l''on y fait, dit en une phrase. ', 8),
           m.starts_at, m.starts_at + interval '2 hours', 'Salle ' || i % 100, c.id, 50, 'bench/events/generate.sql', true
    from made m join commune c on c.n = m.commune;
insert into event_organiser (event_id, position, name)
    select id, 1, 'Organisation ' || id % 3000 from event where slug like 'mesure-%';
insert into event_occurrence (event_id, local_start, starts_at, ends_at, kind, departement_id, campaign_id)
    select e.id, e.starts_at, e.starts_at at time zone 'Europe/Paris', e.ends_at at time zone 'Europe/Paris', e.kind, t.departement_id, null
    from event e join territory t on t.id = e.commune_id where e.slug like 'mesure-%';

insert into event_registration_terms (event_id, most_companions)
    select id, 3 from event where slug like 'mesure-%' and id % 5 = 0;
insert into event_seats (event_id, local_start, places, taken)
    select e.id, e.starts_at, 50, 50 from event e where e.slug like 'mesure-%' and e.id % 5 = 0;
insert into event_registration (seats_id, state, email, name, persons, created_at, verified_at)
    select s.id, 'CONFIRMED', 'mesure' || n || '@exemple.test', 'Personne ' || n, 1, now(), now()
    from event_seats s join event e on e.id = s.event_id and e.slug like 'mesure-%', generate_series(1, 50) n;
insert into event_seat_claim (registration_id, seats_id, persons)
    select r.id, r.seats_id, 1 from event_registration r join event_seats s on s.id = r.seats_id join event e on e.id = s.event_id and e.slug like 'mesure-%';
commit;
vacuum analyze event;
vacuum analyze event_organiser;
vacuum analyze event_occurrence;
vacuum analyze event_seats;
vacuum analyze event_registration;
vacuum analyze event_seat_claim;
select (select count(*) from event) as events, (select count(*) from event_registration) as registrations;
