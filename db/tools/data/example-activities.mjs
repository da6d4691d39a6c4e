// What the fictitious organisations do. Each activity: its NAF code, how often it comes, its legal forms, its size,
// its names and its descriptions. In names and descriptions:
//   {de} "de Lyon", "d’Annecy", "du Teil"   {a} "à Lyon", "au Teil"   {pays} "du Vercors", "des Baronnies"   {image} "des Trois Rivières"

const ASSOCIATION = { 9220: 1 }
const MOSTLY_ASSOCIATION = { 9220: 14, 9230: 1 }
const INSERTION = { 9221: 5, 9220: 3, 5499: 1, 5710: 1 }
const SCOP = { 5458: 5, 5558: 1, 5460: 2, 5560: 1 }
const SCIC = { 5460: 3, 5560: 2 }
const MIXED = { 9220: 3, 5458: 2, 5460: 1, 5710: 2, 5499: 1 }

const activity = (naf, weight, forms, size, names, descriptions) => ({ naf, weight, forms, size, names, descriptions })

export const activities = [
  activity('94.99Z', 7, ASSOCIATION, 'none', ['Comité des fêtes'], ['Organise les fêtes, le vide-grenier et les feux de la Saint-Jean {de}.', 'Anime la vie du village toute l’année : repas, bal du 14 juillet, marché de Noël.']),
  activity('94.99Z', 4, ASSOCIATION, 'none', ['Les Amis du patrimoine {de}', 'Mémoire {pays}', 'Foyer rural {de}'], ['Fait vivre et connaître l’histoire et les savoir-faire {pays}.', 'Veillées, ateliers et sorties pour tous les âges {a}.']),
  activity('94.99Z', 5, ASSOCIATION, 'tiny', ['Collectif citoyen {pays}', 'Café associatif {image}', 'La Maison des habitants {image}', 'Tiers-lieu {image}', 'Agora – Espace de vie sociale {de}'], ['Rassemble les habitants {de} autour de projets communs, d’ateliers et de rencontres.', 'Un lieu ouvert à tous : café, programmation culturelle et coups de main entre voisins.']),
  activity('88.99B', 9, MOSTLY_ASSOCIATION, 'small', ['Centre social {image}', 'Entraide {pays}', 'Maison de quartier {image}', 'L’Escale solidaire {de}', 'Accueil et partage {de}', 'A.I.D.E. {de}'], ['Accueil, accès aux droits et animation de la vie sociale {a}.', 'Accompagne les familles et les personnes isolées ; cent vingt bénévoles s’y relaient.', 'Un accueil de jour, une laverie et un atelier d’écriture, ouverts à tous.']),
  activity('88.10A', 8, MOSTLY_ASSOCIATION, 'medium', ['Aide à domicile {pays}', 'Bien chez soi {de}', 'Domicile et compagnie {image}', 'Soutien et présence {pays}'], ['Aide et accompagnement à domicile des personnes âgées ou en situation de handicap {pays}.', 'Ménage, repas, présence : des professionnelles formées interviennent chaque jour {a} et alentour.']),
  activity('88.91A', 7, MOSTLY_ASSOCIATION, 'small', ['Crèche parentale {image}', 'Les Petits Pas {image}', 'L’Île aux enfants {de}', 'La Ribambelle {de}', 'Micro-crèche {image}'], ['Crèche à gestion parentale de vingt berceaux, ouverte aux horaires décalés.', 'Accueil collectif des enfants de dix semaines à trois ans, avec une grande place aux sorties en nature.']),
  activity('87.10A', 3, { 9220: 5, 9300: 1, 8210: 1 }, 'large', ['Résidence {image}', 'Les Jardins {image}', 'Maison de retraite {image}'], ['Hébergement pour personnes âgées dépendantes, à but non lucratif, avec un accueil de jour.']),
  activity('87.20A', 3, MOSTLY_ASSOCIATION, 'large', ['Foyer de vie {image}', 'Association {image} pour l’inclusion', 'Les Ateliers de vie {pays}'], ['Accompagne des adultes en situation de handicap dans leur logement, leurs loisirs et leur vie sociale.']),
  activity('88.10C', 4, MOSTLY_ASSOCIATION, 'large', ['ESAT {image}', 'Les Ateliers {image}', 'Ateliers protégés {pays}'], ['Établissement d’aide par le travail : conditionnement, espaces verts et restauration.', 'Cinquante travailleurs en situation de handicap, trois ateliers et une boutique {a}.']),
  activity('87.90B', 3, MOSTLY_ASSOCIATION, 'medium', ['Toit et lien {de}', 'Le Relais {pays}', 'Habitat jeunes {image}'], ['Hébergement et accompagnement vers le logement des jeunes et des familles {a}.']),
  activity('86.21Z', 2, { 9220: 2, 8210: 2, 5460: 1 }, 'small', ['Centre de santé {image}', 'Maison de santé {pays}'], ['Centre de santé pluriprofessionnel : médecine générale, soins infirmiers, prévention, tiers payant.']),
  activity('86.10Z', 1, { 9220: 2, 9300: 1, 8210: 1 }, 'large', ['Clinique mutualiste {image}', 'Centre de rééducation {image}'], ['Établissement de soins de suite et de réadaptation à but non lucratif.']),
  activity('65.12Z', 3, { 8210: 5, 6411: 1 }, 'medium', ['Mutuelle {pays}', 'Mutuelle {image}', 'Entraide mutuelle {de}'], ['Mutuelle de proximité : complémentaire santé et actions de prévention pour ses adhérents {pays}.']),
  activity('38.32Z', 5, INSERTION, 'medium', ['Ressourcerie du Val {de}', 'Ressourcerie {image}', 'La Recyclerie {pays}', 'Ré-Emploi {de}', 'Le Grenier solidaire {pays}'], ['Collecte, répare et revend meubles, vélos et appareils ; dix postes en insertion.', 'Donne une seconde vie aux objets {pays} et forme aux métiers du réemploi.']),
  activity('47.79Z', 3, INSERTION, 'small', ['La Boutique {image}', 'Friperie solidaire {de}', 'Troc et livres {de}'], ['Vente d’occasion à petits prix : vêtements, livres, vaisselle. Les bénéfices financent l’insertion.']),
  activity('81.30Z', 4, INSERTION, 'medium', ['Les Brigades {pays}', 'Espaces et rivières {pays}', 'Chantiers {image}', 'Le Sécateur {de}'], ['Chantier d’insertion : entretien des berges, des sentiers et des espaces verts {pays}.', 'Taille, débroussaillage et création de jardins, par une équipe en parcours d’insertion.']),
  activity('01.13Z', 4, { 9221: 2, 9220: 2, 5460: 2, 6317: 1 }, 'small', ['Les Jardins nourriciers {pays}', 'Le Potager {image}', 'Ferme coopérative {image}', 'Jardins partagés {de}'], ['Maraîchage biologique et paniers hebdomadaires pour deux cents familles {a}.', 'Des légumes de saison, un verger et un chantier d’insertion par le maraîchage.']),
  activity('01.61Z', 3, { 6316: 1 }, 'none', ['CUMA {pays}', 'CUMA {image}', 'CUMA {de}'], ['Achat et usage en commun de matériel agricole par une vingtaine d’exploitations {pays}.']),
  activity('46.21Z', 2, { 6317: 4, 6318: 1 }, 'medium', ['Coopérative agricole {pays}', 'Les Producteurs {pays}', 'Union des céréaliers {pays}'], ['Collecte et commercialise les récoltes de ses associés coopérateurs {pays}.']),
  activity('10.51C', 2, { 6317: 3, 5560: 1 }, 'medium', ['Fruitière {pays}', 'Coopérative laitière {de}', 'Fromagerie coopérative {image}'], ['Fabrique et affine le fromage de quinze producteurs {pays} ; magasin ouvert tous les jours.']),
  activity('02.20Z', 1, { 6317: 1, 5460: 1, 9220: 1 }, 'small', ['Forêts {pays}', 'Bois et paysans {pays}'], ['Gestion douce de la forêt {pays} et vente groupée de bois local.']),
  activity('47.11B', 4, { 9220: 2, 5460: 3, 5560: 1, 5551: 1 }, 'small', ['Épicerie {image}', 'Le Panier {pays}', 'Supermarché coopératif {image}', 'Épicerie solidaire {de}', 'Le Comptoir {image}'], ['Épicerie coopérative et participative : produits locaux, vrac et prix justes.', 'Épicerie sociale et solidaire, avec ateliers de cuisine chaque jeudi.']),
  activity('10.71C', 2, { 5458: 3, 5710: 1, 5460: 1 }, 'small', ['Boulangerie {image}', 'Le Fournil {pays}', 'Le Pain {image}'], ['Boulangerie coopérative : pains au levain, farines {pays}, salariés associés.']),
  activity('56.10A', 3, MIXED, 'small', ['Restaurant {image}', 'La Cantine {image}', 'La Table {pays}', 'Bistrot {image}'], ['Restaurant de produits locaux, tenu par une équipe en insertion.', 'Cantine de quartier coopérative : un menu du jour, des tarifs selon le quotient familial.']),
  activity('55.20Z', 3, { 9220: 3, 5460: 1, 5560: 1 }, 'small', ['Village de vacances {image}', 'Gîte {image}', 'Auberge {pays}', 'Refuge {image}'], ['Tourisme social : séjours en famille, classes de découverte et accueil de groupes {pays}.']),
  activity('43.32A', 4, SCOP, 'small', ['Les Charpentiers {pays}', 'Menuiserie {image}', 'L’Atelier {image}', 'Bois et compagnons {de}'], ['Charpente, ossature bois et menuiserie, en société coopérative depuis 1998.', 'Menuisiers associés : agencement, rénovation et matériaux locaux {a}.']),
  activity('43.21A', 3, SCOP, 'small', ['Électricité {image}', 'Énergie et compagnie {de}', 'Élec’ {pays}'], ['Installations électriques et photovoltaïques, par une équipe de salariés associés.']),
  activity('41.20A', 2, SCOP, 'medium', ['Les Bâtisseurs {pays}', 'Rénovation {image}', 'Terre et chaux {pays}'], ['Maçonnerie, éco-rénovation et chantiers participatifs {pays}.']),
  activity('25.62B', 3, SCOP, 'medium', ['Mécanique {pays}', 'Usinage {image}', 'Décolletage {pays}', 'Précision {pays}'], ['Usinage de précision ; entreprise reprise par ses salariés, dont la moitié sont associés.']),
  activity('18.12Z', 2, SCOP, 'small', ['Imprimerie {image}', 'Imprimerie {pays}', 'L’Œuvre imprimée'], ['Imprimerie coopérative : éditions, affiches, papiers recyclés et encres végétales.']),
  activity('14.13Z', 1, { 5458: 1, 9221: 1, 5710: 1 }, 'small', ['L’Atelier de couture {image}', 'Fil et laine {pays}'], ['Confection et retouches ; laine {pays} filée et teinte sur place.']),
  activity('35.11Z', 3, { 5710: 2, 5460: 2, 5560: 1 }, 'none', ['Soleil {pays}', 'Toits solaires {pays}', 'Énergies citoyennes {pays}'], ['Société citoyenne qui finance des toits solaires {pays} : 240 habitants associés.']),
  activity('49.39B', 1, MIXED, 'small', ['Mobilité {pays}', 'Covoit’ {pays}', 'Autopartage {de}'], ['Transport à la demande, autopartage et location de véhicules à tarif social {pays}.']),
  activity('95.29Z', 3, { 9220: 4, 9221: 1, 5460: 1 }, 'tiny', ['L’Atelier vélo {image}', 'Répar’Café {de}', 'La Roue libre {de}', 'Changer de braquet {de}'], ['Atelier d’autoréparation de vélos, bourse aux vélos et école de la mécanique.', 'On y répare ensemble ce que l’on aurait jeté : chaque samedi {a}.']),
  activity('62.01Z', 3, { 5458: 3, 5710: 2, 5460: 1, 9220: 1 }, 'small', ['Logiciels libres {pays}', 'Code {image}', 'Coopérative numérique {image}', 'Données communes'], ['Développement de logiciels libres pour les associations et les collectivités.']),
  activity('58.14Z', 1, { 9220: 2, 5460: 1 }, 'tiny', ['La Gazette {pays}', 'Le Journal {image}'], ['Journal local indépendant, écrit par des habitants et deux journalistes.']),
  activity('60.10Z', 2, ASSOCIATION, 'tiny', ['Radio {image}', 'Radio {pays}'], ['Radio associative : informations locales, musique et ateliers dans les écoles {pays}.']),
  activity('70.22Z', 3, { 5458: 2, 5460: 1, 5710: 2, 9220: 2 }, 'tiny', ['Conseil et coopération {pays}', 'L’Accompagnerie {de}', 'Passerelles {de}'], ['Accompagne associations et coopératives : stratégie, gouvernance, recherche de financements.']),
  activity('71.11Z', 1, { 5458: 1, 5460: 1 }, 'small', ['Atelier d’architecture {image}', 'Bâtir ensemble {de}'], ['Architectes associés en coopérative : habitat participatif et bâtiments biosourcés.']),
  activity('78.20Z', 2, { 5710: 3, 5499: 2, 9220: 1 }, 'medium', ['Intérim solidaire {pays}', 'Emploi tremplin {de}'], ['Entreprise de travail temporaire d’insertion : bâtiment, logistique, services.']),
  activity('78.30Z', 2, { 9223: 1 }, 'small', ['Groupement d’employeurs {pays}', 'Emplois partagés {pays}', 'GE {image}'], ['Partage des salariés entre associations et petites entreprises {pays}.']),
  activity('81.21Z', 3, INSERTION, 'medium', ['Propreté {image}', 'Net et solidaire {de}', 'Régie de quartier {image}'], ['Nettoyage et entretien de locaux, par des salariés en parcours d’insertion {a}.']),
  activity('82.99Z', 2, { 9222: 1 }, 'medium', ['Association intermédiaire {pays}', 'Coup de main {pays}', 'Trait d’union {de}'], ['Met à disposition des demandeurs d’emploi pour le ménage, le jardin et les petits travaux.']),
  activity('85.59A', 5, { 9220: 6, 5458: 1, 5460: 1 }, 'small', ['Centre de formation {image}', 'Savoirs partagés {pays}', 'L’Atelier des langues {de}', 'Apprendre ensemble {de}'], ['Formation pour adultes : français, numérique, remise à niveau et certifications.', 'Prépare aux métiers de l’aide à la personne, en alternance avec des employeurs {pays}.']),
  activity('85.20Z', 2, ASSOCIATION, 'medium', ['École {image}', 'École Montessori {image}'], ['École primaire associative, gérée par les familles et l’équipe pédagogique.']),
  activity('85.52Z', 5, ASSOCIATION, 'small', ['École de musique {pays}', 'École de cirque {image}', 'Atelier théâtre {image}', 'École de danse {image}', 'L’Harmonie {de}'], ['Cours, stages et pratique collective pour tous les âges {a}.', 'Enseignement artistique à tarif solidaire et spectacles dans les villages {pays}.']),
  activity('90.01Z', 6, { 9220: 8, 5458: 1, 5460: 1 }, 'tiny', ['Compagnie {image}', 'Théâtre {image}', 'Cie L’Œil du funambule', 'Le Collectif {image}', 'Les Tréteaux {pays}'], ['Compagnie de théâtre : créations, ateliers et tournées dans les villages {pays}.', 'Spectacle vivant en itinérance ; une scène sous chapiteau {a} chaque été.']),
  activity('90.02Z', 3, ASSOCIATION, 'tiny', ['Festival {image}', 'Festival {pays}', 'Régie {image}'], ['Festival de musiques {pays}, porté par cent bénévoles et une équipe permanente.']),
  activity('90.04Z', 2, { 9220: 3, 5460: 1 }, 'small', ['Cinéma {image}', 'Salle {image}', 'La Friche {image}'], ['Lieu culturel associatif : concerts, expositions, résidences et café.']),
  activity('91.01Z', 2, ASSOCIATION, 'tiny', ['Bibliothèque {image}', 'Livres et lire {de}', 'La Maison des écritures {pays}'], ['Bibliothèque associative, lectures à voix haute et portage de livres à domicile.']),
  activity('91.04Z', 2, ASSOCIATION, 'small', ['Nature et sentiers {pays}', 'Conservatoire des vergers {pays}', 'Les Naturalistes {pays}'], ['Protège la faune et la flore {pays} : inventaires, sorties et chantiers bénévoles.']),
  activity('93.12Z', 9, ASSOCIATION, 'none', ['Club de basket {de}', 'Union sportive {pays}', 'Football-club {pays}', 'Judo-club {de}', 'Ski-club {pays}', 'Les Randonneurs {pays}', 'Étoile sportive {de}'], ['Club ouvert à tous, de l’école de sport aux vétérans : 180 licenciés.', 'Entraînements, tournois et stages pendant les vacances {a}.']),
  activity('93.29Z', 5, ASSOCIATION, 'small', ['Maison des jeunes {image}', 'Centre de loisirs {image}', 'Éclats de rue {de}'], ['Accueil de loisirs, séjours et projets de jeunes {a}.']),
  activity('93.29Z', 2, ASSOCIATION, 'tiny', ['Ludothèque {image}', 'Jeux et malices {de}'], ['Ludothèque itinérante : deux mille jeux à emprunter dans les villages {pays}.']),
  activity('94.99Z', 2, ASSOCIATION, 'none', ['Association des familles {de}', 'Amicale {image}'], ['Entraide entre familles, bourse aux vêtements et sorties.']),
  activity('94.99Z', 2, ASSOCIATION, 'none', ['Sou des écoles {de}', 'Parents d’élèves {image}'], ['Finance les projets des écoles et rassemble les parents.']),
  activity('94.99Z', 2, ASSOCIATION, 'none', ['Les Aînés {pays}', 'Club des aînés {de}'], ['Rencontres, gymnastique douce et voyages pour les retraités {pays}.']),
  activity('94.99Z', 1, ASSOCIATION, 'none', ['Solidarité {pays} – Afrique', 'Échanges {de} – Mékong'], ['Jumelages, puits et bibliothèques : une solidarité internationale de village à village.']),
  activity('94.99Z', 2, { 9300: 1 }, 'tiny', ['Fondation {image}', 'Fondation {pays}'], ['Soutient les initiatives solidaires {pays} : quarante projets aidés chaque année.']),
  activity('64.99Z', 1, { 9220: 2, 5560: 1, 5599: 1 }, 'tiny', ['Finance solidaire {pays}', 'Épargne de proximité {pays}'], ['Finance la création d’entreprises solidaires par l’épargne des habitants {pays}.']),
  activity('68.20A', 2, { 9220: 3, 5560: 1, 5547: 1 }, 'small', ['Habitat coopératif {image}', 'Un toit {pays}', 'Habitat partagé {de}'], ['Logements à loyer maîtrisé, habitat participatif et accompagnement des locataires.']),
]

/** Words that give a name its flavour, each already with its preposition. */
export const images = [
  'des Trois Rivières', 'des Quatre Vents', 'de l’Abeille', 'des Hirondelles', 'de l’Écureuil', 'du Colibri', 'de la Chouette', 'de l’Étincelle',
  'du Grand Large', 'des Lucioles', 'de l’Oiseau bleu', 'du Châtaignier', 'des Deux Ponts', 'de l’Horloge', 'du Moulin', 'des Tisserands',
  'de la Soierie', 'du Vieux Lavoir', 'de l’Aubépine', 'des Cimes', 'du Noyer', 'de la Source', 'des Saisons', 'de l’Arc-en-ciel', 'du Bel Air',
  'de la Confluence', 'des Canuts', 'du Cerf-volant', 'de l’Équinoxe', 'des Éclaireurs', 'de la Passerelle', 'du Chêne', 'des Coquelicots',
  'de l’Ancre', 'du Soleil levant', 'de la Garance', 'des Mûriers', 'du Pré vert', 'de l’Olivier', 'de la Gentiane', 'des Marmottes', 'du Glacier',
  'de l’Envol', 'des Rémouleurs', 'du Tilleul', 'de la Cigale', 'des Sabots', 'de l’Île verte', 'du Fil à plomb', 'de la Bergerie', 'des Herbes folles',
]

/** Places that people name by département, each already with its preposition. */
export const lands = {
  '01': ['de la Dombes', 'du Bugey', 'de la Bresse', 'du Revermont', 'du Pays de Gex', 'de la Côtière', 'du Val de Saône'],
  '07': ['du Vivarais', 'des Cévennes', 'des Boutières', 'du Coiron', 'de la Cance', 'de l’Eyrieux', 'de la Montagne ardéchoise'],
  '26': ['du Vercors', 'du Diois', 'des Baronnies', 'du Tricastin', 'de la Galaure', 'du Royans', 'de la Drôme des collines'],
  '38': ['du Grésivaudan', 'du Trièves', 'de la Chartreuse', 'de l’Oisans', 'de la Bièvre', 'de la Matheysine', 'du Nord-Isère', 'de Belledonne'],
  '42': ['du Forez', 'du Pilat', 'du Gier', 'du Roannais', 'de l’Ondaine', 'des Monts de la Madeleine', 'du Pays d’Urfé'],
  '69': ['du Beaujolais', 'des Monts du Lyonnais', 'de l’Azergues', 'de l’Ouest lyonnais', 'du Garon', 'du Val d’Ozon', 'des Coteaux du Rhône'],
  '73': ['de la Tarentaise', 'de la Maurienne', 'du Beaufortain', 'des Bauges', 'de la Combe de Savoie', 'du Val d’Arly', 'de l’Avant-Pays'],
  '74': ['du Chablais', 'du Genevois', 'du Faucigny', 'des Aravis', 'de l’Arve', 'du Pays de Fillière', 'de l’Albanais'],
}

/** Codes of workforce bands by kind of size, each as often as it stands there. */
export const bands = {
  none: ['NN', 'NN', 'NN', 'NN', '00', '01'],
  tiny: ['NN', 'NN', '00', '01', '01', '02', '02', '03'],
  small: ['NN', '01', '02', '02', '03', '03', '11', '11', '12'],
  medium: ['02', '03', '11', '11', '12', '12', '12', '21'],
  large: ['11', '12', '12', '21', '21', '22', '22', '31', '32'],
}
