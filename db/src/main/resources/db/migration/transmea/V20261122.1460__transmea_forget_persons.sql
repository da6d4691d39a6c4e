-- What a file that is over keeps of persons may be erased: on demand, or by the end of its time. Notes and documents stay
-- as rows, so that it shows that there was one, by whom and when.
alter table buyout_note
    alter column text drop not null,
    add column erased_at timestamptz,
    add check ((text is null) = (erased_at is not null));
alter table buyout_document
    alter column bytes drop not null,
    add column erased_at timestamptz,
    add check ((bytes is null) = (erased_at is not null));
comment on column buyout_note.erased_at is 'When the text was erased, with everything else that the file said of persons';
comment on column buyout_document.erased_at is 'When content, title and name were erased; the digest still tells what it was';

create function buyout_is_over(file bigint) returns boolean
    language sql stable
    return exists (select from buyout_file where id = file and stage in ('DECLINED', 'ABANDONED', 'EXITED'));
comment on function buyout_is_over is 'Whether nothing is done any more on a file: declined, abandoned, or the fund has left the company';

create function buyout_guard_note() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.erased_at is not null or new.erased_at is null or not buyout_is_over(old.file_id)
            or (new.id, new.file_id, new.author, new.written_at) is distinct from (old.id, old.file_id, old.author, old.written_at) then
        perform transmea_refuse('A note is never changed: another one follows, or it is erased once the file is over');
    end if;
    return new;
end $$;
drop trigger guard on buyout_note;
create trigger guard before update or delete on buyout_note for each row execute function buyout_guard_note();
alter table buyout_note enable always trigger guard;

create or replace function buyout_guard_document() returns trigger
    language plpgsql as $$
declare
    erases boolean := tg_op = 'UPDATE' and old.erased_at is null and new.erased_at is not null and buyout_is_over(old.file_id);
begin
    if tg_op = 'DELETE' or (new.file_id, new.series_id, new.number, new.digest, new.added_at)
            is distinct from (old.file_id, old.series_id, old.number, old.digest, old.added_at)
            or (not erases and (new.bytes, new.name, new.erased_at) is distinct from (old.bytes, old.name, old.erased_at)) then
        perform transmea_refuse('A document is replaced by its next version, withdrawn, or erased once the file is over');
    end if;
    return new;
end $$;

create function buyout_names_persons(file bigint) returns boolean
    language sql stable
    return exists (select from buyout_file where id = file and (owner <> '' or team <> '' or advisers <> '' or risks <> '' or support_plan <> ''))
        or exists (select from buyout_note where file_id = file and erased_at is null)
        or exists (select from buyout_document where file_id = file and erased_at is null)
        or exists (select from buyout_task where file_id = file and title <> 'Tâche effacée')
        or exists (select from buyout_deadline where file_id = file and note <> '')
        or exists (select from buyout_contact where file_id = file and purged_at is null);

comment on function buyout_names_persons is 'Whether a file says anything of persons that is not erased';

create function buyout_erase_persons(file bigint, moment timestamptz) returns void
    language plpgsql as $$
begin
    perform from buyout_file where id = file for update;
    if not buyout_is_over(file) then
        perform transmea_refuse('What a file says of persons is erased once the file is over');
    end if;
    update buyout_file set owner = '', team = '', advisers = '', risks = '', support_plan = '', version = version + 1 where id = file;
    update buyout_note set text = null, erased_at = moment where file_id = file and erased_at is null;
    update buyout_document set bytes = null, title = 'Document effacé', name = 'effacé', erased_at = moment
        where file_id = file and erased_at is null;
    update buyout_task set title = 'Tâche effacée' where file_id = file and title <> 'Tâche effacée';
    update buyout_deadline set note = '', version = version + 1 where file_id = file and note <> '';
    update buyout_contact set name = null, email = null, phone = null, message = null, purged_at = moment
        where file_id = file and purged_at is null;
end $$;
comment on function buyout_erase_persons is 'Erases what a file that is over says of persons; company, figures, passages, decisions and ledger stay';
