select sort_name as name, organisation_id as id from organisation_search where organisation_id = (select 1 + floor(random() * (select max(id) from organisation)))::bigint
\gset
select s.organisation_id, s.sort_name from organisation_search s where s.published and (s.sort_name, s.organisation_id) > (:name, :id)
order by s.sort_name, s.organisation_id limit 21;
