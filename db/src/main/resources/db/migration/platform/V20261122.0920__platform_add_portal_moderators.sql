-- Whoever judges contributions within the territory of one local portal.
alter table account_grant
    drop constraint account_grant_role_check,
    drop constraint account_grant_scope,
    add constraint account_grant_role_check check (role in (
        'ADMINISTRATOR', 'STAFF', 'FUNDER', 'OPERATOR', 'FUND_OFFICER', 'COMMITTEE_MEMBER', 'FUND_STEERING',
        'CAE_MANAGER', 'CAE_NETWORK', 'ORGANISATION_EDITOR', 'PORTAL_EDITOR', 'PORTAL_MODERATOR')),
    add constraint account_grant_scope check
        ((role in ('FUNDER', 'OPERATOR', 'CAE_MANAGER', 'ORGANISATION_EDITOR', 'PORTAL_EDITOR', 'PORTAL_MODERATOR'))
            = (scope <> ''));
