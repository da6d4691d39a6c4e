-- How the employees' savings plan buys the fund's stake back: a plan is never changed, a later one takes its place.
create table buyback_plan (
    id          bigint      generated always as identity primary key,
    file_id     bigint      not null references buyout_file,
    agreed_on   date        not null,
    note        text        not null default '' check (length(note) <= 500),
    example     boolean     not null default false,
    recorded_by text        not null,
    recorded_at timestamptz not null default now()
);
comment on table buyback_plan is 'What was agreed on how the stake is bought back, from a day on';
create index buyback_plan_file on buyback_plan (file_id, agreed_on);

create table buyback_instalment (
    plan_id      bigint   not null references buyback_plan,
    number       smallint not null check (number > 0),
    due_on       date     not null,
    amount_cents bigint   not null check (amount_cents > 0),
    primary key (plan_id, number)
);
comment on table buyback_instalment is 'What is due on a day by a plan';

create trigger guard before update or delete on buyback_plan for each row execute function transmea_append_only();
create trigger guard before update or delete on buyback_instalment for each row execute function transmea_append_only();
alter table buyback_plan enable always trigger guard;
alter table buyback_instalment enable always trigger guard;

select journal_track('buyback_plan');
select journal_track('buyback_instalment');
