-- Bulk work is counted and hashed by statement: row by row it cost an import of 138 400 entries 17 seconds.
create function journal_add_to_bulk(action text, subject_type text, changed bigint, content text) returns void
    language plpgsql as $$
declare
    totals jsonb := coalesce(nullif(current_setting('maillage.bulk_totals', true), ''), '{}')::jsonb;
    total  jsonb := coalesce(totals -> action, jsonb_build_object('subject_type', subject_type, 'rows', 0, 'sha256', ''));
    total_text text;
begin
    if changed = 0 then
        return;
    end if;
    if totals = '{}' then
        perform public.journal_write('journal.bulk-began', subject_type, null, null, null,
            jsonb_build_object('lot', current_setting('maillage.bulk')));
    end if;
    total := total || jsonb_build_object(
        'rows', (total ->> 'rows')::bigint + changed,
        'sha256', encode(sha256(convert_to((total ->> 'sha256') || content, 'UTF8')), 'hex'));
    total_text := (totals || jsonb_build_object(action, total))::text;
    total_text := set_config('maillage.bulk_totals', total_text, true);
end $$;
comment on function journal_add_to_bulk is 'Adds the rows of one statement to the totals of the transaction, which its seal closes';

create function journal_subject(fields jsonb, keys text[]) returns text
    language sql immutable parallel safe as $$
    select string_agg(fields ->> key, '/' order by place) from unnest(keys) with ordinality as k (key, place)
$$;
comment on function journal_subject is 'The key of a row, as entries name it';

create function journal_hash(content text) returns text
    language sql immutable strict parallel safe
    return encode(sha256(convert_to(content, 'UTF8')), 'hex');

-- The arguments of journal_row. The hash of a statement is that of the hashes of its rows, whatever their order; of a row,
-- that of how PostgreSQL writes it, or as JSON where a column is masked, or of what changed.
create function journal_bulk() returns trigger
    language plpgsql as $$
declare
    masked  text[] := tg_argv[0];
    ignored text[] := tg_argv[1];
    hashed  text[] := tg_argv[2];
    keys    text[] := tg_argv[3];
    plain   boolean := masked = '{}' and hashed = '{}';
    changed bigint;
    content text;
begin
    if coalesce(current_setting('maillage.bulk', true), '') = '' then
        return null; -- journal_row tells each row
    end if;
    if tg_op = 'INSERT' and plain then
        select count(*), string_agg(hash, '' order by hash) into changed, content
        from (select public.journal_hash(a::text) as hash from added a) as hashes;
        perform public.journal_add_to_bulk(tg_table_name || '.created', tg_table_name::text, changed, content);
    elsif tg_op = 'DELETE' and plain then
        select count(*), string_agg(hash, '' order by hash) into changed, content
        from (select public.journal_hash(r::text) as hash from removed r) as hashes;
        perform public.journal_add_to_bulk(tg_table_name || '.deleted', tg_table_name::text, changed, content);
    elsif tg_op = 'INSERT' then
        select count(*), string_agg(hash, '' order by hash) into changed, content
        from (select public.journal_hash(public.journal_shown(to_jsonb(a) - ignored, masked, hashed)::text) as hash from added a) as hashes;
        perform public.journal_add_to_bulk(tg_table_name || '.created', tg_table_name::text, changed, content);
    elsif tg_op = 'DELETE' then
        select count(*), string_agg(hash, '' order by hash) into changed, content
        from (select public.journal_hash(public.journal_shown(to_jsonb(r) - ignored, masked, hashed)::text) as hash from removed r) as hashes;
        perform public.journal_add_to_bulk(tg_table_name || '.deleted', tg_table_name::text, changed, content);
    else
        -- A row whose key changed is in none of the other's rows: it is told as it came and as it went.
        select count(*), string_agg(hash, '' order by hash) into changed, content
        from (select public.journal_hash(jsonb_build_array(subject, public.journal_shown(d.before, masked, hashed),
                         public.journal_shown(d.after, masked, hashed))::text) as hash
              from (select to_jsonb(a) as fields, public.journal_subject(to_jsonb(a), keys) as subject from added a) as n
              full join (select to_jsonb(r) as fields, public.journal_subject(to_jsonb(r), keys) as subject from removed r) as o
                  using (subject)
              cross join lateral (
                  select jsonb_object_agg(coalesce(given.key, held.key), held.value) as before,
                         jsonb_object_agg(coalesce(given.key, held.key), given.value) as after
                  from jsonb_each(n.fields - ignored) as given
                  full join jsonb_each(o.fields - ignored) as held on held.key = given.key
                  where given.value is distinct from held.value) as d
              where d.after is not null) as hashes;
        perform public.journal_add_to_bulk(tg_table_name || '.updated', tg_table_name::text, changed, content);
    end if;
    return null;
end $$;

-- Arguments: masked, ignored, hashed (bytea) and key columns, each as an array; the column that names the row, or ''.
create or replace function journal_row() returns trigger
    language plpgsql as $$
declare
    ignored   text[] := tg_argv[1];
    keys      text[] := tg_argv[3];
    old_row   jsonb;
    new_row   jsonb;
    action    text;
    subject   text;
    old_shown jsonb;
    new_shown jsonb;
begin
    if coalesce(current_setting('maillage.bulk', true), '') <> '' then
        return null; -- journal_bulk tells the statement
    end if;
    if tg_op = 'INSERT' then
        new_row := to_jsonb(new);
        new_shown := new_row - ignored;
        action := tg_table_name || '.created';
    elsif tg_op = 'DELETE' then
        old_row := to_jsonb(old);
        old_shown := old_row - ignored;
        action := tg_table_name || '.deleted';
    else
        old_row := to_jsonb(old);
        new_row := to_jsonb(new);
        select jsonb_object_agg(n.key, old_row -> n.key), jsonb_object_agg(n.key, n.value)
            into old_shown, new_shown
            from jsonb_each(new_row - ignored) as n where n.value <> old_row -> n.key;
        if new_shown is null then
            return null;
        end if;
        action := tg_table_name || '.updated';
    end if;
    if tg_argv[0] <> '{}' or tg_argv[2] <> '{}' then
        old_shown := public.journal_shown(old_shown, tg_argv[0]::text[], tg_argv[2]::text[]);
        new_shown := public.journal_shown(new_shown, tg_argv[0]::text[], tg_argv[2]::text[]);
    end if;
    subject := coalesce(new_row, old_row) ->> keys[1];
    for i in 2 .. cardinality(keys) loop
        subject := subject || '/' || (coalesce(new_row, old_row) ->> keys[i]);
    end loop;
    perform public.journal_write(action, tg_table_name::text, subject, coalesce(new_row, old_row) ->> tg_argv[4],
        old_shown, new_shown);
    return null;
end $$;

-- Tells bulk changes of a table that journal_row follows, in the same way.
create function journal_track_bulk(tracked regclass) returns void
    language plpgsql as $$
declare
    arguments text := substring((select pg_get_triggerdef(oid) from pg_trigger where tgrelid = tracked and tgname = 'journal_row')
                                from 'journal_row(\(.*\))$');
    kind      text;
begin
    foreach kind in array array['insert', 'update', 'delete'] loop
        execute format('create or replace trigger journal_bulk_%1$s after %1$s on %2$s referencing %3$s
                        for each statement execute function public.journal_bulk%4$s',
            kind, tracked,
            case kind when 'insert' then 'new table as added' when 'delete' then 'old table as removed'
                      else 'old table as removed new table as added' end,
            arguments);
        execute format('alter table %s enable always trigger journal_bulk_%s', tracked, kind);
    end loop;
end $$;

-- Journals every change of a table. Masked columns show that they changed and not what they hold; ignored ones (version,
-- updated_at, generated and tsvector columns always are) say nothing. Call it again after adding columns.
create or replace function journal_track(
    tracked regclass, masked text[] default '{}', ignored text[] default '{}', label text default null
) returns void
    language plpgsql as $$
declare
    columns text[];
    derived text[];
    hashed  text[];
    keys    text[];
    unknown text;
begin
    select array_agg(a.attname::text),
           coalesce(array_agg(a.attname::text) filter (where a.attgenerated <> '' or a.atttypid = 'tsvector'::regtype), '{}'),
           coalesce(array_agg(a.attname::text) filter (where a.atttypid = 'bytea'::regtype), '{}')
        into columns, derived, hashed
        from pg_attribute a where a.attrelid = tracked and a.attnum > 0 and not a.attisdropped;
    select c into unknown from unnest(masked || ignored || label) as c where c <> all (columns) limit 1;
    if unknown is not null then
        raise exception 'Table % has no column %', tracked, unknown;
    end if;
    select array_agg(a.attname::text order by k.n) into keys
        from pg_index i
        cross join unnest(i.indkey) with ordinality as k (attnum, n)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = tracked and i.indisprimary;
    if keys is null then
        raise exception 'Table % has no primary key: its entries would name no row', tracked;
    end if;
    if label is null then
        select c into label
            from unnest(array['name', 'title', 'label', 'subject', 'display_name', 'email', 'code', 'slug']) with ordinality as u (c, n)
            where c = any (columns) and c <> all (masked || ignored)
            order by n limit 1;
    end if;
    execute format('create or replace trigger journal_row after insert or update or delete on %s
                    for each row execute function public.journal_row(%L, %L, %L, %L, %L)',
        tracked, masked, ignored || derived || array['version', 'updated_at'], hashed, keys, coalesce(label, ''));
    perform public.journal_track_bulk(tracked);
    execute format('create or replace trigger journal_refuse_truncate before truncate on %s
                    for each statement execute function public.journal_refuse_truncate()', tracked);
    execute format('alter table %s enable always trigger journal_row, enable always trigger journal_refuse_truncate', tracked);
end $$;

select journal_track_bulk(tgrelid) from pg_trigger where tgname = 'journal_row';
drop function journal_count_in_bulk(text, text, text);
