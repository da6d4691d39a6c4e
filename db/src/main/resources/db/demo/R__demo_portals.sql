-- Three local portals of the kind that the founding documents name (regional and local platforms). Their texts are
-- examples, and say so.
with portal (slug, name, tagline, page) as (values
    ('drome', 'Drôme', 'L’économie sociale et solidaire entre Vercors, Rhône et Baronnies',
$page$*Texte d’exemple, écrit pour la démonstration : à la rédaction de cette plateforme de le remplacer.*

## Se repérer

Cette plateforme rassemble les structures de l’économie sociale et solidaire qui siègent dans le département de la Drôme, telles que l’annuaire régional les recense. Les chiffres de cette page sont ceux de l’annuaire, à l’instant où vous la lisez.

## Un pôle à Romans

Le **Pôle Sud / Archer**, à Romans, est l’un des quatre pôles territoriaux de coopération économique labellisés en Rhône-Alpes que citent les documents fondateurs du réseau. Créé en 2007 par un regroupement d’acteurs, il a notamment :

- repris une activité de sous-traitance automobile ;
- ouvert un atelier de chaussures en circuit court.

## Créer son activité

Deux coopératives d’activité et d’emploi accompagnent des entrepreneurs dans le département : **Arcoop** et **Solstice**.
$page$),
    ('loire', 'Loire', 'De Saint-Étienne aux monts du Forez',
$page$*Texte d’exemple, écrit pour la démonstration : à la rédaction de cette plateforme de le remplacer.*

## Se repérer

Cette plateforme rassemble les structures de l’économie sociale et solidaire du département de la Loire. Le Roannais a la sienne.

## Culture et coopération

Le **Cluster Culture et Coopération**, à Saint-Étienne, réunit quinze organisations de la filière culturelle. C’est l’un des quatre pôles territoriaux de coopération économique labellisés en Rhône-Alpes que citent les documents fondateurs du réseau.
$page$),
    ('roannais', 'Roannais', 'Roanne, Charlieu et leurs campagnes',
$page$*Texte d’exemple, écrit pour la démonstration : à la rédaction de cette plateforme de le remplacer.*

## Se repérer

Cette plateforme couvre Roannais Agglomération et la communauté de communes de Charlieu-Belmont.

## Un pôle en projet

Les documents fondateurs du réseau citent, parmi les pôles en cours d’élaboration en 2011, le **Pôle ressources de Roanne** :

> Fédérer, mutualiser les moyens, accompagner la création d’activités, rendre l’ESS lisible.
$page$)
), made as (
    insert into local_portal (slug, name, tagline, page, state)
    select slug, name, tagline, page, 'PUBLISHED' from portal
    on conflict (slug) do nothing
    returning id, slug
), covered (slug, level, code) as (values
    ('drome',    'DEPARTEMENT', '26'),
    ('loire',    'DEPARTEMENT', '42'),
    ('roannais', 'EPCI',        '200035731'),
    ('roannais', 'EPCI',        '200035202')
)
insert into portal_territory (portal_id, territory_id)
select made.id, t.id
from made join covered using (slug) join territory t on t.level = covered.level and t.code = covered.code;

-- Put forward once, when the portal is new: whoever changed the choice meanwhile keeps it.
with chosen (portal, organisation, position) as (values
    ('drome',    'pole-sud-archer',           0),
    ('drome',    'arcoop',                    1),
    ('drome',    'solstice',                  2),
    ('loire',    'culture-et-cooperation',    0),
    ('loire',    'talents-croises',           1),
    ('roannais', 'pole-ressources-de-roanne', 0)
)
insert into portal_highlight (portal_id, organisation_id, position)
select p.id, o.id, c.position
from chosen c
join local_portal p on p.slug = c.portal and p.version = 0
join organisation o on o.slug = c.organisation and portal_covers(p.id, o.id)
where not exists (select from portal_highlight h where h.portal_id = p.id);
