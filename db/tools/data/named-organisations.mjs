// The real organisations that the five documents name, with what those documents say of them and nothing more:
// no number, telephone or address that they do not give. Columns left out are unknown. A
// département stands alone where the documents name it and no commune.

const ACTIONS = 'Fiches d’actions de la Région Rhône-Alpes publiées par le RTES (2012)'
const CITEGO = 'Dossier CITEGO sur les pôles territoriaux de coopération économique (Labo de l’ESS, 2013-2014)'
const CONTRACT = 'Convention du contrat économique sectoriel ESS 2014-2016'
const COOPERATION = 'La coopération des collectivités pour faciliter les coopérations d’acteurs de l’ESS (RTES)'

const LYON = '69123'
const GRENOBLE = '38185'
const SAINT_ETIENNE = '42218'
const ROMANS = '26281'

const authority = (slug, name, description, more = {}) => ({ slug, name, description, ess: 'NO', source: CONTRACT, ...more })
const partner = (slug, name, more = {}) =>
  authority(slug, name, 'Collectivité partenaire du contrat économique sectoriel de l’ESS 2014-2016.', more)
const cae = (slug, name, where, departement, more = {}) => ({
  slug,
  name,
  departement,
  description: `Coopérative d’activité et d’emploi ${where}, l’une des dix-sept de Rhône-Alpes en 2012.`,
  family: 'cooperative',
  sector: 'soutien_entreprises',
  ess: 'YES',
  source: ACTIONS,
  ...more,
})

const parties = [
  authority('etat', 'État – préfecture de la région Rhône-Alpes', 'Signataire et financeur du contrat économique sectoriel de l’ESS 2014-2016, représenté par le préfet de la région Rhône-Alpes, préfet du Rhône.'),
  authority('region-rhone-alpes', 'Région Rhône-Alpes', 'Signataire et premier financeur du contrat économique sectoriel de l’ESS 2014-2016 ; actionnaire du fonds Transméa et soutien des coopératives d’activité et d’emploi depuis 2002.', { category: '7230' }),
  authority('caisse-des-depots', 'Caisse des Dépôts et Consignations', 'Signataire et financeur du contrat économique sectoriel de l’ESS 2014-2016, par sa direction régionale Rhône-Alpes ; actionnaire du fonds Transméa.', { usualName: 'Caisse des Dépôts', acronym: 'CDC' }),
  { slug: 'cress-rhone-alpes', name: 'Chambre régionale de l’économie sociale et solidaire Rhône-Alpes', usualName: 'CRESS Rhône-Alpes', acronym: 'CRESS', description: 'Porte et anime le contrat économique sectoriel de l’ESS 2014-2016 : secrétariat du comité de pilotage, espace régional de dialogue social, suivi des financements et des indicateurs.', address: '11 rue Auguste Lacroix', postalCode: '69003', commune: LYON, ess: 'YES', source: CONTRACT },
]

const partners = [
  partner('conseil-general-ardeche', 'Conseil général de l’Ardèche', { category: '7220', departement: '07' }),
  partner('conseil-general-isere', 'Conseil général de l’Isère', { category: '7220', departement: '38' }),
  partner('grand-lyon', 'Communauté urbaine de Lyon – Grand Lyon', { category: '7343', usualName: 'Grand Lyon', commune: LYON }),
  partner('grenoble-alpes-metropole', 'Communauté d’agglomération Grenoble Alpes Métropole', { category: '7348', commune: GRENOBLE }),
  partner('saint-etienne-metropole', 'Saint-Étienne Métropole', { commune: SAINT_ETIENNE }),
  partner('roannais-agglomeration', 'Roannais Agglomération', { commune: '42187' }),
  partner('communaute-agglomeration-porte-de-l-isere', 'Communauté d’agglomération Porte de l’Isère', { category: '7348' }),
  partner('pays-voironnais', 'Communauté d’agglomération du Pays Voironnais', { category: '7348', commune: '38563' }),
  partner('rhone-pluriel', 'Syndicat mixte Rhône Pluriel'),
  partner('pays-ardeche-meridionale', 'Syndicat mixte du Pays de l’Ardèche méridionale', { departement: '07' }),
  partner('pays-sud-gresivaudan', 'Syndicat mixte du Pays du Sud-Grésivaudan'),
  partner('val-de-drome', 'Communauté de communes du Val de Drôme', { category: '7346' }),
  partner('ville-de-lyon', 'Ville de Lyon', { category: '7210', commune: LYON }),
  partner('ville-de-grenoble', 'Ville de Grenoble', { category: '7210', commune: GRENOBLE }),
  partner('ville-de-villeurbanne', 'Ville de Villeurbanne', { category: '7210', commune: '69266' }),
  partner('parc-naturel-regional-du-pilat', 'Syndicat mixte du Parc naturel régional du Pilat', { usualName: 'Parc naturel régional du Pilat' }),
]

const caes = [
  cae('natura-scop', 'Natura Scop', 'en Ardèche, pour les métiers de la forêt et de l’environnement', '07', { sector: null }),
  cae('pollen', 'Pollen', 'en Ardèche', '07'),
  cae('arcoop', 'Arcoop', 'dans la Drôme', '26'),
  cae('solstice', 'Solstice', 'dans la Drôme', '26'),
  cae('3bis', '3Bis', 'en Isère', '38'),
  cae('a2-entreprendre', 'A2+Entreprendre', 'en Isère', '38'),
  cae('cabestan', 'Cabestan', 'en Isère, pour les métiers du bâtiment', '38', { sector: 'construction' }),
  cae('vecteur-activite', 'Vecteur Activité', 'en Isère', '38'),
  cae('talents-croises', 'Talents Croisés', 'dans la Loire', '42'),
  cae('calad-impulsion', 'Calad’Impulsion', 'dans le Rhône', '69'),
  cae('cap-services', 'Cap Services', 'dans le Rhône', '69'),
  cae('elycoop', 'Elycoop', 'dans le Rhône', '69'),
  cae('escale-creation', 'Escale Création', 'dans le Rhône', '69'),
  cae('graines-de-sol', 'Graines de Sol', 'dans le Rhône', '69'),
  cae('oxalis', 'Oxalis', 'en Savoie', '73'),
  cae('ametis', 'Amétis', 'en Haute-Savoie', '74'),
  cae('axalp', 'Axalp', 'en Haute-Savoie', '74'),
  cae('coop-a-dom', 'Coop’a dom', '', null, { description: 'Coopérative d’activité et d’emploi de la filière des services à la personne, en Rhône-Alpes.', sector: null }),
]

const poles = [
  { slug: 'pole-sud-archer', name: 'Pôle Sud / Archer', description: 'Pôle territorial de coopération économique à vocation entrepreneuriale, labellisé, créé en 2007 à Romans par un regroupement d’acteurs : sous-traitance automobile relocalisée, atelier de chaussures en circuit court.', commune: ROMANS, ess: 'UNKNOWN', source: `${ACTIONS} ; ${CITEGO}` },
  { slug: 'groupe-archer', name: 'Groupe Archer', description: 'Groupe de l’économie sociale et solidaire à la tête du Pôle Sud, à Romans.', commune: ROMANS, ess: 'YES', source: `${ACTIONS} ; ${COOPERATION}` },
  { slug: 'culture-et-cooperation', name: 'Cluster Culture et Coopération', usualName: 'Culture et Coopération', description: 'Pôle territorial de coopération économique de la filière culturelle, labellisé : quinze organisations de l’agglomération de Saint-Étienne, qui gèrent en commun un café-lecture et une plate-forme de distribution de musiques enregistrées.', commune: SAINT_ETIENNE, sector: 'arts_spectacles', ess: 'YES', source: `${ACTIONS} ; ${CITEGO}` },
  { slug: 'smac-07', name: 'SMAC 07', description: 'Pôle territorial de coopération économique de la filière culturelle, labellisé : trois structures du nord de l’Ardèche qui diffusent les musiques actuelles ; première SMAC reconnue sur un territoire éclaté et rural.', departement: '07', sector: 'arts_spectacles', ess: 'YES', source: ACTIONS },
  { slug: 'val-horizon', name: 'Val Horizon', description: 'Pôle territorial de coopération économique à vocation entrepreneuriale, labellisé, issu d’un groupement économique solidaire : une dizaine d’entreprises, pour la plupart d’insertion par l’activité économique.', commune: '01427', ess: 'YES', source: ACTIONS },
  { slug: 'artis', name: 'Hôtel d’entreprises de l’ESS ARTIS', usualName: 'ARTIS', description: 'Artisanat et innovation sociale : ouvert en 2008 à Grenoble sur une ancienne friche industrielle, il peut accueillir une vingtaine d’entreprises sur 4 000 m².', commune: GRENOBLE, ess: 'UNKNOWN', source: COOPERATION },
  { slug: 'pole-ressources-de-roanne', name: 'Pôle ressources de Roanne', description: 'Pôle en cours d’élaboration en 2011, avec une majorité d’acteurs de l’ESS : fédérer, mutualiser les moyens, accompagner la création d’activités, rendre l’ESS lisible.', commune: '42187', ess: 'UNKNOWN', source: COOPERATION },
]

const networks = [
  { slug: 'urscop-rhone-alpes', name: 'Union régionale des Scop Rhône-Alpes', usualName: 'URSCOP Rhône-Alpes', acronym: 'URSCOP', description: 'Réseau des sociétés coopératives de production : a créé le fonds Transméa avec la Région en 2007, en assure la mise en œuvre, et fédère les coopératives d’activité et d’emploi.', ess: 'YES', source: ACTIONS },
  { slug: 'transmea', name: 'Transméa', description: 'Fonds régional de capital-investissement consacré à la reprise d’entreprises par les salariés, créé en 2007 par l’URSCOP avec la Région Rhône-Alpes, doté de 5,5 millions d’euros de fonds propres.', sector: 'finance_assurance', ess: 'UNKNOWN', source: `${ACTIONS} ; ${CONTRACT}` },
  { slug: 'coorace', name: 'COORACE', description: 'Réseau national d’acteurs de l’économie sociale et solidaire, à l’origine, avec le Labo de l’ESS, le CNCRES et le RTES, de l’appel à candidatures sur les pôles territoriaux de coopération économique.', ess: 'YES', source: ACTIONS },
  { slug: 'coorace-rhone-alpes', name: 'COORACE Rhône-Alpes', description: 'Réseau régional des structures d’insertion par l’activité économique ; porte le pôle de filière de l’insertion et l’action sur les groupements d’entreprises solidaires.', ess: 'YES', source: `${ACTIONS} ; ${COOPERATION}` },
  { slug: 'uriopss-rhone-alpes', name: 'URIOPSS Rhône-Alpes', acronym: 'URIOPSS', description: 'Porte le pôle de filière sanitaire et sociale : maintenir une offre de l’ESS et favoriser les coopérations entre ses acteurs.', ess: 'YES', source: COOPERATION },
  { slug: 'rhone-developpement-initiative', name: 'Rhône Développement Initiative', acronym: 'RDI', description: 'Fonds territorial France Active ; porte le fonds régional de prêts d’honneur aux entrepreneurs salariés des coopératives d’activité et d’emploi.', sector: 'finance_assurance', ess: 'UNKNOWN', source: CONTRACT },
  { slug: 'la-nef', name: 'La Nef', description: 'Actionnaire coopératif du fonds Transméa ; parmi les acteurs à l’origine du Pôle Sud de Romans.', family: 'cooperative', sector: 'finance_assurance', ess: 'YES', source: ACTIONS },
  { slug: 'credit-cooperatif', name: 'Crédit Coopératif', description: 'Actionnaire coopératif du fonds Transméa.', family: 'cooperative', sector: 'finance_assurance', ess: 'YES', source: ACTIONS },
  { slug: 'macif', name: 'MACIF', description: 'Actionnaire du fonds Transméa.', ess: 'UNKNOWN', source: ACTIONS },
  { slug: 'adie', name: 'ADIE', description: 'Parmi les acteurs à l’origine du Pôle Sud de Romans.', ess: 'UNKNOWN', source: ACTIONS },
  { slug: 'la-peniche', name: 'La Péniche', description: 'Scop qui met en œuvre, avec la CRESS Rhône-Alpes, le programme d’actions communes de promotion de l’ESS ; l’un des acteurs de l’hôtel d’entreprises ARTIS.', family: 'cooperative', ess: 'YES', source: `${ACTIONS} ; ${COOPERATION}` },
  { slug: 'rtes', name: 'RTES', description: 'Réseau de collectivités engagées dans l’économie solidaire ; la Région Rhône-Alpes en est membre.', ess: 'UNKNOWN', source: `${ACTIONS} ; ${COOPERATION}` },
  { slug: 'labo-de-l-ess', name: 'Le Labo de l’ESS', description: 'A lancé l’appel à candidatures sur les pôles territoriaux de coopération économique et publié leur étude.', ess: 'UNKNOWN', source: `${ACTIONS} ; ${CITEGO}` },
  { slug: 'cncres', name: 'CNCRES', description: 'Partenaire national de l’appel à candidatures sur les pôles territoriaux de coopération économique.', ess: 'UNKNOWN', source: ACTIONS },
  { slug: 'urei', name: 'UREI', description: 'Partenaire du concours de l’idée sociale et solidaire au Salon des entrepreneurs de Lyon.', ess: 'UNKNOWN', source: ACTIONS },
  { slug: 'rhone-alpes-active', name: 'Rhône-Alpes Active', description: 'Partenaire du concours de l’idée sociale et solidaire au Salon des entrepreneurs de Lyon.', ess: 'UNKNOWN', source: ACTIONS },
  { slug: 'reseau-entreprendre', name: 'Réseau Entreprendre', description: 'Partenaire du concours de l’idée sociale et solidaire au Salon des entrepreneurs de Lyon.', ess: 'UNKNOWN', source: ACTIONS },
  { slug: 'alter-incub', name: 'Alter’Incub', description: 'Partenaire du concours de l’idée sociale et solidaire au Salon des entrepreneurs de Lyon.', ess: 'UNKNOWN', source: ACTIONS },
  { slug: 'rhone-alpes-solidaires', name: 'Rhône-Alpes Solidaires', description: 'Site participatif des initiatives et des acteurs de l’ESS, fait de plateformes régionales et locales : 70 000 visiteurs par mois.', ess: 'UNKNOWN', source: ACTIONS },
  { slug: 'aravis', name: 'ARAVIS', description: 'Chargée, avec la CRESS, d’une mission de capitalisation et d’essaimage de l’innovation sociale.', ess: 'UNKNOWN', source: CONTRACT },
  { slug: 'ardi', name: 'Agence régionale du développement et de l’innovation', acronym: 'ARDI', description: 'Acteur de l’écosystème régional d’innovation.', ess: 'UNKNOWN', source: CONTRACT },
  { slug: 'uniformation', name: 'UNIFORMATION', description: 'Organisme paritaire collecteur agréé ; a réalisé une cartographie des métiers et des parcours possibles dans l’ESS.', ess: 'UNKNOWN', source: CONTRACT },
]

export const namedOrganisations = [...parties, ...partners, ...caes, ...poles, ...networks]
