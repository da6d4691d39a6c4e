-- A takeover that the fund paid for is made public on a day; then the company may be offered to the directory, once.
create function buyout_guard_publication() returns trigger
    language plpgsql as $$
begin
    if new.stage not in ('FUNDED', 'FOLLOW_UP', 'EXITED') then
        perform transmea_refuse('A takeover is made public once it is funded');
    end if;
    if new.public_on > (now() at time zone 'Europe/Paris')::date or new.public_on < new.received_on then
        perform transmea_refuse('A takeover is made public between the day on which it was received and today');
    end if;
    return new;
end $$;
create trigger publish before insert or update of public_on on buyout_file for each row
    when (new.public_on is not null) execute function buyout_guard_publication();
alter table buyout_file enable always trigger publish;
create index buyout_file_public on buyout_file (fund_id, public_on) where public_on is not null;

create table buyout_directory_offer (
    file_id         bigint not null primary key references buyout_file,
    contribution_id bigint not null unique references contribution on delete cascade,
    offered_on      date   not null,
    offered_by      text   not null check (btrim(offered_by) <> '')
);
comment on table buyout_directory_offer is 'The proposal by which a funded takeover was offered to the directory; the staff of the CRESS judge it';

select journal_track('buyout_directory_offer');
