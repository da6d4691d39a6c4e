-- How somebody proves that they speak for an organisation.
create table claim_proof (
    contribution_id bigint      primary key references contribution on delete cascade,
    method          text        not null check (method in ('DOMAIN_MAIL', 'DOCUMENT', 'LETTER')),
    proof_email     text        check (length(proof_email) <= 254),
    token_hash      bytea       unique check (length(token_hash) = 32),
    code_hash       bytea       check (length(code_hash) = 32),
    code_issued_at  timestamptz,
    proven_at       timestamptz,
    check ((code_hash is null) = (code_issued_at is null)),
    check (method = 'LETTER' or code_hash is null),
    check (method = 'DOMAIN_MAIL' or (proof_email is null and token_hash is null))
);
comment on table claim_proof is 'The proof that goes with a claim';
comment on column claim_proof.proof_email is 'An address of the organisation''s own domain; null once purged';
comment on column claim_proof.code_hash is 'SHA-256 of the code that was printed in a letter; a new letter replaces it';
comment on column claim_proof.proven_at is 'When the link was used, or the code typed';
select journal_track('claim_proof', masked => array['proof_email', 'token_hash', 'code_hash']);

-- Apart from the proof, so that what changes there does not write the file again.
create table claim_document (
    contribution_id bigint primary key references contribution on delete cascade,
    type            text   not null check (type in ('application/pdf', 'image/png', 'image/jpeg')),
    bytes           bytea  not null check (length(bytes) between 1 and 5242880)
);
comment on table claim_document is 'A document that staff read before they judge a claim; removed a month after';
select journal_track('claim_document');
