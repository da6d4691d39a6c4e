-- An invitation to a meeting goes along with a letter, so that the receiver's calendar takes it.
alter table outgoing_mail add column calendar text check (length(calendar) <= 50000);
alter table outgoing_mail add constraint outgoing_mail_calendar_purged check (purged_at is null or calendar is null);
comment on column outgoing_mail.calendar is 'An iCalendar object that goes along, with its own METHOD (RFC 6047)';
select journal_track('outgoing_mail', masked => array['body', 'recipient', 'unsubscribe', 'calendar'],
    ignored => array['attempts', 'next_attempt_at', 'last_error'], label => 'subject');
