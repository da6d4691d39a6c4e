-- Campaigns are written by the staff; an event is one of theirs once they have labelled it.
alter table event_campaign
    add column rules text check (btrim(rules) <> '' and length(rules) <= 4000),
    add column open  boolean not null default false;
comment on column event_campaign.rules is 'What an event has to be to belong to it';
comment on column event_campaign.open is 'Whether organisers may ask to join';

create table event_campaign_request (
    event_id    bigint  not null references event on delete cascade,
    campaign_id integer not null references event_campaign,
    state       text    not null default 'ASKED' check (state in ('ASKED', 'LABELLED', 'REFUSED')),
    account_id  bigint  references account on delete set null,
    message     text    check (btrim(message) <> '' and length(message) <= 1000),
    asked_at    timestamptz not null,
    judged_at   timestamptz,
    judged_by   text,
    reason      text    check (btrim(reason) <> '' and length(reason) <= 1000),
    primary key (event_id, campaign_id),
    check ((state = 'ASKED') = (judged_at is null)),
    check ((judged_at is null) = (judged_by is null)),
    check (state <> 'REFUSED' or reason is not null)
);
comment on table event_campaign_request is 'An event that asks to belong to a campaign, and what the staff decided';
create index event_campaign_request_campaign on event_campaign_request (campaign_id, state);
-- An event has one label at a time.
create unique index event_campaign_request_label on event_campaign_request (event_id) where state = 'LABELLED';

-- The label itself is event.campaign_id, which lists read: it follows from the decision.
create function event_campaign_label() returns trigger
    language plpgsql as $$
begin
    if new.state = 'LABELLED' then
        update event set campaign_id = new.campaign_id, version = version + 1 where id = new.event_id and campaign_id is distinct from new.campaign_id;
    else
        update event set campaign_id = null, version = version + 1 where id = new.event_id and campaign_id = new.campaign_id;
    end if;
    return null;
end $$;
create trigger label after insert or update of state on event_campaign_request
    for each row execute function event_campaign_label();

-- Events of before were labelled when they were written.
insert into event_campaign_request (event_id, campaign_id, state, asked_at, judged_at, judged_by)
    select id, campaign_id, 'LABELLED', changed_at, changed_at, 'reprise' from event where campaign_id is not null;
create index event_campaign_request_account on event_campaign_request (account_id) where account_id is not null;
select journal_track('event_campaign_request', label => 'state');
