-- The contest of the social and solidary idea: a call, entries without an account, a jury with a grid, a ranking, a laureate.
create table contest (
    id                integer     generated always as identity primary key,
    slug              text        not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name              text        not null check (btrim(name) <> '' and length(name) <= 200),
    presentation      text        not null check (btrim(presentation) <> '' and length(presentation) <= 4000),
    prize             text        not null check (btrim(prize) <> '' and length(prize) <= 1000),
    rules             text        check (btrim(rules) <> '' and length(rules) <= 20000),
    partners          text        check (btrim(partners) <> '' and length(partners) <= 2000),
    opens_at          timestamptz,
    closes_at         timestamptz,
    top_mark          smallint    not null default 5 check (top_mark between 1 and 20),
    least_sheets      smallint    not null default 2 check (least_sheets between 1 and 20),
    state             text        not null default 'DRAFT' check (state in ('DRAFT', 'CALL', 'SCORED', 'DECIDED')),
    jury_closed_at    timestamptz,
    decided_at        timestamptz,
    laureate_entry_id bigint,
    told_laureate     text        check (btrim(told_laureate) <> '' and length(told_laureate) <= 120),
    told_idea         text        check (btrim(told_idea) <> '' and length(told_idea) <= 2000),
    source            text        check (btrim(source) <> ''),
    example           boolean     not null default false,
    version           bigint      not null default 0,
    check (opens_at < closes_at),
    check ((opens_at is null) = (closes_at is null)),
    check (opens_at is not null or source is not null),
    check (source is not null or (told_laureate is null and told_idea is null)),
    constraint contest_jury_after_call check (jury_closed_at >= closes_at),
    check (opens_at is null or (state in ('SCORED', 'DECIDED')) = (jury_closed_at is not null)),
    check (opens_at is null or (state = 'DECIDED') = (decided_at is not null)),
    check (laureate_entry_id is null or state = 'DECIDED')
);
comment on table contest is 'One edition of the contest of the social and solidary idea';
comment on column contest.state is 'CALL: published, from its announcement to the end of the jury; SCORED: the jury is closed; DECIDED: the result is public and stays';
comment on column contest.told_laureate is 'Of an edition before this platform: whom its source names';
comment on column contest.opens_at is 'Absent where the source of an old edition does not tell';

create table contest_criterion (
    id         integer  generated always as identity primary key,
    contest_id integer  not null references contest on delete cascade,
    position   smallint not null check (position between 1 and 10),
    name       text     not null check (btrim(name) <> '' and length(name) <= 200),
    weight     smallint not null check (weight between 1 and 100),
    unique (contest_id, position),
    unique (id, contest_id)
);
comment on table contest_criterion is 'A line of the grid of a contest; fixed once something is marked by it';

create table contest_juror (
    contest_id integer not null references contest on delete cascade,
    account_id bigint  not null references account,
    primary key (contest_id, account_id)
);
comment on table contest_juror is 'An account that sits in the jury of one contest';
create index contest_juror_account on contest_juror (account_id);

create table contest_entry (
    id             bigint      generated always as identity primary key,
    contest_id     integer     not null references contest,
    state          text        not null check (state in ('UNCONFIRMED', 'SUBMITTED', 'WITHDRAWN')),
    name           text        check (btrim(name) <> '' and length(name) <= 120),
    email          text        check (email like '%_@_%' and length(email) <= 254),
    phone          text        check (btrim(phone) <> '' and length(phone) <= 30),
    title          text        check (btrim(title) <> '' and length(title) <= 150),
    problem        text        check (btrim(problem) <> '' and length(problem) <= 3000),
    solution       text        check (btrim(solution) <> '' and length(solution) <= 4000),
    audience       text        check (btrim(audience) <> '' and length(audience) <= 1000),
    departement_id integer     references territory,
    commune        text        check (btrim(commune) <> '' and length(commune) <= 120),
    stage          text        check (stage in ('IDEA', 'STUDY', 'TEST', 'STARTED')),
    token_hash     bytea       unique check (length(token_hash) = 32),
    created_at     timestamptz not null,
    confirmed_at   timestamptz,
    changed_at     timestamptz not null,
    purged_at      timestamptz,
    version        bigint      not null default 0,
    unique (id, contest_id),
    check ((state = 'UNCONFIRMED') <= (confirmed_at is null)),
    check (state <> 'SUBMITTED' or confirmed_at is not null),
    check (state <> 'WITHDRAWN' or purged_at is not null),
    check (case when purged_at is null
           then num_nulls(name, email, title, problem, solution, audience, departement_id, stage, token_hash) = 0
           else num_nonnulls(name, email, phone, title, problem, solution, audience, departement_id, commune, stage, token_hash) = 0 end)
);
comment on table contest_entry is 'An idea that somebody entered without an account; once purged it only counts';
comment on column contest_entry.changed_at is 'The moment of the last change, which the call''s dates are held against';
create unique index contest_entry_one_of_address on contest_entry (contest_id, lower(email)) where email is not null;
create index contest_entry_departement on contest_entry (departement_id) where departement_id is not null;
alter table contest add foreign key (laureate_entry_id, id) references contest_entry (id, contest_id);
create index contest_laureate on contest (laureate_entry_id, id) where laureate_entry_id is not null;

create table contest_consent (
    id       bigint      generated always as identity primary key,
    entry_id bigint      not null references contest_entry on delete cascade,
    purpose  text        not null check (purpose in ('PUBLICATION', 'NEWS')),
    given    boolean     not null,
    at       timestamptz not null
);
comment on table contest_consent is 'What an entrant agreed to, by purpose, and took back: never changed, the last one counts';
create index contest_consent_entry on contest_consent (entry_id, purpose, id);

create table contest_recusal (
    entry_id    bigint      not null,
    contest_id  integer     not null,
    account_id  bigint      not null,
    reason      text        not null check (btrim(reason) <> '' and length(reason) <= 500),
    recorded_at timestamptz not null,
    primary key (entry_id, account_id),
    foreign key (entry_id, contest_id) references contest_entry (id, contest_id),
    foreign key (contest_id, account_id) references contest_juror
);
comment on table contest_recusal is 'A juror with an interest in an entry, who no longer reads it and counts for nothing on it';
create index contest_recusal_juror on contest_recusal (contest_id, account_id);

create table contest_sheet (
    id         bigint      generated always as identity primary key,
    entry_id   bigint      not null,
    contest_id integer     not null,
    account_id bigint      not null,
    comment    text        check (btrim(comment) <> '' and length(comment) <= 4000),
    changed_at timestamptz not null,
    closed_at  timestamptz,
    version    bigint      not null default 0,
    unique (entry_id, account_id),
    unique (id, contest_id),
    foreign key (entry_id, contest_id) references contest_entry (id, contest_id),
    foreign key (contest_id, account_id) references contest_juror
);
comment on table contest_sheet is 'What one juror thinks of one entry; counts once closed';
create index contest_sheet_juror on contest_sheet (contest_id, account_id);

create table contest_score (
    sheet_id     bigint   not null,
    contest_id   integer  not null,
    criterion_id integer  not null,
    mark         smallint not null check (mark >= 0),
    primary key (sheet_id, criterion_id),
    foreign key (sheet_id, contest_id) references contest_sheet (id, contest_id) on delete cascade,
    foreign key (criterion_id, contest_id) references contest_criterion (id, contest_id)
);
comment on table contest_score is 'The mark of one criterion on one sheet';
create index contest_score_criterion on contest_score (criterion_id, contest_id);

create table contest_correction (
    id         integer     generated always as identity primary key,
    contest_id integer     not null references contest,
    text       text        not null check (btrim(text) <> '' and length(text) <= 2000),
    at         timestamptz not null
);
comment on table contest_correction is 'What is told of a published result that was wrong: added to it, never instead of it';
create index contest_correction_contest on contest_correction (contest_id, id);

-- Weighted mean of the marks over closed sheets of jurors who are not recused. One division of whole numbers, rounded the same
-- way for all, so that equal means are equal; an entry with too few sheets has no rank.
create view contest_ranking as
with grid as (
    select contest_id, sum(weight) as weights from contest_criterion group by contest_id
), counted as (
    select e.contest_id, e.id as entry_id, count(distinct s.id) as sheets, sum(x.mark * k.weight) as points
    from contest_entry e
    left join contest_sheet s on s.entry_id = e.id and s.closed_at is not null
        and not exists (select from contest_recusal r where r.entry_id = s.entry_id and r.account_id = s.account_id)
    left join contest_score x on x.sheet_id = s.id
    left join contest_criterion k on k.id = x.criterion_id
    where e.state = 'SUBMITTED'
    group by e.contest_id, e.id
), meant as (
    select n.contest_id, n.entry_id, n.sheets, c.least_sheets,
           case when n.sheets >= c.least_sheets then round(n.points::numeric / (n.sheets * g.weights), 12) end as mean
    from counted n join contest c on c.id = n.contest_id left join grid g on g.contest_id = n.contest_id
)
select contest_id, entry_id, sheets, least_sheets, mean,
       case when mean is not null then rank() over (partition by contest_id, mean is null order by mean desc) end as rank,
       case when mean is not null then count(*) over (partition by contest_id, mean) end as tied
from meant;
comment on view contest_ranking is 'The order of the entries of a contest; jurors who recused themselves never count';

create function contest_guard() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if old.state <> 'DRAFT' then
            raise exception 'A contest that was announced stays' using errcode = 'check_violation';
        end if;
        return old;
    end if;
    if new.state <> old.state and not (old.state, new.state) in
        (('DRAFT', 'CALL'), ('CALL', 'SCORED'), ('SCORED', 'CALL'), ('SCORED', 'DECIDED')) then
        raise exception 'A contest does not go from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if old.state in ('SCORED', 'DECIDED') and new.state = old.state and new is distinct from old then
        raise exception 'The jury is closed' using errcode = 'check_violation';
    end if;
    if old.state = 'DRAFT' and new.state = 'CALL' and not exists (select from contest_criterion where contest_id = new.id) then
        raise exception 'A call without a grid' using errcode = 'check_violation';
    end if;
    if new.top_mark <> old.top_mark and exists (select from contest_score where contest_id = new.id) then
        raise exception 'The grid has been used' using errcode = 'check_violation';
    end if;
    if new.state = 'DECIDED' and exists (select from contest_ranking where contest_id = new.id and rank = 1)
        and not exists (select from contest_ranking where contest_id = new.id and rank = 1 and entry_id = new.laureate_entry_id) then
        raise exception 'The laureate is not the first of the ranking' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger guard before update or delete on contest for each row execute function contest_guard();

create function contest_criterion_guard() returns trigger
    language plpgsql as $$
declare
    held integer := case when tg_op = 'DELETE' then old.contest_id else new.contest_id end;
begin
    perform from contest where id = held for update;
    if exists (select from contest_score where contest_id = held) then
        raise exception 'The grid has been used' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger guard before insert or update or delete on contest_criterion for each row execute function contest_criterion_guard();

create function contest_entry_guard() returns trigger
    language plpgsql as $$
declare
    held contest;
begin
    select * into held from contest where id = new.contest_id for share;
    if tg_op = 'UPDATE' then
        if new.contest_id <> old.contest_id or new.state <> old.state and not (old.state, new.state) in
            (('UNCONFIRMED', 'SUBMITTED'), ('UNCONFIRMED', 'WITHDRAWN'), ('SUBMITTED', 'WITHDRAWN')) then
            raise exception 'An entry does not go from % to %', old.state, new.state using errcode = 'check_violation';
        end if;
        if new.purged_at is not null or
            (new.state, new.name, new.phone, new.title, new.problem, new.solution, new.audience, new.departement_id, new.commune, new.stage)
            is not distinct from
            (old.state, old.name, old.phone, old.title, old.problem, old.solution, old.audience, old.departement_id, old.commune, old.stage) then
            return new;
        end if;
    end if;
    if held.state <> 'CALL' or held.opens_at is null or new.changed_at < held.opens_at or new.changed_at >= held.closes_at then
        raise exception 'The call is not open' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger guard before insert or update on contest_entry for each row execute function contest_entry_guard();

-- A sheet and a recusal of the same juror wait for each other at the entry.
create function contest_jury_guard() returns trigger
    language plpgsql as $$
declare
    held contest;
begin
    if tg_op = 'UPDATE' then
        -- What was written of people is forgotten with them.
        if to_jsonb(new) - 'comment' = to_jsonb(old) - 'comment' and to_jsonb(new) ->> 'comment' is null then
            return new;
        end if;
    end if;
    select * into held from contest where id = new.contest_id for share;
    perform from contest_entry where id = new.entry_id and state = 'SUBMITTED' and purged_at is null for update;
    if not found then
        raise exception 'The entry is not before the jury' using errcode = 'check_violation';
    end if;
    if held.state <> 'CALL' then
        raise exception 'The jury is closed' using errcode = 'check_violation';
    end if;
    if tg_table_name = 'contest_sheet' then
        if new.changed_at < held.closes_at then
            raise exception 'The call is still open' using errcode = 'check_violation';
        end if;
        if exists (select from contest_recusal where entry_id = new.entry_id and account_id = new.account_id) then
            raise exception 'This juror is recused' using errcode = 'check_violation';
        end if;
        if tg_op = 'UPDATE' then
            if old.closed_at is not null or new.entry_id <> old.entry_id or new.account_id <> old.account_id then
                raise exception 'A closed sheet stays' using errcode = 'check_violation';
            end if;
            if new.closed_at is not null and (select count(*) from contest_score where sheet_id = new.id)
                <> (select count(*) from contest_criterion where contest_id = new.contest_id) then
                raise exception 'A sheet is closed once complete' using errcode = 'check_violation';
            end if;
        elsif new.closed_at is not null then
            raise exception 'A sheet is closed once complete' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;
create trigger guard before insert or update on contest_sheet for each row execute function contest_jury_guard();
create trigger guard before insert on contest_recusal for each row execute function contest_jury_guard();

create function contest_score_guard() returns trigger
    language plpgsql as $$
declare
    touched bigint := case when tg_op = 'DELETE' then old.sheet_id else new.sheet_id end;
begin
    perform from contest_sheet s where s.id = touched and s.closed_at is not null for update;
    if found then
        raise exception 'A closed sheet stays' using errcode = 'check_violation';
    end if;
    if tg_op <> 'DELETE' then
        perform from contest_sheet s join contest_recusal r on r.entry_id = s.entry_id and r.account_id = s.account_id where s.id = touched;
        if found then
            raise exception 'This juror is recused' using errcode = 'check_violation';
        end if;
        if new.mark > (select top_mark from contest where id = new.contest_id for share) then
            raise exception 'A mark above the grid' using errcode = 'check_violation';
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger guard before insert or update or delete on contest_score for each row execute function contest_score_guard();

create function contest_stays() returns trigger
    language plpgsql as $$
begin
    raise exception 'This is kept as it was written' using errcode = 'check_violation';
end $$;
create trigger stays before update on contest_consent for each row execute function contest_stays();
create trigger stays before update or delete on contest_recusal for each row execute function contest_stays();
create trigger stays before update or delete on contest_correction for each row execute function contest_stays();

-- Who entered is purged after a time, and the journal is for ever: it only tells that it changed.
select journal_track('contest');
select journal_track('contest_criterion');
select journal_track('contest_juror');
select journal_track('contest_entry', masked => array['name', 'email', 'phone', 'title', 'problem', 'solution', 'audience', 'departement_id', 'commune', 'stage', 'token_hash'], label => 'state');
select journal_track('contest_consent');
select journal_track('contest_recusal', masked => array['reason']);
select journal_track('contest_sheet', masked => array['comment']);
select journal_track('contest_score', masked => array['mark']);
select journal_track('contest_correction');
