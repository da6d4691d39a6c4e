-- Adds :size people (20 000 unless told) to the registry of the demonstration, with all its triggers: a third joined in 2012, a third in 2013,
-- a third in 2014; a fifth of them left. psql -v size=20000 -f bench/registry/generate.sql
\set ON_ERROR_STOP on
\if :{?size}
\else
\set size 20000
\endif
begin;
create temporary table incoming on commit drop as
select n, 'Mesure-' || n as last_name, 'Exemple' as first_name, date '1950-01-01' + (n * 211) % 14000 as born_on,
       c.id as cae_id, m.id as commune_id, c.departement_id, s.id as sector_id,
       date '2012-01-02' + (n * 37) % 1000 as entered_on
from generate_series(1, :size) n
join (select id, departement_id, row_number() over (order by id) - 1 as at, count(*) over () as all_of_them from cae) c on c.at = n % c.all_of_them
join (select id, row_number() over (order by id) - 1 as at, count(*) over () as all_of_them from sector) s on s.at = n % s.all_of_them
join (select id, departement_id, row_number() over (partition by departement_id order by id) - 1 as at
      from territory where level = 'COMMUNE') m on m.departement_id = c.departement_id and m.at = n % 40;
insert into cae_individual (pseudonym) select cae_pseudonym(last_name, first_name, born_on) from incoming order by n;
insert into cae_person (cae_id, number, individual_id, gender, situation, birth_year, commune_id, departement_id, sector_id, example)
    select i.cae_id, k.last + row_number() over (partition by i.cae_id order by i.n), h.id, case when i.n % 2 = 0 then 'WOMAN' else 'MAN' end,
           (array['JOB_SEEKER', 'RSA', 'EMPLOYEE', 'OTHER'])[i.n % 4 + 1], extract(year from i.born_on), i.commune_id, i.departement_id,
           i.sector_id, true
    from incoming i join cae_individual h on h.pseudonym = cae_pseudonym(i.last_name, i.first_name, i.born_on)
    join (select cae_id, max(number) as last from cae_person group by cae_id) k on k.cae_id = i.cae_id;
create temporary table opened on commit drop as
    select p.id, i.n, i.entered_on, i.last_name, i.first_name
    from incoming i join cae_individual h on h.pseudonym = cae_pseudonym(i.last_name, i.first_name, i.born_on)
    join cae_person p on p.individual_id = h.id;
insert into cae_person_identity (person_id, last_name, first_name, activity) select id, last_name, first_name, 'Mesure' from opened;
insert into cae_status (person_id, status, on_day, reason, recorded_by, recorded_at)
    select o.id, step.status, step.on_day, step.reason, 'mesure', step.on_day
    from opened o cross join lateral (values
        ('WELCOMED', o.entered_on, null), ('PROJECT', o.entered_on + 30, null),
        ('EMPLOYED', case when o.n % 3 > 0 then o.entered_on + 250 end, null),
        ('LEFT', case when o.n % 5 = 0 then o.entered_on + 400 end, 'JOB')) as step (status, on_day, reason)
    where step.on_day is not null order by step.on_day, o.id;
insert into cae_person_year (person_id, year, turnover_cents, contribution_cents)
    select id, year, 1000000, 100000 from opened, generate_series(2013, 2014) as year where n % 3 > 0;
commit;
vacuum analyze cae_person, cae_status, cae_person_identity, cae_person_year, cae_individual;
