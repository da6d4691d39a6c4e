-- The bodies that govern the contract of 2014-2016, as its article 2, 4.1 and 4.2 describe them: this is real. Where the text
-- and the chart beside it differ (technical committees « au moins deux fois par an » and « 3 à 4 fois par an »), the text is
-- the minimum and the chart the target. Nobody is named there: the seats are those of institutions, and vacant. Its name puts
-- this file behind the contract itself. What was told is never told otherwise: bodies that are there already are left alone.
create temporary table incoming_body (slug text primary key, kind text, position smallint, axis text, name text, purpose text,
    composition text, minimum smallint, target_low smallint, target_high smallint, rhythm text, secretariat text, source text) on commit drop;

insert into incoming_body values
('copil', 'STEERING', 1, null, 'Comité de pilotage stratégique',
 'Pilotage global du contrat : respect de la stratégie ou réorientation, cohérence avec le CPER, la SRDEI et la SRI-SI et entre les axes ; il statue sur l’intégration de nouvelles actions et est responsable de l’évaluation.',
 'Représentants des signataires, financeurs du contrat, et représentants des collectivités partenaires.',
 1, 1, 2, 'une à deux fois par an', 'CRESS Rhône-Alpes', 'Convention, article 2, 4.1'),
('assemblee-des-territoires', 'TERRITORIES', 2, null, 'Assemblée des territoires',
 'Instance de consultation qui enrichit la stratégie régionale, et interface avec les politiques locales.',
 'Représentants des collectivités intéressées au développement de l’ESS, signataires ou non, et membres du comité de pilotage.',
 1, 1, 1, 'au moins une fois par an', 'Région Rhône-Alpes', 'Convention, article 2, 4.1'),
('espace-regional-de-dialogue-social', 'SOCIAL_DIALOGUE', 3, null, 'Espace régional de dialogue social',
 'Concertation et propositions des partenaires sociaux sur les orientations du contrat ; animation de la thématique emploi.',
 'Partenaires sociaux, État, Région, OPCA et représentants de mouvements de l’ESS ; animé par la CRESS.',
 2, 2, 2, 'au moins deux fois par an', 'CRESS Rhône-Alpes', 'Convention, article 2, 4.1'),
('comite-technique-promotion', 'TECHNICAL', 4, 'I', 'Comité technique – axe 1, Promotion',
 'Mise en œuvre et suivi des actions de l’axe.', 'Représentants des signataires et porteurs d’actions de l’axe.',
 2, 3, 4, 'texte : au moins deux fois par an, selon les besoins de suivi ; schéma : 3 à 4 fois par an (selon besoins)', 'CRESS Rhône-Alpes', 'Convention, article 2, 4.1 et schéma « Gouvernance »'),
('comite-technique-innovation-sociale', 'TECHNICAL', 5, 'II', 'Comité technique – axe 2, Innovation sociale',
 'Mise en œuvre et suivi des actions de l’axe.', 'Représentants des signataires et porteurs d’actions de l’axe.',
 2, 3, 4, 'texte : au moins deux fois par an, selon les besoins de suivi ; schéma : 3 à 4 fois par an (selon besoins)', 'CRESS Rhône-Alpes', 'Convention, article 2, 4.1 et schéma « Gouvernance »'),
('comite-technique-entrepreneuriat', 'TECHNICAL', 6, 'III', 'Comité technique – axe 3, Entrepreneuriat et développement économique',
 'Mise en œuvre et suivi des actions de l’axe.', 'Représentants des signataires et porteurs d’actions de l’axe.',
 2, 3, 4, 'texte : au moins deux fois par an, selon les besoins de suivi ; schéma : 3 à 4 fois par an (selon besoins)', 'CRESS Rhône-Alpes', 'Convention, article 2, 4.1 et schéma « Gouvernance »'),
('rencontre-regionale', 'REGIONAL_MEETING', 7, null, 'Rencontre régionale',
 'Réunit toutes les parties prenantes du contrat, au sein de la conférence régionale de l’ESS.',
 'Toutes les parties prenantes du contrat.',
 1, 1, 1, 'au moins une fois par an', 'CRESS Rhône-Alpes', 'Convention, article 2, 4.2');

create temporary table made_body on commit drop as
    select b.slug as made_slug, nextval(pg_get_serial_sequence('contract_body', 'id')) as id, c.id as contract_id, a.visible_from as day, b.*
    from incoming_body b
    join sector_contract c on c.slug = 'ess-2014-2016'
    join contract_act a on a.contract_id = c.id and a.kind = 'CONTRACT' and a.visible_from is not null
    where not exists (select from contract_body x where x.contract_id = c.id);

insert into contract_body (id, contract_id, slug, kind, position)
select id, contract_id, slug, kind, position from made_body;

insert into contract_body_term (body_id, name, purpose, composition, minimum, target_low, target_high, rhythm, secretariat, axis_id, source, known_on, in_force_on)
select m.id, m.name, m.purpose, m.composition, m.minimum, m.target_low, m.target_high, m.rhythm, m.secretariat,
       (select t.element_id from contract_tree_at(m.contract_id, m.day) t where t.kind = 'AXIS' and t.code = m.axis), m.source, m.day, m.day
from made_body m;

-- Signatories sit wherever the text seats them; partner authorities in the COPIL and the assembly; colleges as the text names them.
insert into contract_seat (body_id, institution, party_id, position, starts_on, known_on)
select m.id, p.name, p.party_id, p.position, m.day, m.day
from made_body m cross join lateral contract_parties_at(m.contract_id, m.day) p
where m.kind in ('STEERING', 'TERRITORIES') or (m.kind = 'TECHNICAL' and p.role = 'SIGNATORY');

insert into contract_seat (body_id, institution, position, starts_on, known_on)
select m.id, college.name, college.position, m.day, m.day
from made_body m
cross join (values (1, 'Partenaires sociaux – organisations de salariés'), (2, 'Partenaires sociaux – organisations d’employeurs'),
                   (3, 'L’État'), (4, 'La Région Rhône-Alpes'), (5, 'OPCA'), (6, 'Mouvements de l’ESS'), (7, 'La CRESS Rhône-Alpes')) as college (position, name)
where m.kind = 'SOCIAL_DIALOGUE';

insert into contract_seat (body_id, institution, position, starts_on, known_on)
select m.id, o.name, 100 + row_number() over (partition by m.id order by o.name), m.day, m.day
from made_body m
cross join lateral (select distinct op.name
    from contract_operators_at(m.contract_id, m.day) op
    join contract_tree_at(m.contract_id, m.day) action on action.element_id = op.action_id
    join contract_tree_at(m.contract_id, m.day) sub on sub.element_id = action.parent_id
    join contract_tree_at(m.contract_id, m.day) objective on objective.element_id = sub.parent_id
    join contract_tree_at(m.contract_id, m.day) axis on axis.element_id = objective.parent_id
    where axis.code = m.axis and not exists (
        select from contract_parties_at(m.contract_id, m.day) p join organisation org on org.id = p.organisation_id
        where p.role = 'SIGNATORY' and org.id = op.organisation_id)) as o
where m.kind = 'TECHNICAL';

-- From here on everything is made up, and marked as an example: people with the names of things, and what they met about.
create temporary table made_delegate (party_slug text, name text, email text, capacity text) on commit drop;
insert into made_delegate values
('etat',                     'Anne Étamine (exemple)',   'etamine@exemple.test',   'Représentante de l’État'),
('region-rhone-alpes',       'Bruno Rivière (exemple)',  'riviere@exemple.test',   'Représentant de la Région'),
('caisse-des-depots',        'Chloé Dépôt (exemple)',    'depot@exemple.test',     'Représentante de la Caisse des Dépôts'),
('cress-rhone-alpes',        'Denis Réseau (exemple)',   'reseau@exemple.test',    'Représentant de la CRESS'),
('conseil-general-isere',    'Élise Vallée (exemple)',   'vallee@exemple.test',    'Représentante du département'),
('ville-de-grenoble',        'Farid Belledonne (exemple)', 'belledonne@exemple.test', 'Représentant de la ville'),
('saint-etienne-metropole',  'Gaëlle Furan (exemple)',   'furan@exemple.test',     'Représentante de la métropole');

insert into contract_delegate (name, email, capacity, example)
select name, email, capacity, true from made_delegate where exists (select from made_body)
on conflict (email) do nothing;

insert into contract_mandate (seat_id, body_id, delegate_id, starts_on, known_on)
select s.id, s.body_id, d.id, date '2015-01-15', date '2015-01-15'
from made_body m
join contract_seat s on s.body_id = m.id
join lateral contract_parties_at(m.contract_id, m.day) p on p.party_id = s.party_id
join organisation o on o.id = p.organisation_id
join made_delegate made on made.party_slug = o.slug
join contract_delegate d on d.email = made.email;

create temporary table made_meeting (key text primary key, body text, title text, day date, held boolean, agenda text[]) on commit drop;
insert into made_meeting values
('copil-2015', 'copil', 'COPIL de printemps 2015', '2015-03-12', true, array['Installation du comité', 'Premiers bilans de 2014', 'Programme de 2015']),
('copil-2016', 'copil', 'COPIL de 2016', '2016-02-04', true, array['Évaluation intermédiaire', 'Action nouvelle pour 2016', 'Calendrier']),
('assemblee-2015', 'assemblee-des-territoires', 'Assemblée des territoires 2015', '2015-05-20', true, array['Les collectivités et l’ESS', 'Impact sur les territoires']),
('technique-1-2015', 'comite-technique-promotion', 'Comité technique de juin 2015', '2015-06-18', true, array['Rhône-Alpes Solidaires', 'Événementiel']),
('technique-2-2015', 'comite-technique-innovation-sociale', 'Comité technique de mai 2015', '2015-05-28', true, array['PTCE', 'Coopérations']),
('technique-2b-2015', 'comite-technique-innovation-sociale', 'Comité technique d’octobre 2015', '2015-10-15', true, array['PTCE', 'Dialogue social']),
('technique-3-2015', 'comite-technique-entrepreneuriat', 'Comité technique d’avril 2015', '2015-04-09', true, array['Reprise par les salariés', 'CAE']),
('technique-3b-2015', 'comite-technique-entrepreneuriat', 'Comité technique de septembre 2015', '2015-09-24', true, array['DLA', 'Financements']),
('technique-3c-2015', 'comite-technique-entrepreneuriat', 'Comité technique de décembre 2015', '2015-12-10', true, array['Bilans']),
('rencontre-2015', 'rencontre-regionale', 'Rencontre régionale 2015', '2015-11-17', true, array['Conférence régionale de l’ESS']);

create temporary table held_meeting on commit drop as
    select k.key, nextval(pg_get_serial_sequence('contract_meeting', 'id')) as id, m.id as body_id, k.title, k.day, k.agenda
    from made_meeting k join made_body m on m.slug = k.body;

insert into contract_meeting (id, body_id, title, held_on, example) select id, body_id, title, day, true from held_meeting;
insert into contract_meeting_slot (meeting_id, sequence, day, starts_at, ends_at, place, known_on)
select id, 0, day, '14:00', '16:30', 'Lyon (lieu d’exemple)', day - 30 from held_meeting;
insert into contract_agenda_item (meeting_id, position, title)
select h.id, item.position, item.title from held_meeting h cross join lateral unnest(h.agenda) with ordinality as item (title, position);
insert into contract_convocation (meeting_id, mandate_id, sequence, method, sent_on)
select h.id, m.id, 0, 'REQUEST', h.day - 25 from held_meeting h join contract_mandate m on m.body_id = h.body_id and m.during @> h.day;
insert into contract_attendance (meeting_id, mandate_id, presence)
select h.id, m.id, case when row_number() over (partition by h.id order by m.id) = 3 then 'EXCUSED' else 'PRESENT' end
from held_meeting h join contract_mandate m on m.body_id = h.body_id and m.during @> h.day;

insert into contract_decision (meeting_id, position, title, wording, subject, follow_up, followed_up_on)
select h.id, d.position, d.title, d.wording, 'OTHER', d.follow_up, d.followed_up_on
from held_meeting h
join (values
    ('copil-2015', 1, 'Demander les bilans de 2014 avant la fin de juin', 'Décision d’exemple.', 'Courrier envoyé aux opérateurs.', date '2015-03-20'),
    ('copil-2015', 2, 'Réunir chaque comité technique trois fois dans l’année', 'Décision d’exemple.', 'Le secrétariat a proposé des dates.', date '2015-04-02'),
    ('copil-2016', 1, 'Confier l’évaluation finale à un tiers', 'Décision d’exemple.', null, null)
) as d (key, position, title, wording, follow_up, followed_up_on) on d.key = h.key;

insert into contract_minutes (meeting_id, body, version)
select id, E'## Ouverture\n\n*Compte rendu d’exemple.* Les membres présents se saluent.\n\n## Échanges\n\n- les bilans de 2014 arrivent ;\n- chacun dit **ce qui l’attend**.', 1
from held_meeting where key = 'copil-2015';
