// Short nomenclatures, written out from their public definitions.

const LAW = 'Loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, art. 1er, II'

export const families = [
  [1, 'association', 'Association', `${LAW}, 1°`],
  [2, 'cooperative', 'Coopérative', `${LAW}, 1°`],
  [3, 'mutuelle', 'Mutuelle', `${LAW}, 1°`],
  [4, 'fondation', 'Fondation', `${LAW}, 1°`],
  [5, 'societe_commerciale_ess', 'Société commerciale de l’ESS', `${LAW}, 2°`],
]

/** INSEE, « tranche d'effectif salarié de l'unité légale »: id, code, label, least, most. */
export const workforceBands = [
  [0, 'NN', 'Non employeuse, ou effectif inconnu', null, null],
  [1, '00', '0 salarié au 31 décembre', 0, 0],
  [2, '01', '1 ou 2 salariés', 1, 2],
  [3, '02', '3 à 5 salariés', 3, 5],
  [4, '03', '6 à 9 salariés', 6, 9],
  [5, '11', '10 à 19 salariés', 10, 19],
  [6, '12', '20 à 49 salariés', 20, 49],
  [7, '21', '50 à 99 salariés', 50, 99],
  [8, '22', '100 à 199 salariés', 100, 199],
  [9, '31', '200 à 249 salariés', 200, 249],
  [10, '32', '250 à 499 salariés', 250, 499],
  [11, '41', '500 à 999 salariés', 500, 999],
  [12, '42', '1 000 à 1 999 salariés', 1000, 1999],
  [13, '51', '2 000 à 4 999 salariés', 2000, 4999],
  [14, '52', '5 000 à 9 999 salariés', 5000, 9999],
  [15, '53', '10 000 salariés et plus', 10000, null],
]

/** Sectors in which observatories of the social economy count, each a list of NAF divisions or finer codes. */
export const sectors = [
  [1, 'agriculture', 'Agriculture, sylviculture et pêche', ['01', '02', '03']],
  [2, 'industrie', 'Industrie, énergie et environnement', ['05-39']],
  [3, 'construction', 'Construction', ['41', '42', '43']],
  [4, 'commerce', 'Commerce', ['45', '46', '47']],
  [5, 'hebergement_restauration', 'Hébergement et restauration', ['55', '56']],
  [6, 'finance_assurance', 'Activités financières et d’assurance', ['64', '65', '66']],
  [7, 'soutien_entreprises', 'Soutien aux entreprises', ['69-82']],
  [8, 'enseignement', 'Enseignement', ['85']],
  [9, 'action_sociale', 'Action sociale', ['87', '88']],
  [10, 'sante', 'Santé humaine', ['86']],
  [11, 'arts_spectacles', 'Arts et spectacles', ['90', '91']],
  [12, 'sports_loisirs', 'Sports et loisirs', ['93']],
  [13, 'services_divers', 'Services divers', ['49-63', '68', '92', '95-99']],
  [14, 'vie_associative', 'Vie associative et administration', ['84', '94']],
]

/** The 21 sections of NAF rév. 2 by their divisions. */
export const sections = [
  ['A', '01-03', 'Agriculture, sylviculture et pêche'],
  ['B', '05-09', 'Industries extractives'],
  ['C', '10-33', 'Industrie manufacturière'],
  ['D', '35-35', 'Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné'],
  ['E', '36-39', 'Production et distribution d’eau ; assainissement, gestion des déchets et dépollution'],
  ['F', '41-43', 'Construction'],
  ['G', '45-47', 'Commerce ; réparation d’automobiles et de motocycles'],
  ['H', '49-53', 'Transports et entreposage'],
  ['I', '55-56', 'Hébergement et restauration'],
  ['J', '58-63', 'Information et communication'],
  ['K', '64-66', 'Activités financières et d’assurance'],
  ['L', '68-68', 'Activités immobilières'],
  ['M', '69-75', 'Activités spécialisées, scientifiques et techniques'],
  ['N', '77-82', 'Activités de services administratifs et de soutien'],
  ['O', '84-84', 'Administration publique'],
  ['P', '85-85', 'Enseignement'],
  ['Q', '86-88', 'Santé humaine et action sociale'],
  ['R', '90-93', 'Arts, spectacles et activités récréatives'],
  ['S', '94-96', 'Autres activités de services'],
  ['T', '97-98', 'Activités des ménages en tant qu’employeurs ; activités indifférenciées des ménages en tant que producteurs de biens et services pour usage propre'],
  ['U', '99-99', 'Activités extra-territoriales'],
]
