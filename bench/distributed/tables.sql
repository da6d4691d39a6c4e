-- What each table would need on a distributed PostgreSQL, as lines of a Markdown table. "Spread" is whatever cannot be without an
-- organisation, however many keys away; "everywhere" whatever a spread table refers to; the rest stays on the coordinator.
\pset format unaligned
\pset tuples_only on
create temporary view reference as
select f.relname as source, t.relname as target,
       not exists (select from pg_attribute a where a.attrelid = f.oid and a.attnum = any (k.conkey) and not a.attnotnull) as required
from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
where k.contype = 'f' and f.relnamespace = 'public'::regnamespace;

create temporary view spread as
with recursive hanging as (
    select 'organisation'::name as name
    union
    select r.source from hanging h join reference r on r.target = h.name and r.required)
select name from hanging;

create temporary view everywhere as
with recursive named as (
    select r.target as name from reference r where r.source in (select name from spread) and r.target not in (select name from spread)
    union
    select r.target from named n join reference r on r.source = n.name where r.target not in (select name from spread))
select name from named;

create temporary view described as
select c.oid, c.relname as name,
       case when c.relname in (select name from spread) then 'spread by region'
            when c.relname in (select name from everywhere) then 'everywhere (reference)' else 'coordinator' end as place,
       coalesce((select string_agg(a.attname, ', ' order by k.place)
                 from pg_index i cross join unnest(i.indkey::smallint[]) with ordinality as k (number, place)
                 join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                 where i.indrelid = c.oid and i.indisprimary), 'none') as key,
       (select count(*) from pg_index i where i.indrelid = c.oid and i.indisunique and not exists (
            select from pg_attribute a where a.attrelid = c.oid and a.attnum = any (i.indkey) and a.attname ~ '^region')) as uniques,
       (select count(*) from pg_constraint x where x.conrelid = c.oid and x.contype = 'x') as exclusions,
       (select count(*) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) as triggers,
       (select count(*) from reference r where r.source = c.relname and r.target in (select name from spread)) as across,
       coalesce((select string_agg(format_type(a.atttypid, null), ', ') from pg_attribute a
                 where a.attrelid = c.oid and a.attidentity <> ''), '—') as identity,
       c.relpersistence
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname !~ '^flyway';

select E'| | number |\n|---|---|';
select format('| tables: %s | %s |', place, count(*)) from described group by place order by place desc;
select format('| tables with triggers | %s |', count(*)) from described where triggers > 0;
select format('| deferred triggers | %s |', count(*)) from pg_trigger where not tgisinternal and tginitdeferred;
select format('| functions that take advisory locks | %s |', count(*)) from pg_proc
where pronamespace = 'public'::regnamespace and prosrc ~ 'pg_(try_)?advisory';
select format('| exclusion constraints | %s |', sum(exclusions)) from described;
select format('| unlogged tables | %s |', count(*)) from described where relpersistence = 'u';
select format('| columns of large objects | %s |', count(*)) from information_schema.columns where table_schema = 'public' and data_type = 'oid';
select format('| spread tables whose identity is not bigint | %s |', count(*)) from described
where place like 'spread%' and identity not in ('—', 'bigint');
select format('| tables with a region in their primary key | %s |', count(*)) from described where key ~ 'region';
select format('| foreign keys | %s |', count(*)) from reference;
select format('| of those, between two tables that are spread | %s |', count(*)) from reference
where source in (select name from spread) and target in (select name from spread);
select format('| of those, from one that is not spread to one that is | %s |', count(*)) from reference
where source not in (select name from spread) and target in (select name from spread);
select E'\n| table | where | primary key | unique rules without a region | exclusions | triggers | keys to spread tables | identity |\n|---|---|---|---|---|---|---|---|';
select format('| `%s` | %s | %s | %s | %s | %s | %s | %s |', name, place, key, uniques, exclusions, triggers, across, identity)
from described order by name;
