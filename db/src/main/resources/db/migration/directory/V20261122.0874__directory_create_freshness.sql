-- Once a year each organisation is asked whether its entry is still right.
create table freshness_request (
    organisation_id bigint      not null references organisation on delete cascade,
    year            smallint    not null check (year between 2020 and 2200),
    token_hash      bytea       not null unique check (length(token_hash) = 32),
    sent_at         timestamptz not null,
    answer          text        check (answer in ('RIGHT', 'EDIT', 'CLOSED')),
    answered_at     timestamptz,
    primary key (organisation_id, year),
    check ((answer is null) = (answered_at is null))
);
comment on table freshness_request is 'A question whether an entry is still right: one for an entry and a year, whoever asks';
comment on column freshness_request.token_hash is 'SHA-256 of the random end of the link';
create index freshness_request_sent on freshness_request (sent_at);
select journal_track('freshness_request', masked => array['token_hash']);
