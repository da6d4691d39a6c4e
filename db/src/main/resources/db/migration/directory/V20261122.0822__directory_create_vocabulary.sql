-- The words of names, places and activities: what a mistyped word is corrected by, and what a search looks like while it
-- is typed. Kept by triggers, which only note differences; each transaction adds them up once, at its commit.
create extension if not exists fuzzystrmatch;

create function search_variants(word text) returns text[]
    language sql immutable strict parallel safe
    return case when length(word) between 3 and 8
        then array(select word union
                   select overlay(word placing '' from place for 1) from generate_series(1, length(word)) as place)
        else '{}' end;
comment on function search_variants is 'A short word, and it without each of its letters: two words one error apart share one of them';

create table search_word (
    word     text    collate "C" primary key,
    entries  integer not null,
    variants text[]  not null generated always as (search_variants(word)) stored
);
comment on table search_word is 'Derived by triggers: each word of a published name, a territory, an activity or a family, and how often it comes';
create index search_word_variants on search_word using gin (variants);
create index search_word_trigrams on search_word using gin (word gin_trgm_ops);
create index search_word_gone on search_word (word) where entries <= 0;

create table search_word_change (
    word    text    collate "C" not null,
    entries integer not null
);
comment on table search_word_change is 'What transactions under way add to search_word; emptied by each at its commit';

create function search_names(o organisation) returns text
    language sql immutable parallel safe
    return case when o.status = 'PUBLISHED' then concat_ws(' ', o.name, o.usual_name, o.acronym, o.former_name) end;
comment on function search_names is 'The names under which an organisation is found, while it is published';

create function search_word_fold() returns void
    language sql as $$
    with taken as (
        delete from search_word_change returning word, entries
    )
    insert into search_word as kept (word, entries)
    select word, sum(entries) from taken group by word having sum(entries) <> 0 order by word
    on conflict (word) do update set entries = kept.entries + excluded.entries;
    delete from search_word where entries <= 0;
$$;

-- The lock on directory_version makes these transactions commit one after the other.
create or replace function directory_raise_version() returns trigger
    language plpgsql as $$
begin
    update directory_version set version = version + 1;
    perform search_word_fold();
    delete from directory_change where transaction_id = new.transaction_id;
    return null;
end $$;

create function search_word_note() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into search_word_change
        select word, count(*) from added a, unnest(search_words(search_names(a))) as word group by word;
    elsif tg_op = 'DELETE' then
        insert into search_word_change
        select word, -count(*) from removed r, unnest(search_words(search_names(r))) as word group by word;
    else
        insert into search_word_change
        select word, sum(change)
        from (select a.id, search_names(a) as new_names, search_names(r) as old_names
              from added a join removed r on r.id = a.id
              where search_names(a) is distinct from search_names(r)) as renamed,
             lateral (select word, 1 as change from unnest(search_words(new_names)) as word
                      union all select word, -1 from unnest(search_words(old_names)) as word) as words
        group by word having sum(change) <> 0;
    end if;
    return null;
end $$;
create trigger search_words_insert after insert on organisation
    referencing new table as added for each statement execute function search_word_note();
create trigger search_words_update after update on organisation
    referencing old table as removed new table as added for each statement execute function search_word_note();
create trigger search_words_delete after delete on organisation
    referencing old table as removed for each statement execute function search_word_note();

-- Reference tables: the argument is the column whose words count.
create function search_word_note_reference() returns trigger
    language plpgsql as $$
begin
    if tg_op <> 'DELETE' then
        insert into search_word_change
        select word, count(*) from added a, unnest(search_words(to_jsonb(a) ->> tg_argv[0])) as word group by word;
    end if;
    if tg_op <> 'INSERT' then
        insert into search_word_change
        select word, -count(*) from removed r, unnest(search_words(to_jsonb(r) ->> tg_argv[0])) as word group by word;
    end if;
    insert into directory_change default values on conflict do nothing;
    return null;
end $$;
do $$
declare
    source text[];
begin
    foreach source slice 1 in array array[['territory', 'name'], ['former_commune', 'name'], ['commune_other_name', 'name'],
                                          ['naf', 'label'], ['sector', 'label'], ['legal_family', 'label']] loop
        execute format('insert into search_word_change
                        select word, count(*) from %1$I, unnest(search_words(%2$I)) as word group by word', source[1], source[2]);
        execute format('create trigger search_words_insert after insert on %1$I referencing new table as added
                        for each statement execute function search_word_note_reference(%2$L)', source[1], source[2]);
        execute format('create trigger search_words_update after update on %1$I referencing old table as removed new table as added
                        for each statement execute function search_word_note_reference(%2$L)', source[1], source[2]);
        execute format('create trigger search_words_delete after delete on %1$I referencing old table as removed
                        for each statement execute function search_word_note_reference(%2$L)', source[1], source[2]);
    end loop;
end $$;
insert into search_word_change
select word, count(*) from organisation o, unnest(search_words(search_names(o))) as word group by word;
select search_word_fold();

create function search_is_known(word text, beginning boolean) returns boolean
    language plpgsql stable strict as $$ -- which keeps its plans
declare
    term tsquery := search_term(word, case when beginning and length(word) > 1 then ':*' else '' end)::tsquery;
begin
    return exists (select from search_word w where w.word = search_is_known.word)
        or exists (select from organisation_search s where s.published and s.full_vector @@ term);
end $$;
comment on function search_is_known is 'Whether anything in the directory holds the word, or a word that begins so';

-- Swapped neighbours are one error, as any letter too many, missing or other.
create function search_errors(given text, word text, most integer) returns integer
    language sql immutable strict parallel safe
    return case when length(given) = length(word)
                     and word = any (array(select left(given, place - 1) || substr(given, place + 1, 1)
                                                  || substr(given, place, 1) || substr(given, place + 2)
                                           from generate_series(1, length(given) - 1) as place))
                then 1 else levenshtein_less_equal(given, word, most) end;

create function search_near_words(given text) returns table (words text, errors integer, rank integer)
    language plpgsql stable strict as $$
#variable_conflict use_column
begin
    return query
    with near as (
        select w.word, w.entries from search_word w where w.variants && search_variants(given)
        union
        select w.word, w.entries from search_word w
        where length(given) > 5 and w.word % given and abs(length(w.word) - length(given)) <= 2
    ), judged as (
        select n.word, n.entries, search_errors(given, n.word, 2) as errors from near n where length(n.word) > 2
    ), parts as ( -- two words typed as one, perhaps with the letter of an elision between them
        select left(given, place) || ' ' || substr(given, place + 1 + skipped) as words, l.entries + r.entries as entries
        from generate_series(2, length(given) - 2) as place cross join generate_series(0, 1) as skipped
        join search_word l on l.word = left(given, place)
        join search_word r on r.word = substr(given, place + 1 + skipped)
        where (skipped = 0 or substr(given, place + 1, 1) in ('a', 'd', 'l'))
          and (length(l.word) > 2 or l.word ~ '[0-9]') and (length(r.word) > 2 or r.word ~ '[0-9]')
    ), ranked as (
        select word as words, errors, entries from judged
        where errors <= case when length(given) > 5 then 2 else 1 end
        union all
        select parts.words, 1, 0 from parts
    )
    select r.words, r.errors, (row_number() over ())::int
    from (select words, errors from ranked
          order by errors, -- a letter doubled or not is the commonest of errors
                   regexp_replace(words, '(.)\1', '\1', 'g') <> regexp_replace(given, '(.)\1', '\1', 'g'),
                   left(words, 1) <> left(given, 1), entries desc, words
          limit 4) as r;
end $$;
comment on function search_near_words is 'What an unknown word may have been meant for, the likeliest first';

-- Tries what each unknown word may stand for, and neighbours joined, by growing number of errors, until something answers;
-- then, among several words, those that exist but were not meant.
create function search_correct(value text) returns text
    language plpgsql stable strict as $$
declare
    given   text[] := search_words(value);
    found   text;
    daring  boolean;
begin
    if cardinality(given) > 16 or value ~ '[0-9]{9}'
       or exists (select from organisation_search s where s.published and s.full_vector @@ search_query(value)) then
        return null;
    end if;
    foreach daring in array case when cardinality(given) > 1 then array[false, true] else array[false] end loop
        for found in
            with recursive word as (
                select w.word, w.place::int, w.word ~ '^[0-9]+$' or length(w.word) < 3
                       or search_is_known(w.word, w.place = cardinality(given)) as known
                from unnest(given) with ordinality as w (word, place)
            ), choice as ( -- each way to go on from a place, over one word or two
                select place, 1 as step, word as words, 0 as errors, 0 as rank from word where known
                union all
                select w.place, 1, n.words, n.errors, n.rank from word w, search_near_words(w.word) n
                where not w.known or daring and length(w.word) > 3 and n.errors = 1 and n.words <> w.word
                union all
                select w.place, 2, w.word || next.word, 1, 0 from word w join word next on next.place = w.place + 1
                where exists (select from search_word v where v.word = w.word || next.word)
            ), attempt as (
                select 1 as place, '' as words, 0 as errors, 0 as rank
                union all
                select a.place + c.step, a.words || ' ' || c.words, a.errors + c.errors, a.rank + c.rank
                from attempt a join choice c on c.place = a.place
                where a.errors + c.errors <= case when cardinality(given) > 8 then 2 else 4 end
            )
            select btrim(words) from attempt
            where place = cardinality(given) + 1 and errors > 0 order by errors, rank, words limit 24
        loop
            if exists (select from organisation_search s where s.published and s.full_vector @@ search_query(found)) then
                return found;
            end if;
        end loop;
    end loop;
    return null;
end $$;
comment on function search_correct is 'The text as it may have been meant, where nothing answers what was typed and something answers this';
