-- On four pages the planner reads all 307 categories for each organisation whose category it checks, which cost an import
-- four times as much as the other foreign keys. With a few on each page it asks the index.
alter table legal_category set (fillfactor = 10);
cluster legal_category using legal_category_pkey;
