-- Campaigns are read on any day, as the rest of the contract is: when one closed, and when a report was asked for, is told.
alter table contract_report_campaign add column closed_on date,
    add constraint contract_report_campaign_closed check (closed_on is null or state = 'CLOSED');
comment on column contract_report_campaign.closed_on is 'None where it is open, or closed on a day that nobody wrote down';
alter table contract_report add column asked_on date;
comment on column contract_report.asked_on is 'None where it was asked for when the campaign opened';

create function contract_reports_at(contract bigint, day date)
    returns table (report_id bigint, campaign_id bigint, action_id bigint, state text, deadline date, running boolean)
    language sql stable parallel safe as $$
    select r.id, c.id, r.action_id, coalesce(told.kind, 'OPEN'), coalesce(extended.deadline, c.deadline),
           c.state = 'OPEN' or c.closed_on > day
    from contract_report_campaign c
    join contract_report r on r.campaign_id = c.id
    left join lateral (select e.kind from contract_report_event e
                       where e.report_id = r.id and e.kind <> 'EXTENDED' and e.on_date <= day
                       order by e.id desc limit 1) as told on true
    left join lateral (select e.deadline from contract_report_event e
                       where e.report_id = r.id and e.kind = 'EXTENDED' and e.on_date <= day
                       order by e.id desc limit 1) as extended on true
    where c.contract_id = contract and c.opened_on <= day and coalesce(r.asked_on, c.opened_on) <= day
$$;
comment on function contract_reports_at is 'The reports that were asked for by that day, as they stood then';
