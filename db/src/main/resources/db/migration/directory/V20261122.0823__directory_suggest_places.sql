-- Places by their names as they are searched: those of today by their beginning while somebody types, former ones too
-- where a territory is named. Activities are offered where somebody has them.
alter table territory add column search_name text collate "C" generated always as (search_phrase(name)) stored;
comment on column territory.search_name is 'The name as it is searched';
create index territory_search_name on territory (search_name);
drop index territory_search_phrase;
alter table former_commune add column search_name text collate "C" generated always as (search_phrase(name)) stored;
create index organisation_search_naf on organisation_search (naf_id) where published;
