-- Unlogged: after a crash every counter starts anew, which costs nothing but a few more attempts.
create unlogged table rate_limit (
    id         text   primary key,
    state      bytea,
    expires_at bigint
);
comment on table rate_limit is 'Token buckets of Bucket4j, shared by every instance; id is a hash of what is limited';
create index rate_limit_expires_at on rate_limit (expires_at);
