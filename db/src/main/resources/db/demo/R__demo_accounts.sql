-- The demonstration accounts: one person for each role. The password of all is demo-annuaire-2014; its hash is written
-- here because computing it at each first start would cost a quarter of a second.
-- A repeatable migration runs again when it changes: accounts that somebody altered meanwhile are left as they are.
with person (email, display_name) as (values
    ('admin@demo.test',      'Camille Administration'),
    ('gestion@demo.test',    'Gaël Gestion (CRESS)'),
    ('region@demo.test',     'Rachel Région'),
    ('etat@demo.test',       'Étienne État'),
    ('cdc@demo.test',        'Claire Caisse des Dépôts'),
    ('operateur@demo.test',  'Odile Opérateur (URSCOP)'),
    ('fonds@demo.test',      'Félix Fonds'),
    ('fonds2@demo.test',     'Fanny Fonds'),
    ('comite1@demo.test',    'Comité, membre 1'),
    ('comite2@demo.test',    'Comité, membre 2'),
    ('comite3@demo.test',    'Comité, membre 3'),
    ('comite4@demo.test',    'Comité, membre 4'),
    ('comite5@demo.test',    'Comité, membre 5'),
    ('comite6@demo.test',    'Comité, membre 6'),
    ('comite7@demo.test',    'Comité, membre 7'),
    ('comite8@demo.test',    'Comité, membre 8'),
    ('comite9@demo.test',    'Comité, membre 9'),
    ('pilotage@demo.test',   'Paule Pilotage'),
    ('cae@demo.test',        'Octave Oxalis'),
    ('cae2@demo.test',       'Capucine Cap Services'),
    ('urscop@demo.test',     'Ursule Urscop'),
    ('acteur@demo.test',     'Aline Acteur'),
    ('plateforme@demo.test', 'Pierre Plateforme')
)
insert into account (email, display_name, password_hash)
select email, display_name, '{bcrypt}$2a$12$k1hpl/coo3M5lWAHi8Ap5.NQ6cr//xrm6SgQLh5XKONJkUbg90gle'
from person
on conflict do nothing;

with held (email, role, scope) as (values
    ('admin@demo.test',      'ADMINISTRATOR',       ''),
    ('gestion@demo.test',    'STAFF',               ''),
    ('region@demo.test',     'FUNDER',              'region-rhone-alpes'),
    ('etat@demo.test',       'FUNDER',              'etat'),
    ('cdc@demo.test',        'FUNDER',              'caisse-des-depots'),
    ('operateur@demo.test',  'OPERATOR',            'urscop-rhone-alpes'),
    ('fonds@demo.test',      'FUND_OFFICER',        ''),
    ('fonds2@demo.test',     'FUND_OFFICER',        ''),
    ('comite1@demo.test',    'COMMITTEE_MEMBER',    ''),
    ('comite2@demo.test',    'COMMITTEE_MEMBER',    ''),
    ('comite3@demo.test',    'COMMITTEE_MEMBER',    ''),
    ('comite4@demo.test',    'COMMITTEE_MEMBER',    ''),
    ('comite5@demo.test',    'COMMITTEE_MEMBER',    ''),
    ('comite6@demo.test',    'COMMITTEE_MEMBER',    ''),
    ('comite7@demo.test',    'COMMITTEE_MEMBER',    ''),
    ('comite8@demo.test',    'COMMITTEE_MEMBER',    ''),
    ('comite9@demo.test',    'COMMITTEE_MEMBER',    ''),
    ('pilotage@demo.test',   'FUND_STEERING',       ''),
    ('cae@demo.test',        'CAE_MANAGER',         'oxalis'),
    ('cae2@demo.test',       'CAE_MANAGER',         'cap-services'),
    ('urscop@demo.test',     'CAE_NETWORK',         ''),
    ('acteur@demo.test',     'ORGANISATION_EDITOR', 'oxalis'),
    ('plateforme@demo.test', 'PORTAL_EDITOR',       'drome'),
    ('plateforme@demo.test', 'PORTAL_MODERATOR',    'drome')
)
insert into account_grant (account_id, role, scope)
select a.id, h.role, h.scope from held h join account a using (email)
where not exists (select from account_grant g where g.account_id = a.id)
on conflict do nothing;
