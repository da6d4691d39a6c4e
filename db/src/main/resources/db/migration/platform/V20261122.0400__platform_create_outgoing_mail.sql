create table outgoing_mail (
    id              bigint      primary key generated always as identity,
    key             text        not null unique check (key <> '' and length(key) <= 200 and key !~ '[[:cntrl:]]'),
    recipient       text        not null check (recipient ~ '^[^[:space:][:cntrl:]<>,;@]+@[^[:space:][:cntrl:]<>,;@]+$' and length(recipient) <= 254),
    subject         text        not null check (subject <> '' and length(subject) <= 250 and subject !~ '[[:cntrl:]]'),
    body            text        check (length(body) <= 100000),
    state           text        not null check (state in ('QUEUED', 'SENT', 'FAILED', 'STORED', 'ABANDONED')),
    attempts        integer     not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz,
    last_error      text        check (length(last_error) <= 1000),
    created_at      timestamptz not null,
    sent_at         timestamptz,
    purged_at       timestamptz,
    check ((state = 'QUEUED') = (next_attempt_at is not null)),
    check ((state = 'SENT') = (sent_at is not null)),
    check ((body is null) = (purged_at is not null)),
    check (purged_at is null or state not in ('QUEUED', 'STORED'))
);
comment on table outgoing_mail is 'Mail that the platform sends, kept with the transaction that asked for it';
comment on column outgoing_mail.key is 'Names the message: the same key is never left twice';
comment on column outgoing_mail.state is 'STORED: left while no mail server was configured, sent only when staff decide so';
comment on column outgoing_mail.purged_at is 'When the text was removed, because nobody needs it any more';
create index outgoing_mail_due on outgoing_mail (next_attempt_at, id) where state = 'QUEUED';
create index outgoing_mail_state on outgoing_mail (state, id);
create index outgoing_mail_to_purge on outgoing_mail (created_at) where body is not null;
-- Texts hold links and names, and the journal is for ever; retries are the dispatcher's own business.
select journal_track('outgoing_mail', masked => array['body', 'recipient'],
    ignored => array['attempts', 'next_attempt_at', 'last_error'], label => 'subject');
