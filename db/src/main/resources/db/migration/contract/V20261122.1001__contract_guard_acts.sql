create function contract_refuse(fault text) returns void
    language plpgsql as $$
begin
    raise exception '%', fault using errcode = 'integrity_constraint_violation';
end $$;
comment on function contract_refuse is 'Refuses a statement as a broken rule of the contract';

create function contract_append_only() returns trigger
    language plpgsql as $$
begin
    perform contract_refuse(format('Lines of %s are never changed: add one that takes it back', tg_table_name));
    return null;
end $$;

create function contract_require_draft(act bigint) returns void
    language plpgsql as $$
begin
    if (select state from contract_act where id = act for share) <> 'DRAFT' then
        perform contract_refuse('What an act says is fixed once it is proposed: write another act');
    end if;
end $$;

-- For tables with an act_id.
create function contract_written_in_draft() returns trigger
    language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform contract_require_draft(old.act_id);
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    perform contract_require_draft(new.act_id);
    return new;
end $$;

create function contract_term_written_in_draft() returns trigger
    language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform contract_require_draft(act_id) from contract_version where id = old.version_id;
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    perform contract_require_draft(act_id) from contract_version where id = new.version_id;
    if (select e.kind from contract_version v join contract_element e on e.id = v.element_id where v.id = new.version_id) <> 'PARTY' then
        perform contract_refuse('Only parties have a role');
    end if;
    return new;
end $$;

create function contract_element_fixed() returns trigger
    language plpgsql as $$
begin
    if new.kind <> old.kind or new.contract_id <> old.contract_id or new.id <> old.id then
        perform contract_refuse('An element stays what it is');
    end if;
    return new;
end $$;

create function contract_place_version() returns trigger
    language plpgsql as $$
declare
    own    contract_element := (select e from contract_element e where e.id = new.element_id);
    parent contract_element := (select e from contract_element e where e.id = new.parent_id);
    wanted text := case own.kind when 'OBJECTIVE' then 'AXIS' when 'SUB_OBJECTIVE' then 'OBJECTIVE'
                                 when 'EXPECTED_EFFECT' then 'EVALUATION_QUESTION' end;
begin
    if own.contract_id <> (select contract_id from contract_act where id = new.act_id)
            or parent.contract_id <> own.contract_id then
        perform contract_refuse('An act speaks of its own contract');
    end if;
    if parent.kind is distinct from wanted and not (own.kind = 'ACTION' and coalesce(parent.kind, 'SUB_OBJECTIVE') = 'SUB_OBJECTIVE') then
        perform contract_refuse(format('%s cannot be under %s', own.kind, coalesce(parent.kind, 'nothing')));
    end if;
    return new;
end $$;

create trigger guard before update or delete on contract_vote for each row execute function contract_append_only();
create trigger guard before update or delete on contract_operator for each row execute function contract_append_only();
create trigger guard before update or delete on contract_effect_action for each row execute function contract_append_only();
create trigger guard before insert or update or delete on contract_version for each row execute function contract_written_in_draft();
create trigger place before insert or update on contract_version for each row execute function contract_place_version();
create trigger guard before insert or update or delete on contract_party_term for each row execute function contract_term_written_in_draft();
create trigger guard before update on contract_element for each row execute function contract_element_fixed();

-- Who must sign is settled in the draft; they sign while it is proposed; a signature is not taken back.
create function contract_guard_signature() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.signed_on is not null
                or (new.act_id, new.party_id) is distinct from (old.act_id, old.party_id)
                or (select state from contract_act where id = new.act_id for share) <> 'PROPOSED' then
            perform contract_refuse('An act is signed once, by each party, while it is proposed');
        end if;
        return new;
    end if;
    perform contract_require_draft(case tg_op when 'DELETE' then old.act_id else new.act_id end);
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.signed_on is not null then
        perform contract_refuse('A draft is not signed: propose it first');
    end if;
    if (select kind from contract_element where id = new.party_id) <> 'PARTY' then
        perform contract_refuse('Parties sign');
    end if;
    return new;
end $$;
create trigger guard before insert or update or delete on contract_signature for each row execute function contract_guard_signature();

create function contract_guard_act() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.state <> 'DRAFT' then
            perform contract_refuse('An act begins as a draft');
        end if;
        return new;
    end if;
    if old.state in ('IN_FORCE', 'ABANDONED') or (tg_op = 'DELETE' and old.state <> 'DRAFT') then
        perform contract_refuse('An act that is in force, proposed or abandoned stays as it is');
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    if new.contract_id <> old.contract_id then
        perform contract_refuse('An act stays in its contract');
    end if;
    if old.state = 'PROPOSED' and new.state <> 'ABANDONED'
            and (new.kind, new.title, new.preamble) is distinct from (old.kind, old.title, old.preamble) then
        perform contract_refuse('What an act says is fixed once it is proposed: write another act');
    end if;
    if old.state = 'PROPOSED' and new.state = 'DRAFT'
            and exists (select from contract_signature where act_id = new.id and signed_on is not null) then
        perform contract_refuse('Somebody signed: abandon the act and write another');
    end if;
    if old.state = 'DRAFT' and new.state = 'IN_FORCE' and new.kind <> 'DECISION' then
        perform contract_refuse('An act is proposed and signed before it is in force');
    end if;
    return new;
end $$;
create trigger guard before insert or update or delete on contract_act for each row execute function contract_guard_act();

select journal_track('contract_act');
select journal_track('contract_element');
select journal_track('contract_version');
select journal_track('contract_party_term', label => 'represented_by');
select journal_track('contract_signature', label => 'signatory');
select journal_track('contract_vote', label => 'wording');
select journal_track('contract_operator');
select journal_track('contract_effect_action');
