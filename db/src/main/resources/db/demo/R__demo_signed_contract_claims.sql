-- Figures that the founding documents give, each in the words of its source; nothing here is made up. Sources: « Le programme
-- d’actions communes » (actions that the Région supports; it bears no date) and « Contrat économique sectoriel – Économie sociale
-- et solidaire 2014-2016 ». What is computed says from which of their figures. Held as known on the day of the contract.
create temporary table told_figure (title text primary key, unit text, note text) on commit drop;
create temporary table told_claim (title text, low numeric, high numeric, wording text, source text, place text, about text, formula text) on commit drop;

insert into told_figure (title, unit, note) values
('Réunions d’un comité technique par an', 'réunions',
    'Le texte du contrat et le schéma qui l’accompagne ne disent pas la même chose : le premier donne un minimum, le second une cible.'),
('Ticket moyen de TRANSMEA pour une transmission', '€',
    'Le ticket attendu et le ticket que les résultats annoncés donnent sont tenus à part : aucun n’est ramené à l’autre.'),
('Reprises soutenues par TRANSMEA', 'reprises', null),
('Emplois sauvegardés par les reprises que TRANSMEA a soutenues', 'emplois', null),
('Part des entrepreneurs salariés dans le financement des CAE', '%', null),
('CAE en Rhône-Alpes', 'coopératives',
    'Une coopérative nommée parmi les CAE de filière, Coop’a dom, n’est pas dans la liste des dix-sept.'),
('Personnes accompagnées par les CAE de Rhône-Alpes', 'personnes', null),
('Participations prévues pour 2014', '€', null);

insert into told_claim (title, low, high, wording, source, place, about, formula) values
('Réunions d’un comité technique par an', 2, null, $$Les comités techniques pourront se réunir au moins deux fois par an$$,
    'Contrat économique sectoriel ESS 2014-2016', 'article 2, gouvernance', 'chaque année du contrat', null),
('Réunions d’un comité technique par an', 3, 4, $$3 à 4 fois par an (selon besoins)$$,
    'Contrat économique sectoriel ESS 2014-2016', 'schéma de la gouvernance', 'chaque année du contrat', null),
('Ticket moyen de TRANSMEA pour une transmission', 90000, 90000,
    $$Le ticket moyen d’investissement est évalué à 90 000 € en transmission$$,
    'Le programme d’actions communes', 'partie 2, TRANSMEA', 'montant attendu', null),
('Ticket moyen de TRANSMEA pour une transmission', 37037.04, 37037.04,
    $$27 projets de reprise d’entreprise par les salariés ont été soutenus, ce qui correspond à […] 1 M€ investi$$,
    'Le programme d’actions communes', 'partie 2, TRANSMEA', 'depuis 2007, toutes origines confondues', '1 000 000 € ÷ 27 reprises'),
('Reprises soutenues par TRANSMEA', 27, 27, $$27 projets de reprise d’entreprise par les salariés ont été soutenus$$,
    'Le programme d’actions communes', 'partie 2, TRANSMEA', 'depuis 2007', null),
('Emplois sauvegardés par les reprises que TRANSMEA a soutenues', 332, 332, $$332 emplois sauvegardés$$,
    'Le programme d’actions communes', 'partie 2, TRANSMEA', 'depuis 2007', null),
('Part des entrepreneurs salariés dans le financement des CAE', 61, null,
    $$les contributions des entrepreneurs salariés couvrent plus de 61% des besoins de fonctionnement des CAE$$,
    'Le programme d’actions communes', 'partie 3, CAE', null, null),
('Part des entrepreneurs salariés dans le financement des CAE', 61.06, 61.06,
    $$la participation des entrepreneurs salariés (1 725 000 €)$$,
    'Le programme d’actions communes', 'partie 3, CAE', null,
    '1 725 000 ÷ (440 000 + 240 000 + 180 000 + 1 725 000 + 240 000), arrondi au centième'),
('CAE en Rhône-Alpes', 17, 17, $$En 2012, 17 coopératives couvrent quasiment l’intégralité du territoire régional$$,
    'Le programme d’actions communes', 'partie 3, CAE', 'en 2012', null),
('CAE en Rhône-Alpes', 18, 18,
    $$Trois sont des CAE de filières : Cabestan (CAE du bâtiment), Coop’a dom (CAE dans les services à la personne) et Natura SCOP$$,
    'Le programme d’actions communes', 'partie 3, CAE', 'en 2012', '17 coopératives listées + Coop’a dom, nommée et hors de la liste'),
('Personnes accompagnées par les CAE de Rhône-Alpes', 1517, 1517,
    $$Les données consolidées au 31/12/2011 attestent de 1 517 personnes accompagnées au sein des CAE de Rhône-Alpes$$,
    'Le programme d’actions communes', 'partie 3, CAE', 'au 31/12/2011', null),
('Participations prévues pour 2014', 4472700, 4472700,
    $$En 2014, le montant de la participation régionale au présent programme est fixé à 2 387 500 euros. […] le montant prévisionnel de la participation de l'Etat […] est fixé à 1 000 000 euros. […] Caisse des Dépôts et Consignations […] 1 085 200 euros.$$,
    'Contrat économique sectoriel ESS 2014-2016', 'articles 3 à 5', '2014', '2 387 500 + 1 000 000 + 1 085 200');

with made as (
    insert into contract_claimed_figure (contract_id, title, unit, note)
    select c.id, f.title, f.unit, f.note from told_figure f cross join sector_contract c where c.slug = 'ess-2014-2016'
    on conflict (contract_id, title) do nothing
    returning id, title)
insert into contract_claim (figure_id, low, high, wording, source, place, about, formula, known_on)
select made.id, t.low, t.high, t.wording, t.source, t.place, t.about, t.formula, date '2014-12-31'
from made join told_claim t using (title) order by made.id, t.low;
