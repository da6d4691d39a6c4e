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
('comite-technique-promotion', 'TECHNICAL', 4, '1', 'Comité technique – axe 1, Promotion',
 'Mise en œuvre et suivi des actions de l’axe.', 'Représentants des signataires et porteurs d’actions de l’axe.',
 2, 3, 4, 'texte : au moins deux fois par an, selon les besoins de suivi ; schéma : 3 à 4 fois par an (selon besoins)', 'CRESS Rhône-Alpes', 'Convention, article 2, 4.1 et schéma « Gouvernance »'),
('comite-technique-innovation-sociale', 'TECHNICAL', 5, '2', 'Comité technique – axe 2, Innovation sociale',
 'Mise en œuvre et suivi des actions de l’axe.', 'Représentants des signataires et porteurs d’actions de l’axe.',
 2, 3, 4, 'texte : au moins deux fois par an, selon les besoins de suivi ; schéma : 3 à 4 fois par an (selon besoins)', 'CRESS Rhône-Alpes', 'Convention, article 2, 4.1 et schéma « Gouvernance »'),
('comite-technique-entrepreneuriat', 'TECHNICAL', 6, '3', 'Comité technique – axe 3, Entrepreneuriat et développement économique',
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
