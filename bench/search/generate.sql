-- Fills an empty directory with :size organisations: names and descriptions of the demonstration put together anew over
-- real communes, by their population. The entries are written without triggers, and their search rows put together from
-- vectors worked out once for each part, which is what the triggers would have done one entry at a time.
\set ON_ERROR_STOP on
select setseed(0.42);
create temporary table part as
select row_number() over (order by slug) as n, name, description, naf_code, sector_id, family_id, legal_category,
       workforce_band_id
from organisation where example and description is not null;
-- With :beside set to anything, what is there stays, as others may refer to it.
\if :{?beside}
\else
delete from organisation;
vacuum organisation, organisation_search;
\endif
select coalesce(max(id), 0) as last from organisation \gset
set session_replication_role = replica;

create temporary table commune as
select t.id, t.departement_id, t.epci_id, t.latitude, t.longitude, p.code as postal_code,
       sum(coalesce(t.population, 1)) over (order by t.id) as upto
from territory t join lateral (select code from postal_code where commune_id = t.id order by code limit 1) p on true
where t.level = 'COMMUNE' and t.latitude is not null;
create index on commune (upto);
create index on part (n);

create temporary table entry as
select g as id, (1 + floor(random() * parts))::int as a, (1 + floor(random() * parts))::int as b,
       (1 + floor(random() * parts))::int as c, random() * inhabitants as place, random() as r1, random() as r2
from generate_series(:last + 1, :last + :size) as g,
     (select count(*) as parts from part) p, (select max(upto) as inhabitants from commune) i;

insert into organisation (id, slug, name, description, naf_code, sector_id, family_id, legal_category, workforce_band_id,
    ess, postal_code, commune_id, departement_id, latitude, longitude, position_kind, source, created_at)
overriding system value
select e.id, 'o-' || (e.id - :last), btrim(left(a.name || case when e.r1 < 0.7 then ' ' || split_part(b.name, ' ', 1 + (e.id % 3)::int) else '' end, 300)),
       b.description || ' ' || c.description, a.naf_code, a.sector_id, a.family_id, a.legal_category, a.workforce_band_id,
       'YES', t.postal_code, t.id, t.departement_id, t.latitude + (e.r1 - 0.5) / 20, t.longitude + (e.r2 - 0.5) / 20, 'EXACT',
       'CRESS', now() - e.id * interval '1 minute'
from entry e join part a on a.n = e.a join part b on b.n = e.b join part c on c.n = e.c
join lateral (select * from commune where upto >= place order by upto limit 1) t on true;


create temporary table words_of_part as
select n, name, search_vector(name) as name_words,
       search_vector(description) as described,
       setweight(search_vector(concat_ws(' ', (select label from naf where code = naf_code),
           (select label from sector where id = sector_id), (select label from legal_family where id = family_id))), 'C') as active
from part;
create index on words_of_part (n);
create temporary table words_of_place as
select t.id, setweight(search_vector(concat_ws(' ', t.name, d.name, d.code)), 'B') || setweight(search_vector(e.name), 'D') as words
from territory t join territory d on d.id = t.departement_id left join territory e on e.id = t.epci_id;
create index on words_of_place (id);
analyze;

insert into organisation_search (organisation_id, published, family_id, sector_id, workforce_band_id, ess, departement_id,
    epci_id, commune_id, place, created_at, sort_name, name_keys, name_vector, full_vector, naf_id, name_cores, services)
select o.id, true, o.family_id, o.sector_id, o.workforce_band_id, o.ess, o.departement_id, t.epci_id, o.commune_id,
       point(o.longitude, o.latitude), o.created_at, keys.phrase, array[keys.phrase],
       strip(a.name_words || added), setweight(a.name_words || added, 'A') || p.words || a.active || b.described || c.described,
       naf.id, array[keys.phrase], case when e.r1 < 0.1 then 1 else 0 end + case when e.r2 < 0.2 then 8 else 0 end
from organisation o join entry e on e.id = o.id
join words_of_part a on a.n = e.a join words_of_part b on b.n = e.b join words_of_part c on c.n = e.c
join words_of_place p on p.id = o.commune_id join territory t on t.id = o.commune_id
left join naf on naf.code = o.naf_code
cross join lateral (select search_phrase(o.name) as phrase) keys
cross join lateral (select to_tsvector('french_plain', substr(o.name, length(a.name) + 1))
                           || to_tsvector('simple', search_phrase(substr(o.name, length(a.name) + 1))) as added) more;
truncate search_word_change;
delete from search_word;
insert into search_word (word, entries)
select word, sum(n) from (
    select word, 1 as n from organisation o, unnest(string_to_array((select sort_name from organisation_search where organisation_id = o.id), ' ')) as word
    union all select word, 1 from territory t, unnest(search_words(t.name)) as word) as words
where word <> '' group by word;
set session_replication_role = origin;
vacuum analyze;
