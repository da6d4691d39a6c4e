-- Tables whose every change is journalled by the database itself.

-- In bulk mode (setting maillage.bulk, local to the transaction) rows are counted and hashed instead of written one by
-- one. The totals live in a setting local to the transaction too: a rolled back savepoint takes its rows back out.
-- The entry written for the first row makes sure that the transaction is sealed, and the seal closes the totals, so
-- that a bulk change cannot go unrecorded.
create function journal_count_in_bulk(action text, subject_type text, content text) returns void
    language plpgsql as $$
declare
    totals jsonb := coalesce(nullif(current_setting('maillage.bulk_totals', true), ''), '{}')::jsonb;
    total  jsonb := coalesce(totals -> action, jsonb_build_object('subject_type', subject_type, 'rows', 0, 'sha256', ''));
    total_text text;
begin
    if totals = '{}' then
        perform public.journal_write('journal.bulk-began', subject_type, null, null, null,
            jsonb_build_object('lot', current_setting('maillage.bulk')));
    end if;
    total := total || jsonb_build_object(
        'rows', (total ->> 'rows')::bigint + 1,
        'sha256', encode(sha256(convert_to((total ->> 'sha256') || content, 'UTF8')), 'hex'));
    total_text := (totals || jsonb_build_object(action, total))::text;
    total_text := set_config('maillage.bulk_totals', total_text, true);
end $$;

create function journal_close_bulk() returns void
    language plpgsql as $$
declare
    totals jsonb := nullif(current_setting('maillage.bulk_totals', true), '')::jsonb;
begin
    if totals is not null then
        perform set_config('maillage.bulk_totals', '', true);
        perform public.journal_write(key, value ->> 'subject_type', null, null, null, value - 'subject_type')
            from jsonb_each(totals) order by key;
    end if;
end $$;

-- Fields as the journal shows them: secrets and files replaced by what tells a change.
create function journal_shown(fields jsonb, masked text[], hashed text[]) returns jsonb
    language plpgsql immutable as $$
declare
    field text;
begin
    foreach field in array masked loop
        if fields ->> field is not null then
            fields := jsonb_set(fields, array[field], '"•••"');
        end if;
    end loop;
    foreach field in array hashed loop
        if fields ->> field is not null and field <> all (masked) then
            fields := jsonb_set(fields, array[field],
                to_jsonb('sha256:' || encode(sha256(decode(substr(fields ->> field, 3), 'hex')), 'hex')));
        end if;
    end loop;
    return fields;
end $$;

-- Arguments: masked, ignored, hashed (bytea) and key columns, each as an array; the column that names the row, or ''.
create function journal_row() returns trigger
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
    if coalesce(current_setting('maillage.bulk', true), '') = '' then
        perform public.journal_write(action, tg_table_name::text, subject, coalesce(new_row, old_row) ->> tg_argv[4],
            old_shown, new_shown);
    else
        perform public.journal_count_in_bulk(action, tg_table_name::text,
            jsonb_build_array(subject, old_shown, new_shown)::text);
    end if;
    return null;
end $$;

create function journal_refuse_truncate() returns trigger
    language plpgsql as $$
begin
    raise exception 'Table % is journalled: delete its rows, truncate would leave no trace', tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

-- Journals every change of a table. Masked columns show that they changed and not what they hold; ignored ones (version,
-- updated_at, generated and tsvector columns always are) say nothing. Call it again after adding columns.
create function journal_track(
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
    execute format('create or replace trigger journal_refuse_truncate before truncate on %s
                    for each statement execute function public.journal_refuse_truncate()', tracked);
    execute format('alter table %s enable always trigger journal_row, enable always trigger journal_refuse_truncate', tracked);
end $$;
