-- Adds :size organisations to those of the demonstration, over real communes by their population, without triggers and without
-- their search rows: only a vintage counts them.
\set ON_ERROR_STOP on
select setseed(0.42);
set session_replication_role = replica;
create temporary table part as
select row_number() over (order by slug) as n, naf_code, sector_id, family_id, legal_category, workforce_band_id
from organisation where example;
create index on part (n);
create temporary table commune as
select id, departement_id, sum(coalesce(population, 1)) over (order by id) as upto from territory where level = 'COMMUNE';
create index on commune (upto);
insert into organisation (id, slug, name, naf_code, sector_id, family_id, legal_category, workforce_band_id, ess, commune_id,
    departement_id, source)
overriding system value
select 1000000 + e.g, 'mesure-' || e.g, 'Mesure ' || e.g, p.naf_code, p.sector_id, p.family_id, p.legal_category, p.workforce_band_id,
       'YES', t.id, t.departement_id, 'CRESS'
from (select g, (1 + floor(random() * (select count(*) from part)))::int as n, random() * (select max(upto) from commune) as place
      from generate_series(1, :size) g) e
join part p on p.n = e.n
join lateral (select * from commune where upto >= e.place order by upto limit 1) t on true;
analyze organisation;
