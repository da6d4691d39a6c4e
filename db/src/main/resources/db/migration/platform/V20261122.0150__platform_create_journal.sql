-- The journal: one row per change of state, kept for ever. Entries are stamped, sealed and guarded here, in the
-- database, so that no code path of the application can forget, forge or rewrite one. docs/decisions/journal.md.
create table journal_entry (
    id               bigint      primary key generated always as identity,
    at               timestamptz not null,
    transaction      xid8        not null,
    actor_account_id bigint,
    actor_name       text        not null check (actor_name <> ''),
    actor_roles      text[]      not null default '{}',
    action           text        not null check (action ~ '^[a-z0-9_-]+\.[a-z0-9_-]+$'),
    subject_type     text        not null check (subject_type <> ''),
    subject_id       text,
    subject_label    text,
    before           jsonb check (jsonb_typeof(before) = 'object'),
    after            jsonb check (jsonb_typeof(after) = 'object'),
    purpose          text,
    address          text,
    path             text,
    request_id       text,
    digest           bytea       not null
);
comment on table journal_entry is 'Who did what, when, from where; append-only, sealed at commit by journal_seal';
comment on column journal_entry.actor_account_id is 'No foreign key: the entry outlives the account';
comment on column journal_entry.actor_name is 'As it was that day, so that the entry stays readable when the account is gone';
comment on column journal_entry.before is 'Of an update the changed fields only; of a removal the whole row';
comment on column journal_entry.after is 'Of an update the changed fields only; of a creation the whole row; of an event its details';
comment on column journal_entry.purpose is 'What the change was part of: a command, a job, a migration, an import';
comment on column journal_entry.digest is 'SHA-256 of all the other columns: names the entry that was altered';
create index journal_entry_at on journal_entry (at, id);
create index journal_entry_actor on journal_entry (actor_name, at, id);
create index journal_entry_action on journal_entry (action, at, id);
create index journal_entry_subject on journal_entry (subject_type, subject_id, at, id);

create table journal_seal (
    seq         bigint      primary key check (seq > 0),
    transaction xid8        not null,
    first_id    bigint      not null,
    last_id     bigint      not null check (last_id >= first_id),
    entries     bigint      not null check (entries > 0),
    content     bytea       not null check (length(content) = 32),
    previous    bytea       not null check (length(previous) = 32),
    hash        bytea       not null check (length(hash) = 32),
    sealed_at   timestamptz not null
);
comment on table journal_seal is 'One link of the hash chain per committed transaction that wrote entries';
comment on column journal_seal.content is 'SHA-256 of the digests of its entries, in the order of their ids';
comment on column journal_seal.previous is 'The hash of seal seq - 1; zeros for the first';
create index journal_seal_transaction on journal_seal (transaction, last_id);

-- A JSON array is an unambiguous text: null, '' and a comma inside a value all stay distinct. Instants go as
-- microseconds, because the text of a timestamptz follows the session's time zone.
create function journal_digest(entry journal_entry) returns bytea
    language sql stable
    return sha256(convert_to(jsonb_build_array(
        entry.id, (extract(epoch from entry.at) * 1000000)::bigint, entry.transaction::text,
        entry.actor_account_id, entry.actor_name, entry.actor_roles, entry.action,
        entry.subject_type, entry.subject_id, entry.subject_label, entry.before, entry.after,
        entry.purpose, entry.address, entry.path, entry.request_id)::text, 'UTF8'));

create function journal_seal_hash(seal journal_seal, previous bytea) returns bytea
    language sql stable
    return sha256(previous || seal.content || convert_to(jsonb_build_array(
        seal.seq, seal.transaction::text, seal.first_id, seal.last_id, seal.entries,
        (extract(epoch from seal.sealed_at) * 1000000)::bigint)::text, 'UTF8'));

-- Append-only: for every role, superusers included, whatever session_replication_role says ("enable always").
create function journal_refuse() returns trigger
    language plpgsql as $$
begin
    raise exception 'The journal is append-only: % on % is refused', lower(tg_op), tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger journal_refuse before update or delete or truncate on journal_entry
    for each statement execute function journal_refuse();
alter table journal_entry enable always trigger journal_refuse;
create trigger journal_refuse before update or delete or truncate on journal_seal
    for each statement execute function journal_refuse();
alter table journal_seal enable always trigger journal_refuse;
revoke update, delete, truncate on journal_entry, journal_seal from public, current_user;

-- Time, transaction and digest are never the writer's to choose.
create function journal_stamp() returns trigger
    language plpgsql as $$
begin
    new.at := clock_timestamp();
    new.transaction := pg_current_xact_id();
    new.digest := public.journal_digest(new);
    return new;
end $$;

create trigger journal_stamp before insert on journal_entry
    for each row execute function journal_stamp();
alter table journal_entry enable always trigger journal_stamp;

-- Writes one entry; who and from where come from settings local to the transaction.
create function journal_write(
    action text, subject_type text, subject_id text, subject_label text, before jsonb, after jsonb
) returns bigint
    language plpgsql as $$
declare
    actor      text := nullif(current_setting('maillage.actor_name', true), '');
    purpose    text := nullif(current_setting('maillage.purpose', true), '');
    written_id bigint;
begin
    if actor is null then
        actor := 'système';
        purpose := coalesce(purpose,
            concat_ws(', ', 'hors application : rôle ' || session_user, nullif(current_setting('application_name'), '')));
    end if;
    insert into public.journal_entry (actor_account_id, actor_name, actor_roles, action,
            subject_type, subject_id, subject_label, before, after, purpose, address, path, request_id)
        values (nullif(current_setting('maillage.actor_id', true), '')::bigint, actor,
            coalesce(string_to_array(nullif(current_setting('maillage.actor_roles', true), ''), ','), '{}'),
            action, subject_type, subject_id, subject_label, before, after, purpose,
            nullif(current_setting('maillage.address', true), ''),
            nullif(current_setting('maillage.path', true), ''),
            nullif(current_setting('maillage.request_id', true), ''))
        returning id into written_id;
    return written_id;
end $$;

-- At commit, closes the bulk totals (see journal_row) and seals every entry of the transaction. Runs once per entry,
-- works once per transaction. The lock makes commits queue here, so that the chain is a line; the head is read by a
-- statement of its own, after the lock, hence on a fresh snapshot. A REPEATABLE READ transaction has no fresh
-- snapshot: where it lost a race, "on conflict" raises the usual serialisation failure, to be tried again.
create function journal_seal_transaction() returns trigger
    language plpgsql as $$
declare
    seal public.journal_seal;
begin
    if exists (select from public.journal_seal s
               where s.transaction = pg_current_xact_id() and s.last_id >= new.id) then
        return null;
    end if;
    perform public.journal_close_bulk();
    select min(e.id), max(e.id), count(*), sha256(string_agg(e.digest, '' order by e.id))
        into seal.first_id, seal.last_id, seal.entries, seal.content
        from public.journal_entry e where e.id >= new.id and e.transaction = pg_current_xact_id();
    perform pg_advisory_xact_lock(hashtextextended('journal_seal', 0));
    select s.seq, s.hash into seal.seq, seal.previous from public.journal_seal s order by s.seq desc limit 1;
    seal.seq := coalesce(seal.seq, 0) + 1;
    seal.previous := coalesce(seal.previous, decode(repeat('00', 32), 'hex'));
    seal.transaction := pg_current_xact_id();
    seal.sealed_at := clock_timestamp();
    seal.hash := public.journal_seal_hash(seal, seal.previous);
    insert into public.journal_seal values (seal.*) on conflict (seq) do nothing;
    if not found then
        raise exception 'Another transaction sealed the journal first: try again'
            using errcode = 'serialization_failure';
    end if;
    return null;
end $$;

create constraint trigger journal_seal after insert on journal_entry
    deferrable initially deferred
    for each row execute function journal_seal_transaction();
alter table journal_entry enable always trigger journal_seal;

-- Only the function above, itself a trigger, may add a link.
create function journal_guard_seal() returns trigger
    language plpgsql as $$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'Seals are written at commit only' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger journal_guard_seal before insert on journal_seal
    for each row execute function journal_guard_seal();
alter table journal_seal enable always trigger journal_guard_seal;
