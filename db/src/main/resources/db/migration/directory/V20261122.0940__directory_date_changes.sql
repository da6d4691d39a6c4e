-- When the directory last changed: the date that every export names, and the date of a feed.
alter table directory_version add column changed_at timestamptz not null default now();

create or replace function directory_raise_version() returns trigger
    language plpgsql as $$
begin
    update directory_version set version = version + 1, changed_at = clock_timestamp();
    perform search_word_fold();
    delete from directory_change where transaction_id = new.transaction_id;
    return null;
end $$;

-- Feeds, and whoever follows the directory, begin with what changed last.
create index organisation_changed_last on organisation (updated_at desc, id desc) where status = 'PUBLISHED';
