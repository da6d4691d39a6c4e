-- Recomputes the whole chain and names the first place where it does not hold; one row, "reason" null when all holds.
-- Given a head (sequence and hash, noted down elsewhere) it also tells whether the chain still contains it: a tail
-- that was cut off, or a chain rewritten from some place on, shows in no other way.
-- "stable": every statement reads the caller's snapshot, so commits that happen meanwhile do not disturb. Seals are
-- read in segments, in order, each with its entries by a range of ids: memory does not grow with the journal.
create function journal_verify(
    noted_seq bigint default null, noted_hash text default null, segment bigint default 5000,
    out reason text, out broken_seal bigint, out broken_entry bigint, out first_id bigint, out last_id bigint,
    out seals bigint, out entries bigint, out head_seq bigint, out head_hash text, out head_at timestamptz
)
    language plpgsql stable as $$
declare
    carried  bytea := decode(repeat('00', 32), 'hex');
    reached  bigint := 0;
    broken   record;
    part     record;
begin
    seals := 0;
    entries := 0;
    select s.seq, encode(s.hash, 'hex'), s.sealed_at into head_seq, head_hash, head_at
        from public.journal_seal s order by s.seq desc limit 1;
    loop
        select count(*) as seals, min(s.first_id) as first_id, max(s.last_id) as last_id, max(s.seq) as seq into part
            from (select * from public.journal_seal where seq > reached order by seq limit segment) as s;
        exit when part.seals = 0;
        with link as (
            select s.*, journal_seal_hash(s, s.previous) as expected_hash,
                   lag(s.hash, 1, carried) over (order by s.seq) as expected_previous,
                   reached + row_number() over (order by s.seq) as expected_seq
            from public.journal_seal s where s.seq > reached and s.seq <= part.seq
        ), found as (
            select l.seq, count(*) as entries, sha256(string_agg(d.digest, '' order by e.id)) as content,
                   min(e.id) filter (where d.digest <> e.digest) as altered
            from link l
            join public.journal_entry e on e.transaction = l.transaction and e.id between l.first_id and l.last_id
            cross join lateral (select journal_digest(e) as digest offset 0) as d -- not worked out twice
            where e.id between part.first_id and part.last_id
            group by l.seq
        ), verdict as (
            select l.seq, l.expected_seq, l.first_id, l.last_id, f.altered, coalesce(f.entries, 0) as entries, case
                when l.seq <> l.expected_seq then 'seal-missing'
                when l.previous <> l.expected_previous then 'chain-broken'
                when l.hash <> l.expected_hash then 'seal-altered'
                when l.seq = noted_seq and encode(l.hash, 'hex') <> lower(noted_hash) then 'head-differs'
                when f.altered is not null then 'entry-altered'
                when coalesce(f.entries, 0) < l.entries then 'entry-missing'
                when f.entries > l.entries then 'entry-added'
                when f.content <> l.content then 'entries-altered' end as reason
            from link l left join found f using (seq)
        )
        select v.*, sum(v.entries) over () as all_entries into broken
            from verdict v order by v.reason is null, v.seq limit 1;
        if broken.reason is not null then
            reason := broken.reason;
            broken_seal := case when broken.reason = 'seal-missing' then broken.expected_seq else broken.seq end;
            broken_entry := broken.altered;
            first_id := broken.first_id;
            last_id := broken.last_id;
            return;
        end if;
        seals := seals + part.seals;
        entries := entries + broken.all_entries;
        reached := part.seq;
        select s.hash into carried from public.journal_seal s where s.seq = reached;
    end loop;
    if noted_seq > reached then
        reason := 'tail-cut';
        broken_seal := reached + 1;
        return;
    end if;
    if entries <> (select count(*) from public.journal_entry) then
        -- What the calling transaction itself has written is sealed at its commit only.
        select min(e.id) into broken_entry from public.journal_entry e
            where e.transaction is distinct from pg_current_xact_id_if_assigned()
              and not exists (select from public.journal_seal s
                              where s.transaction = e.transaction and e.id between s.first_id and s.last_id);
        if broken_entry is not null then
            reason := 'entry-unsealed';
            first_id := broken_entry;
            last_id := broken_entry;
        end if;
    end if;
end $$;
