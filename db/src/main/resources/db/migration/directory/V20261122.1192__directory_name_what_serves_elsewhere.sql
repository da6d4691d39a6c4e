-- Modules that the directory does not know refer to its entries: whatever a foreign key would keep from being removed.
create function organisations_named_elsewhere() returns setof bigint
    language plpgsql stable as $$
declare
    reference record;
begin
    for reference in
        select c.conrelid::regclass as of_table, a.attname as of_column
        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
        where c.contype = 'f' and c.confrelid = 'organisation'::regclass and c.confdeltype in ('a', 'r')
          and c.conrelid <> 'organisation'::regclass
    loop
        return query execute format('select distinct %1$I::bigint from %2$s where %1$I is not null',
            reference.of_column, reference.of_table);
    end loop;
end $$;
comment on function organisations_named_elsewhere is 'Entries of the directory that something else refers to and that therefore stay';
