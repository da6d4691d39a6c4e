-- Pages of the list are read by key, the board's columns by stage, and words by their parts.
create index buyout_file_recent on buyout_file (fund_id, stage_since desc, id desc);
create index buyout_file_column on buyout_file (fund_id, stage, stage_since desc, id desc);
create index buyout_file_company on buyout_file (fund_id, company, id);
create index buyout_file_words on buyout_file using gin (plain(company || ' ' || reference || ' ' || activity) gin_trgm_ops);
drop index buyout_file_stage;
