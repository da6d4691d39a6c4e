-- Where a mail that comes again and again is stopped in one go (RFC 8058). A secret of its reader, like the text.
alter table outgoing_mail add column unsubscribe text check (length(unsubscribe) <= 500 and unsubscribe ~ '^https?://[^[:space:][:cntrl:]<>]+$');
comment on column outgoing_mail.unsubscribe is 'Address that stops what the mail is one of; removed with the text';
select journal_track('outgoing_mail', masked => array['body', 'recipient', 'unsubscribe'],
    ignored => array['attempts', 'next_attempt_at', 'last_error'], label => 'subject');
