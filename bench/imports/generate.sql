-- Writes the rows of a national list to import_file: :size rows, of which :ours in the région, on real communes by their
-- population. The first 2 966 are all called COMITE DES FETES; one in 600 has no region; one in 30 has lost its zeros.
\set ON_ERROR_STOP on
select setseed(0.42);

create temporary table word as
select row_number() over (order by w) - 1 as n, w from unnest(string_to_array(
    'AMIS,ATELIER,AVENIR,BASKET,BIBLIOTHEQUE,CANTINE,CENTRE,CHORALE,CINEMA,CLUB,COLLECTIF,COMPAGNIE,CULTURE,DANSE,ECOLE,'
    || 'ENFANCE,ENTRAIDE,ENVIRONNEMENT,EPICERIE,ESPERANCE,FAMILLES,FANFARE,FOYER,FRATERNITE,GYMNASTIQUE,HABITAT,HARMONIE,'
    || 'INSERTION,JARDIN,JEUNES,JUDO,LAIQUE,LECTURE,LOISIRS,MAISON,MEMOIRE,MONTAGNE,MUSIQUE,NATURE,PARENTS,PATRIMOINE,PECHE,'
    || 'PETANQUE,PHILHARMONIE,QUARTIER,RANDONNEE,RECYCLERIE,RENCONTRE,RURAL,SANTE,SECOURS,SENIORS,SKI,SOLIDARITE,SPORTIVE,'
    || 'THEATRE,TENNIS,TRAVAIL,UNION,VALLEE,VETERANS,VILLAGE,VOISINS,YOGA', ',')) as w;
create temporary table commune as
select t.name, d.code as departement, d.name as departement_name, p.code as postal_code,
       sum(coalesce(t.population, 1)) over (order by t.id) as upto
from territory t join territory d on d.id = t.departement_id
join lateral (select code from postal_code where commune_id = t.id order by code limit 1) p on true
where t.level = 'COMMUNE' and t.latitude is not null;
create index on commune (upto);

create table import_file as
with drawn as (
    select g, 30000000 + g as start, random() as place, random() as r, floor(random() * 64)::int as a,
           floor(random() * 64)::int as b, floor(random() * 1000)::int as number
    from generate_series(1, :size) as g
), numbered as (
    select d.*, d.start || ((10 - (
            select sum(case when i % 2 = 0 then x * 2 - case when x > 4 then 9 else 0 end else x end)
            from (select i, substr(d.start::text, i, 1)::int as x from generate_series(1, 8) as i) as digits) % 10) % 10)::text
        as siren
    from drawn d
)
select g, siren,
       case when g <= 2966 then 'COMITE DES FETES'
            else a.w || ' ' || b.w || case when r < 0.5 then ' DE ' || c.name || ' ' || number else ' ' || number end end as name,
       case when r < 0.8 then 'Association' when r < 0.9 then 'Coopérative' when r < 0.99 then 'Mutuelle' else '' end as family,
       case when g > :ours then '75011' when g % 30 = 0 then ltrim(c.postal_code, '0') else c.postal_code end as postal_code,
       case when g > :ours then 'PARIS' else upper(c.name) end as commune,
       case when g > :ours then '75' else c.departement end as departement,
       case when g > :ours then 'PARIS' else upper(c.departement_name) end as departement_name,
       case when g > :ours then 'ILE DE FRANCE' when g % 600 = 0 then '' else 'AUVERGNE RHONE ALPES' end as region
from numbered join word a on a.n = numbered.a join word b on b.n = numbered.b
cross join lateral (select * from commune where upto >= place * (select max(upto) from commune) order by upto limit 1) c;
