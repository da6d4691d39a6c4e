-- A session held: who came, who withdrew for interest, how each voted, what came of it.
create table committee_attendance (
    session_id bigint not null references committee_session,
    mandate_id bigint not null references committee_mandate,
    presence   text   not null check (presence in ('PRESENT', 'REPRESENTED', 'EXCUSED', 'ABSENT')),
    holder_id  bigint,
    primary key (session_id, mandate_id),
    foreign key (session_id, holder_id) references committee_attendance (session_id, mandate_id) deferrable initially deferred,
    check ((presence = 'REPRESENTED') = (holder_id is not null)),
    check (holder_id <> mandate_id)
);
comment on table committee_attendance is 'Who came to a session, and who held the proxy of whom';
create index committee_attendance_mandate on committee_attendance (mandate_id);

create table committee_recusal (
    item_id     bigint      not null references committee_item,
    mandate_id  bigint      not null references committee_mandate,
    reason      text        not null check (btrim(reason) <> '' and length(reason) <= 500),
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (item_id, mandate_id)
);
comment on table committee_recusal is 'A member with an interest in a takeover, who counts for nothing on that item';
create index committee_recusal_mandate on committee_recusal (mandate_id);

create table committee_ballot (
    item_id    bigint      not null references committee_item,
    mandate_id bigint      not null references committee_mandate,
    choice     text        not null check (choice in ('FOR', 'AGAINST', 'ABSTAIN')),
    voter_id   bigint      not null references account,
    by_officer boolean     not null,
    cast_at    timestamptz not null,
    primary key (item_id, mandate_id)
);
comment on table committee_ballot is 'How a member voted on an item, once';
comment on column committee_ballot.voter_id is 'The account that sent the vote: the member''s, that of who holds their proxy, or the officer''s who wrote it down';
create index committee_ballot_voter on committee_ballot (voter_id);

create table committee_decision (
    id            bigint      generated always as identity primary key,
    item_id       bigint      not null unique references committee_item,
    file_id       bigint      not null references buyout_file,
    kind          text        not null check (kind in ('INVESTMENT', 'DIVESTMENT', 'WITHDRAWAL')),
    outcome       text        not null check (outcome in ('ADOPTED', 'REJECTED', 'TIED', 'NO_QUORUM', 'NO_VOTE', 'ADJOURNED')),
    decided_on    date        not null,
    entitled      smallint    not null,
    quorum        smallint    not null,
    recused       smallint    not null,
    votes_for     smallint    not null,
    votes_against smallint    not null,
    abstentions   smallint    not null,
    casting       boolean     not null,
    withdraws_id  bigint      unique references committee_decision,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    check (withdraws_id is null or outcome = 'ADOPTED' and kind <> 'DIVESTMENT'),
    check (kind <> 'WITHDRAWAL' or outcome <> 'ADOPTED' or withdraws_id is not null),
    check (not casting or votes_for = votes_against)
);
comment on table committee_decision is 'What came of an item, never changed: a decision is taken back by a later one';
comment on column committee_decision.entitled is 'Members present or represented who could vote on the item';
comment on column committee_decision.casting is 'Whether the chair''s vote decided between as many for as against';
create index committee_decision_file on committee_decision (file_id);

create table committee_minutes (
    session_id  bigint      not null primary key references committee_session,
    body        text        not null check (length(body) <= 20000),
    sealed_at   timestamptz,
    sealed_by   text,
    sealed      bytea,
    sha256      text        check (sha256 ~ '^[0-9a-f]{64}$'),
    version     bigint      not null default 0,
    check ((sealed_at is null) = (sha256 is null) and (sealed is null) = (sha256 is null) and (sealed_by is null) = (sha256 is null))
);
comment on table committee_minutes is 'The minutes of a session, in Markdown; once sealed, a PDF that is never changed, with its hash';

-- A represented member counts for as long as who holds the proxy may vote.
create function committee_voters(item bigint)
    returns table (mandate_id bigint, account_id bigint, chair boolean, presence text, holder_id bigint, recused boolean, entitled boolean)
    language sql stable parallel safe as $$
    select m.id, m.account_id, m.chair, a.presence, a.holder_id, r.mandate_id is not null,
           r.mandate_id is null and (a.presence = 'PRESENT'
               or a.presence = 'REPRESENTED' and h.presence = 'PRESENT' and hr.mandate_id is null)
    from committee_item i
    join committee_session s on s.id = i.session_id
    join committee_mandate m on m.fund_id = s.fund_id and m.during @> s.day
    left join committee_attendance a on a.session_id = s.id and a.mandate_id = m.id
    left join committee_attendance h on h.session_id = s.id and h.mandate_id = a.holder_id
    left join committee_recusal r on r.item_id = i.id and r.mandate_id = m.id
    left join committee_recusal hr on hr.item_id = i.id and hr.mandate_id = a.holder_id
    where i.id = item
$$;
comment on function committee_voters is 'Who sits on the day of an item''s session, and whether they may vote on it';

create function committee_tally(item bigint)
    returns table (entitled integer, quorum integer, recused integer, votes_for integer, votes_against integer, abstentions integer,
                   casting boolean, outcome text)
    language sql stable parallel safe as $$
    with counted as (
        select count(*) filter (where coalesce(v.entitled, false)) as entitled, count(*) filter (where v.recused) as recused,
               count(*) filter (where v.entitled and b.choice = 'FOR') as votes_for,
               count(*) filter (where v.entitled and b.choice = 'AGAINST') as votes_against,
               count(*) filter (where v.entitled and b.choice = 'ABSTAIN') as abstentions,
               max(b.choice) filter (where v.entitled and v.chair and v.presence = 'PRESENT' and b.choice <> 'ABSTAIN') as chair
        from committee_voters(item) v left join committee_ballot b on b.item_id = item and b.mandate_id = v.mandate_id),
    ruled as (
        select c.*, i.opened_at, r.quorum, r.casting_vote
        from counted c, committee_item i join committee_session s on s.id = i.session_id
        cross join lateral committee_rules_at(s.fund_id, s.day) r where i.id = item)
    select entitled::integer, quorum::integer, recused::integer, votes_for::integer, votes_against::integer, abstentions::integer,
           o.outcome in ('ADOPTED', 'REJECTED') and votes_for = votes_against, o.outcome
    from ruled cross join lateral (select case
        when entitled < quorum then 'NO_QUORUM'
        when opened_at is null then 'ADJOURNED'
        when votes_for + votes_against + abstentions < quorum then 'NO_QUORUM'
        when votes_for + votes_against = 0 then 'NO_VOTE'
        when votes_for > votes_against then 'ADOPTED'
        when votes_for < votes_against then 'REJECTED'
        when casting_vote and chair = 'FOR' then 'ADOPTED'
        when casting_vote and chair = 'AGAINST' then 'REJECTED'
        else 'TIED' end as outcome) as o
$$;
comment on function committee_tally is 'What the votes on an item come to, by the rules of its session''s day';

create function committee_in_force(fund bigint, day date) returns setof committee_decision
    language sql stable parallel safe as $$
    select d.* from committee_decision d join buyout_file f on f.id = d.file_id
    where f.fund_id = fund and d.kind = 'INVESTMENT' and d.outcome = 'ADOPTED' and d.decided_on <= day
      and not exists (select from committee_decision w where w.withdraws_id = d.id and w.decided_on <= day)
$$;
comment on function committee_in_force is 'Decisions to invest that hold at the end of a day: adopted, and not taken back';

create function committee_open_session(of_session bigint) returns committee_session
    language plpgsql as $$
declare
    session committee_session;
begin
    select * into session from committee_session where id = of_session for share;
    if session.opened_at is null then
        perform transmea_refuse('The session is not open');
    end if;
    if session.closed_at is not null then
        perform transmea_refuse('The session is over');
    end if;
    return session;
end $$;

create function committee_guard_attendance() returns trigger
    language plpgsql as $$
declare
    session committee_session := committee_open_session(case tg_op when 'DELETE' then old.session_id else new.session_id end);
begin
    if exists (select from committee_item where session_id = session.id and opened_at is not null and closed_at is null) then
        perform transmea_refuse('Who is there does not change while a vote is open');
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if not exists (select from committee_mandate where id = new.mandate_id and fund_id = session.fund_id and during @> session.day) then
        perform transmea_refuse('Only those who sit on that day come to a session');
    end if;
    return new;
end $$;

create function committee_hold_attendance() returns trigger
    language plpgsql as $$
declare
    most smallint := (select r.most_proxies from committee_session s cross join lateral committee_rules_at(s.fund_id, s.day) r
                      where s.id = new.session_id);
begin
    if exists (select from committee_attendance a join committee_attendance h on h.session_id = a.session_id and h.mandate_id = a.holder_id
               where a.session_id = new.session_id and h.presence <> 'PRESENT') then
        perform transmea_refuse('Who holds a proxy is present');
    end if;
    if exists (select from committee_attendance where session_id = new.session_id and holder_id is not null
               group by holder_id having count(*) > most) then
        perform transmea_refuse('More proxies than one member may hold');
    end if;
    return null;
end $$;

-- Takes the item from those who vote: of a vote and a withdrawal at the same moment, the second one is refused.
create function committee_guard_recusal() returns trigger
    language plpgsql as $$
declare
    item committee_item;
begin
    select * into item from committee_item where id = case tg_op when 'DELETE' then old.item_id else new.item_id end for no key update;
    if item.closed_at is not null then
        perform transmea_refuse('The item is closed');
    end if;
    if tg_op = 'UPDATE' or tg_op = 'DELETE' and item.opened_at is not null then
        perform transmea_refuse('A withdrawal stays once the vote is open');
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if not exists (select from committee_voters(item.id) v where v.mandate_id = new.mandate_id) then
        perform transmea_refuse('Only those who sit on that day withdraw from an item');
    end if;
    if exists (select from committee_voters(item.id) v join committee_ballot b on b.item_id = item.id and b.mandate_id = v.mandate_id
               where new.mandate_id in (v.mandate_id, v.holder_id)) then
        perform transmea_refuse('Whoever voted does not withdraw any more');
    end if;
    return new;
end $$;

create function committee_guard_ballot() returns trigger
    language plpgsql as $$
declare
    item  committee_item;
    voter record;
begin
    if tg_op <> 'INSERT' then
        perform transmea_refuse('A vote is cast once and stays');
    end if;
    select * into item from committee_item where id = new.item_id for share;
    if item.opened_at is null then
        perform transmea_refuse('The vote is not open');
    end if;
    if item.closed_at is not null then
        perform transmea_refuse('The vote is closed');
    end if;
    if exists (select from committee_ballot where item_id = new.item_id and mandate_id = new.mandate_id) then
        perform transmea_refuse('This member has voted');
    end if;
    select v.*, h.account_id as holder_account into voter
        from committee_voters(item.id) v left join committee_mandate h on h.id = v.holder_id where v.mandate_id = new.mandate_id;
    if not coalesce(voter.entitled, false) then
        perform transmea_refuse('This member may not vote on this item');
    end if;
    if not new.by_officer and new.voter_id <> coalesce(voter.holder_account, voter.account_id) then
        perform transmea_refuse('A member votes, or who holds their proxy');
    end if;
    return new;
end $$;

-- A vote is opened one at a time, on a file that is there, with a proposal the fund's terms allow and enough members to decide.
create function committee_open_vote() returns trigger
    language plpgsql as $$
declare
    session committee_session;
    stage   text;
    ticket  bigint := coalesce((select sum(amount_cents) from committee_item_amount where item_id = new.id), 0);
    terms   fund_terms;
begin
    if new.opened_at is not distinct from old.opened_at then
        return new;
    end if;
    select * into session from committee_session where id = new.session_id for no key update;
    perform committee_open_session(new.session_id);
    if exists (select from committee_item where session_id = new.session_id and id <> new.id and opened_at is not null and closed_at is null) then
        perform transmea_refuse('Another vote is open');
    end if;
    if (select entitled < quorum from committee_tally(new.id)) then
        perform transmea_refuse('There is no quorum');
    end if;
    select f.stage into stage from buyout_file f where f.id = new.file_id;
    if new.kind = 'INVESTMENT' then
        if stage <> 'COMMITTEE' then
            perform transmea_refuse('The file is not before the committee');
        end if;
        select * into terms from fund_terms_at(session.fund_id, session.day);
        if ticket = 0 then
            perform transmea_refuse('The proposal has no amount');
        end if;
        if new.derogation = '' and ticket not between terms.least_ticket_cents and terms.most_ticket_cents then
            perform transmea_refuse('The ticket is outside the fund''s terms, without a derogation');
        end if;
    end if;
    return new;
end $$;

create function committee_record_decision() returns trigger
    language plpgsql as $$
declare
    item     committee_item;
    session  committee_session;
    tally    record;
    in_force bigint;
begin
    select * into item from committee_item where id = new.item_id for no key update;
    if item.closed_at is not null then
        perform transmea_refuse('The item is closed');
    end if;
    session := committee_open_session(item.session_id);
    select * into tally from committee_tally(item.id);
    if (new.file_id, new.kind, new.decided_on) is distinct from (item.file_id, item.kind, session.day)
            or (new.outcome, new.entitled, new.quorum, new.recused, new.votes_for, new.votes_against, new.abstentions, new.casting)
               is distinct from (tally.outcome, tally.entitled, tally.quorum, tally.recused, tally.votes_for, tally.votes_against,
                                 tally.abstentions, tally.casting) then
        perform transmea_refuse(format('The votes come to %s', tally.outcome));
    end if;
    if new.outcome = 'ADOPTED' and new.kind <> 'DIVESTMENT' then
        perform from buyout_file where id = new.file_id for no key update;
        select d.id into in_force from committee_in_force(session.fund_id, 'infinity') d where d.file_id = new.file_id;
        if new.withdraws_id is distinct from in_force then
            perform transmea_refuse('A decision takes back the one that is in force, and no other');
        end if;
    end if;
    update committee_item set closed_at = new.recorded_at, version = version + 1 where id = item.id;
    return new;
end $$;

create function committee_guard_minutes() returns trigger
    language plpgsql as $$
begin
    if tg_op <> 'INSERT' and (tg_op = 'DELETE' or old.sealed_at is not null) then
        perform transmea_refuse('The minutes are sealed');
    end if;
    if not exists (select from committee_session where id = new.session_id and closed_at is not null) then
        perform transmea_refuse('Minutes are written of a session that is over');
    end if;
    if new.sealed_at is not null and encode(sha256(new.sealed), 'hex') <> new.sha256 then
        perform transmea_refuse('The hash is not that of what is sealed');
    end if;
    return new;
end $$;

create trigger guard before insert or update or delete on committee_attendance for each row execute function committee_guard_attendance();
create constraint trigger hold after insert or update on committee_attendance deferrable initially deferred
    for each row execute function committee_hold_attendance();
create trigger guard before insert or update or delete on committee_recusal for each row execute function committee_guard_recusal();
create trigger guard before insert or update or delete on committee_ballot for each row execute function committee_guard_ballot();
create trigger vote before update on committee_item for each row execute function committee_open_vote();
create trigger record before insert on committee_decision for each row execute function committee_record_decision();
create trigger fixed before update or delete on committee_decision for each row execute function transmea_append_only();
create trigger guard before insert or update or delete on committee_minutes for each row execute function committee_guard_minutes();

do $$
declare
    held record;
begin
    for held in select tgrelid::regclass as of_table, tgname from pg_trigger
                where tgrelid::regclass::text like 'committee\_%' and tgname in ('guard', 'fixed', 'hold', 'vote', 'record')
    loop
        execute format('alter table %s enable always trigger %I', held.of_table, held.tgname);
    end loop;
end $$;

-- Whoever withdrew for interest reads nothing of the file any more.
create or replace function buyout_seen_by(member bigint) returns table (file_id bigint)
    language sql stable parallel safe as $$
    select distinct i.file_id
    from committee_mandate m
    join committee_session s on s.fund_id = m.fund_id and m.during @> s.day and s.cancelled_on is null
    join committee_item i on i.session_id = s.id
    where m.account_id = member
      and exists (select from committee_convocation c where c.session_id = s.id and c.mandate_id = m.id and c.method = 'REQUEST')
      and not exists (select from committee_recusal r join committee_item o on o.id = r.item_id join committee_mandate rm on rm.id = r.mandate_id
                      where rm.account_id = member and o.file_id = i.file_id)
$$;

select journal_track('committee_attendance', label => 'presence');
select journal_track('committee_recusal', masked => array['reason']);
select journal_track('committee_ballot', masked => array['choice']);
select journal_track('committee_decision', label => 'outcome');
select journal_track('committee_minutes', masked => array['body'], label => 'sha256');
