-- Text search that ignores accents, and corrections of typing errors. Both are trusted extensions since
-- PostgreSQL 13: the owner of the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- unaccent() is only "stable", which an index refuses; the dictionary it reads does not change here.
create function plain(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, value));
comment on function plain is 'Lower case without accents: what names are compared and sorted by';

create text search configuration french_plain (copy = french);
alter text search configuration french_plain
    alter mapping for hword, hword_part, word with unaccent, french_stem;
comment on text search configuration french_plain is 'French stems of words without accents: for running text';

create text search configuration simple_plain (copy = simple);
alter text search configuration simple_plain
    alter mapping for hword, hword_part, word with unaccent, simple;
comment on text search configuration simple_plain is 'Words as they are, without accents: for names';
