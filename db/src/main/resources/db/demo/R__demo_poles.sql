-- The poles that the documents name, as far as they say: real facts, each with its source. Who leads one is told by organisation
-- and function, without names of people. One pole is made up and marked so: no document tells the self-financing of any.
-- Sorts after the organisations.
do $load$
declare
    actions    constant text := 'Fiches d’actions de la Région Rhône-Alpes publiées par le RTES (2012)';
    citego     constant text := 'Dossier CITEGO sur les pôles territoriaux de coopération économique (Labo de l’ESS, 2013-2014)';
    authority  constant text := 'La coopération des collectivités pour faciliter les coopérations d’acteurs de l’ESS (RTES)';
    convention constant text := 'Convention du contrat économique sectoriel ESS 2014-2016';
    made_up    constant text := 'Exemple, inventé pour la démonstration';
begin
    if exists (select from pole) then
        return;
    end if;
    create temporary table incoming_pole (position integer generated always as identity, slug text, name text, entry text, place text,
        in_region boolean, departement text, commune text, source text, presentation text) on commit drop;
    insert into incoming_pole (slug, name, entry, place, in_region, departement, commune, source, presentation) values
        ('pole-sud-archer', 'Pôle Sud / Archer', 'pole-sud-archer', 'Romans (Drôme)', true, '26', '26281', actions,
            'Pôle multisectoriel à vocation entrepreneuriale, qui fait référence au niveau national : le Labo de l’ESS s’est appuyé sur lui pour son travail sur les PTCE. Une activité de sous-traitance automobile y a été relocalisée, en répondant collectivement, avec la création de 22 postes ; un atelier de chaussures a été repris en circuit court, autour de la chaussure éthique « Made in Romans ».'),
        ('culture-et-cooperation', 'Culture et Coopération', 'culture-et-cooperation', 'Saint-Étienne (Loire)', true, '42', '42218', actions,
            'Pôle de la filière culturelle : un regroupement de quinze organisations culturelles de l’agglomération de Saint-Étienne.'),
        ('smac-07', 'SMAC 07', 'smac-07', 'Nord de l’Ardèche', true, '07', null, actions,
            'Pôle de la filière culturelle : trois structures qui œuvrent pour la diffusion des musiques actuelles. La SMAC 07 est la première reconnue par le ministère de la Culture sur un territoire éclaté et rural.'),
        ('val-horizon', 'Val Horizon', 'val-horizon', 'Trévoux (Ain)', true, '01', '01427', actions,
            'Pôle multisectoriel à vocation entrepreneuriale, issu de la dynamique du groupement économique solidaire Val Horizon. Il se positionne comme un pôle de ressources et de savoir-faire pour la création de nouvelles entreprises de l’économie sociale.'),
        ('artis', 'Hôtel d’entreprises ARTIS', 'artis', 'Grenoble (Isère)', true, '38', '38185', authority,
            'Artisanat et innovation sociale : un hôtel d’entreprises de l’ESS sur une ancienne friche industrielle, pour des structures d’insertion, d’autres entreprises de l’ESS et des entreprises artisanales.'),
        ('pole-ressources-de-roanne', 'Pôle ressources de Roanne', 'pole-ressources-de-roanne', 'Roanne (Loire)', true, '42', '42187', authority,
            'Quatre objectifs : fédérer les acteurs et développer un sentiment d’appartenance, développer leurs moyens pour une stratégie collective, accompagner la création de nouvelles activités, promouvoir et rendre lisibles l’ESS et ses acteurs.'),
        ('filiere-insertion', 'Pôle de filière de l’insertion par l’activité économique', null, 'Rhône-Alpes', true, null, null, authority,
            'Outiller les structures d’insertion par l’activité économique pour leurs stratégies de partenariat entre entreprises : une enquête, un état des lieux des coopérations, puis la capitalisation et l’essaimage des bonnes pratiques.'),
        ('filiere-sanitaire-et-sociale', 'Pôle de filière sanitaire et sociale', null, 'Rhône-Alpes', true, null, null, authority,
            'Maintenir une offre de l’ESS et favoriser les coopérations entre ses acteurs, par l’essaimage des bonnes pratiques, l’accompagnement, le soutien et le suivi de regroupements.'),
        ('pole-sud-aquitain', 'Pôle Sud Aquitain', null, 'Tarnos (Landes)', false, null, null, citego,
            'La coopération publique et privée au service d’un développement économique et social du territoire, autour du comité de bassin d’emploi du Seignanx.'),
        ('eco-domaine-de-bouquetot', 'Éco-domaine de Bouquetot', null, 'Calvados (Basse-Normandie)', false, null, null, citego,
            'Une ancienne ferme du pays d’Auge devenue le lieu d’acteurs du développement local durable, à l’initiative du fondateur de la Scop HYES. Une dizaine de personnes y sont salariées.'),
        ('la-coursive-boutaric', 'La Coursive Boutaric', null, 'Dijon (Côte-d’Or)', false, null, null, citego, null),
        ('les-articulteurs', 'Les Articulteurs', null, 'Ille-et-Vilaine (Bretagne)', false, null, null, citego, null),
        ('eoliennes-en-pays-de-vilaine', 'Éoliennes en Pays de Vilaine', null, 'Ille-et-Vilaine (Bretagne)', false, null, null, citego, null),
        ('de-fil-en-reseaux', 'De Fil en Réseaux', null, 'Creuse (Limousin)', false, null, null, citego, null),
        ('initiatives-et-cite', 'Initiatives et Cité, devenu Lille MétroPôle Solidaire', null, 'Lille (Nord-Pas-de-Calais)', false, null, null, citego,
            'Réunit différentes entreprises prestataires de services dans l’ESS : le seul réseau de l’ESS reconnu « grappe d’entreprises » par la DATAR, au moment où le RTES écrit.'),
        ('fontaine-o-livres', 'Fontaine O Livres', null, 'Paris Nord-Est (Île-de-France)', false, null, null, citego, null),
        ('paris-mix', 'Paris Mix', null, 'Paris Est (Île-de-France)', false, null, null, citego, null),
        ('domb-innov', 'Domb’Innov', null, 'Lieu non précisé par la source', null, null, null, citego, null),
        ('economie-solidaire-de-niort', 'Pôle d’économie solidaire de Niort', null, 'Niort (Deux-Sèvres)', false, null, null, authority,
            'Pensé à la suite de la faillite de la CAMIF : une maison de l’ESS avec une fonction de pépinière, et un pôle « diffus » sur l’ensemble du sud des Deux-Sèvres.'),
        ('le-phares', 'Le Phares', null, 'L’Île-Saint-Denis (Seine-Saint-Denis)', false, null, null, authority,
            'Pôle d’hospitalité d’activités à rayonnement écologique et solidaire, devenu un centre de ressources environnementales à l’échelle de l’agglomération.'),
        ('maison-de-l-economie-solidaire', 'Maison de l’économie solidaire', null, 'Ramonville-Saint-Agne (Haute-Garonne)', false, null, null, authority,
            'Créée à l’initiative de la commune et de citoyens pour donner de la visibilité aux acteurs, mutualiser des moyens et faciliter des synergies.'),
        ('lieu-mutualise-de-nantes', 'Lieu mutualisé de l’ESS de Nantes', null, 'Nantes (Loire-Atlantique)', false, null, null, authority,
            'À la fois une pépinière, une vitrine et un lieu de coproduction entre acteurs, au cœur du projet urbain de l’île de Nantes.'),
        ('cise-lille', 'Centre d’innovation socio-économique (CISE)', null, 'Lille (Nord)', false, null, null, authority,
            'Différentes structures d’accompagnement de porteurs de projets de l’ESS réunies à la périphérie d’un quartier classé ZUS et du centre-ville.'),
        ('entreprendre-en-cooperant', 'Entreprendre en coopérant', null, 'Caux vallée de Seine (Seine-Maritime)', false, null, null, authority,
            'Réunit des acteurs de l’ESS, d’autres acteurs économiques et des collectivités pour créer des emplois de faible qualification, à partir de ressources identifiées sur le territoire.'),
        ('prides-services-a-la-personne', 'PRIDES « Services à la personne »', null, 'Provence-Alpes-Côte d’Azur', false, null, null, authority,
            'Pôle régional d’innovation et de développement d’économie solidaire : il concerne la moitié de l’emploi de ce secteur dans l’ESS, soit 12 500 salariés.'),
        ('pole-de-la-vallee', 'Pôle de la Vallée', null, 'Die (Drôme)', true, '26', '26113', made_up,
            'Pôle imaginaire, pour montrer ce que la page d’un pôle peut dire lorsque tout en est connu.');
    insert into pole (slug, name, organisation_id, place, in_region, departement_id, commune_id, presentation, source, example)
        select i.slug, i.name, o.id, i.place, i.in_region, d.id, c.id, i.presentation, i.source, i.source = made_up
        from incoming_pole i
        left join organisation o on o.slug = i.entry
        left join territory d on d.level = 'DEPARTEMENT' and d.code = i.departement
        left join territory c on c.level = 'COMMUNE' and c.code = i.commune
        order by i.position;

    create temporary table incoming_fact (pole text, topic text, choice text, number integer, wording text, source text) on commit drop;
    insert into incoming_fact values
        ('pole-sud-archer', 'FAMILY', 'JOBS', null, null, authority),
        ('pole-sud-archer', 'CREATED', null, 2007, 'créé à partir du regroupement d’acteurs', actions),
        ('pole-sud-archer', 'LED_BY', null, null, 'Le groupe Archer, qui a un directeur', actions || ' ; ' || citego),
        ('pole-sud-archer', 'LEGAL_FORM', 'SAS', null, 'avec des structures de l’ESS, des personnes, des représentants d’autres entreprises et de collectivités', authority),
        ('pole-sud-archer', 'TERRITORY', 'DEINDUSTRIALISED', null, null, citego),
        ('pole-sud-archer', 'ACTIVITY', 'PRODUCTION', null, 'sous-traitance automobile, chaussures', actions),
        ('pole-sud-archer', 'CO_OPERATION', 'PROJECTS', null, 'répondre collectivement à des travaux de sous-traitance automobile', actions),
        ('pole-sud-archer', 'AUTHORITY_STAGE', 'SECOND_STEP', null, 'les collectivités laissent l’initiative aux acteurs', authority),
        ('pole-sud-archer', 'ECONOMY', null, null, 'Des investisseurs sont mobilisés pour doter le pôle des moyens dont il a besoin', authority),
        ('culture-et-cooperation', 'MEMBERS', null, 15, 'organisations culturelles : cinéma, SMAC, Scop de régies techniques, labels de musique…', actions),
        ('culture-et-cooperation', 'LED_BY', null, null, 'Un coordinateur', citego),
        ('culture-et-cooperation', 'TERRITORY', 'DEINDUSTRIALISED', null, null, citego),
        ('culture-et-cooperation', 'ACTIVITY', 'ARTS', null, 'filière de la culture', actions),
        ('culture-et-cooperation', 'CO_OPERATION', 'MEANS', null, 'un café-lecture associatif et une plate-forme de distribution de musiques enregistrées gérés en commun ; un groupement d’employeurs', actions || ' ; ' || citego),
        ('culture-et-cooperation', 'CO_OPERATION', 'TOOLS', null, 'le Mixeur', citego),
        ('smac-07', 'MEMBERS', null, 3, 'structures qui œuvrent pour la diffusion des musiques actuelles', actions),
        ('smac-07', 'TERRITORY', 'RURAL', null, 'un territoire éclaté et rural', actions),
        ('smac-07', 'ACTIVITY', 'ARTS', null, 'musiques actuelles', actions),
        ('val-horizon', 'MEMBERS', null, 10, 'une dizaine d’entreprises, pour la majorité relevant de l’insertion par l’activité économique', actions),
        ('val-horizon', 'ACTIVITY', 'SERVICES', null, 'services à la population', actions),
        ('artis', 'FAMILY', 'WORKPLACE', null, null, authority),
        ('artis', 'CREATED', null, 2008, 'ouvert en 2008', authority),
        ('artis', 'LEGAL_FORM', 'NONE', null, 'fonctionne de manière informelle : les locataires sont libres de coopérer ou non', authority),
        ('artis', 'COMMON_PLACE', 'YES', null, '4 000 m² de bureaux, d’ateliers et d’espaces communs, pour une vingtaine d’entreprises', authority),
        ('pole-ressources-de-roanne', 'FAMILY', 'SHARING', null, null, authority),
        ('pole-ressources-de-roanne', 'LEGAL_FORM', 'ASSOCIATION', null, 'en cours de constitution, avec une majorité d’acteurs de l’ESS', authority),
        ('pole-ressources-de-roanne', 'COMMON_PLACE', 'PLANNED', null, 'devrait être installé dans ses murs avant fin 2011', authority),
        ('pole-ressources-de-roanne', 'AUTHORITY_STAGE', 'CO_CONSTRUCTION', null, 'fort portage technique de la collectivité au début', authority),
        ('pole-ressources-de-roanne', 'AUTHORITY_ROLE', 'FINANCE', null, 'la phase préparatoire : coordination, études', authority),
        ('filiere-insertion', 'FAMILY', 'SECTOR', null, null, authority),
        ('filiere-insertion', 'LED_BY', null, null, 'Le COORACE Rhône-Alpes', authority),
        ('filiere-insertion', 'AUTHORITY_STAGE', 'IMPULSE', null, 'par l’appel à projets, puis la collectivité accompagne sans être associée à la gestion', authority),
        ('filiere-sanitaire-et-sociale', 'FAMILY', 'SECTOR', null, null, authority),
        ('filiere-sanitaire-et-sociale', 'LED_BY', null, null, 'L’URIOPSS Rhône-Alpes', authority),
        ('filiere-sanitaire-et-sociale', 'ACTIVITY', 'SERVICES', null, 'sanitaire et social', authority),
        ('filiere-sanitaire-et-sociale', 'CO_OPERATION', 'PROJECTS', null, 'des services complémentaires entre l’aide à domicile et les soins de suite et de convalescence', authority),
        ('filiere-sanitaire-et-sociale', 'AUTHORITY_STAGE', 'IMPULSE', null, 'par l’appel à projets, puis la collectivité accompagne sans être associée à la gestion', authority),
        ('pole-sud-aquitain', 'MEMBERS', null, 20, 'une vingtaine de structures', citego),
        ('pole-sud-aquitain', 'LED_BY', null, null, 'Le comité de bassin d’emploi du Seignanx, qui a un directeur', citego),
        ('pole-sud-aquitain', 'LEGAL_FORM', 'NONE', null, 'pas de structure propre : l’animation et le portage sont confiés au comité de bassin d’emploi', citego),
        ('pole-sud-aquitain', 'TERRITORY', 'DEINDUSTRIALISED', null, null, citego),
        ('pole-sud-aquitain', 'COMMON_PLACE', 'YES', null, 'financé par le conseil général des Landes et un emprunt que les loyers remboursent ; un nouveau bâtiment de 6 500 m² en projet', citego),
        ('pole-sud-aquitain', 'CO_OPERATION', 'MEANS', null, 'un groupement d’employeurs', citego),
        ('pole-sud-aquitain', 'CO_OPERATION', 'TOOLS', null, 'une charte et un pacte', citego),
        ('pole-sud-aquitain', 'CO_OPERATION', 'PROJECTS', null, 'projets communs à travers la coopération entre les membres', citego),
        ('pole-sud-aquitain', 'AUTHORITY_ROLE', 'FINANCE', null, 'un engagement du conseil général des Landes dans le lieu commun', citego),
        ('pole-sud-aquitain', 'ECONOMY', null, null, 'Financements mixtes : contributions des entreprises locales, appui des collectivités, participations croisées des membres', citego),
        ('eco-domaine-de-bouquetot', 'MEMBERS', null, 5, 'cinq structures', citego),
        ('eco-domaine-de-bouquetot', 'LED_BY', null, null, 'Une coprésidence', citego),
        ('eco-domaine-de-bouquetot', 'LEGAL_FORM', 'ASSOCIATION', null, 'Eco-Domaine et Pays d’Auge (Ecopya)', citego),
        ('eco-domaine-de-bouquetot', 'TERRITORY', 'RURAL', null, null, citego),
        ('eco-domaine-de-bouquetot', 'ACTIVITY', 'PRODUCTION', null, 'spiruline et méthanisation, bovins en bio, jardins en permaculture', citego),
        ('eco-domaine-de-bouquetot', 'ACTIVITY', 'SERVICES', null, 'tourisme vert', citego),
        ('eco-domaine-de-bouquetot', 'COMMON_PLACE', 'YES', null, '70 hectares mis à disposition par bail par la communauté de communes', citego),
        ('eco-domaine-de-bouquetot', 'CO_OPERATION', 'MEANS', null, 'un groupement d’employeurs', citego),
        ('la-coursive-boutaric', 'TERRITORY', 'QUARTER', null, null, citego),
        ('la-coursive-boutaric', 'LED_BY', null, null, 'Un président', citego),
        ('la-coursive-boutaric', 'CO_OPERATION', 'PROJECTS', null, 'événements culturels et collectifs coproduits avec les habitants', citego),
        ('les-articulteurs', 'TERRITORY', 'RURAL', null, null, citego),
        ('les-articulteurs', 'LED_BY', null, null, 'Un directeur et un coordinateur', citego),
        ('les-articulteurs', 'CO_OPERATION', 'TOOLS', null, 'une recherche-action sur la notion de ressource territoriale', citego),
        ('eoliennes-en-pays-de-vilaine', 'TERRITORY', 'RURAL', null, null, citego),
        ('eoliennes-en-pays-de-vilaine', 'LED_BY', null, null, 'Un coordinateur', citego),
        ('de-fil-en-reseaux', 'TERRITORY', 'RURAL', null, null, citego),
        ('de-fil-en-reseaux', 'LED_BY', null, null, 'Un coordinateur', citego),
        ('initiatives-et-cite', 'TERRITORY', 'DEINDUSTRIALISED', null, null, citego),
        ('initiatives-et-cite', 'LED_BY', null, null, 'Une coordinatrice', citego),
        ('initiatives-et-cite', 'ACTIVITY', 'SERVICES', null, 'entreprises prestataires de services', authority),
        ('fontaine-o-livres', 'TERRITORY', 'QUARTER', null, null, citego),
        ('fontaine-o-livres', 'LED_BY', null, null, 'Un directeur', citego),
        ('fontaine-o-livres', 'ACTIVITY', 'ARTS', null, 'le livre', citego),
        ('paris-mix', 'TERRITORY', 'QUARTER', null, null, citego),
        ('paris-mix', 'LED_BY', null, null, 'Une coordinatrice', citego),
        ('paris-mix', 'CO_OPERATION', 'MEANS', null, 'un groupement d’employeurs', citego),
        ('paris-mix', 'CO_OPERATION', 'TOOLS', null, 'la Mix Box et la Citizen Box', citego),
        ('domb-innov', 'TERRITORY', 'PERI_URBAN', null, null, citego),
        ('domb-innov', 'CO_OPERATION', 'TOOLS', null, 'la « fagoteuse sarmenteuse »', citego),
        ('economie-solidaire-de-niort', 'FAMILY', 'WORKPLACE', null, null, authority),
        ('economie-solidaire-de-niort', 'COMMON_PLACE', 'PLANNED', null, 'un projet immobilier porté par l’agglomération, inauguration attendue fin 2012', authority),
        ('le-phares', 'FAMILY', 'SHARING', null, null, authority),
        ('le-phares', 'CREATED', null, 2001, 'réunit depuis 2001', authority),
        ('le-phares', 'MEMBERS', null, 10, 'une dizaine de structures', authority),
        ('le-phares', 'COMMON_PLACE', 'YES', null, '1 500 m²', authority),
        ('le-phares', 'CO_OPERATION', 'MEANS', null, 'une cuisine', authority),
        ('maison-de-l-economie-solidaire', 'FAMILY', 'SHARING', null, null, authority),
        ('maison-de-l-economie-solidaire', 'CREATED', null, 2001, null, authority),
        ('maison-de-l-economie-solidaire', 'LED_BY', null, null, 'L’ADEPES, à qui l’animation est confiée', authority),
        ('maison-de-l-economie-solidaire', 'COMMON_PLACE', 'YES', null, 'un espace partagé qui héberge différents acteurs', authority),
        ('maison-de-l-economie-solidaire', 'CO_OPERATION', 'MEANS', null, 'un centre de ressources', authority),
        ('maison-de-l-economie-solidaire', 'AUTHORITY_STAGE', 'IMPULSE', null, 'après concertation avec des acteurs, quand aucun d’entre eux n’est en mesure de le faire', authority),
        ('maison-de-l-economie-solidaire', 'AUTHORITY_ROLE', 'CONVENING', null, null, authority),
        ('maison-de-l-economie-solidaire', 'AUTHORITY_ROLE', 'FINANCE', null, 'la phase préparatoire : coordination, études', authority),
        ('lieu-mutualise-de-nantes', 'FAMILY', 'SHARING', null, null, authority),
        ('lieu-mutualise-de-nantes', 'LEGAL_FORM', 'ASSOCIATION', null, 'Ecossolies, qui envisage d’évoluer vers une SCIC', authority),
        ('lieu-mutualise-de-nantes', 'COMMON_PLACE', 'PLANNED', null, 'une friche industrielle de 4 000 m², inauguration attendue en 2012', authority),
        ('lieu-mutualise-de-nantes', 'AUTHORITY_STAGE', 'CO_CONSTRUCTION', null, 'codéfinir le besoin, les moyens, et assurer le lancement', authority),
        ('lieu-mutualise-de-nantes', 'AUTHORITY_ROLE', 'FINANCE', null, 'la phase préparatoire, puis l’animation et la coordination', authority),
        ('lieu-mutualise-de-nantes', 'AUTHORITY_ROLE', 'LEGITIMACY', null, 'un message envoyé vers l’ensemble de la population', authority),
        ('cise-lille', 'FAMILY', 'SHARING', null, null, authority),
        ('cise-lille', 'COMMON_PLACE', 'PLANNED', null, 'installation visible prévue début 2014', authority),
        ('cise-lille', 'AUTHORITY_STAGE', 'CO_CONSTRUCTION', null, 'les collectivités et les acteurs initient ensemble la réflexion', authority),
        ('cise-lille', 'AUTHORITY_ROLE', 'CONVENING', null, 'elles peuvent donner l’impulsion', authority),
        ('cise-lille', 'AUTHORITY_ROLE', 'FINANCE', null, 'la phase préparatoire : coordination, études', authority),
        ('cise-lille', 'AUTHORITY_ROLE', 'LEGITIMACY', null, 'l’engagement de la collectivité rassure les acteurs qui hésitent à s’impliquer', authority),
        ('entreprendre-en-cooperant', 'FAMILY', 'JOBS', null, null, authority),
        ('entreprendre-en-cooperant', 'CREATED', null, 2005, 'réunit depuis 2005', authority),
        ('entreprendre-en-cooperant', 'LED_BY', null, null, 'La communauté de communes, qui porte le dispositif', authority),
        ('entreprendre-en-cooperant', 'LEGAL_FORM', 'NONE', null, 'fonctionne de manière informelle', authority),
        ('entreprendre-en-cooperant', 'ACTIVITY', 'PRODUCTION', null, 'valorisation de déchets', authority),
        ('entreprendre-en-cooperant', 'AUTHORITY_ROLE', 'CONVENING', null, 'pour coopérer avec des acteurs hors de l’ESS', authority),
        ('entreprendre-en-cooperant', 'AUTHORITY_ROLE', 'LEGITIMACY', null, null, authority),
        ('prides-services-a-la-personne', 'FAMILY', 'SECTOR', null, null, authority),
        ('prides-services-a-la-personne', 'MEMBERS', null, 150, 'près de 150 organisations', authority),
        ('prides-services-a-la-personne', 'ACTIVITY', 'SERVICES', null, 'services à la personne', authority),
        ('prides-services-a-la-personne', 'AUTHORITY_STAGE', 'IMPULSE', null, 'par l’appel à projets, puis la collectivité accompagne sans être associée à la gestion', authority),
        ('prides-services-a-la-personne', 'AUTHORITY_ROLE', 'FINANCE', null, 'soutien à l’animation et à la coordination', authority),
        ('pole-de-la-vallee', 'FAMILY', 'SHARING', null, null, made_up),
        ('pole-de-la-vallee', 'CREATED', null, 2010, null, made_up),
        ('pole-de-la-vallee', 'MEMBERS', null, 8, 'associations, coopératives et artisans', made_up),
        ('pole-de-la-vallee', 'LED_BY', null, null, 'Une association d’animation', made_up),
        ('pole-de-la-vallee', 'LEGAL_FORM', 'SCIC', null, null, made_up),
        ('pole-de-la-vallee', 'TERRITORY', 'RURAL', null, null, made_up),
        ('pole-de-la-vallee', 'ACTIVITY', 'PRODUCTION', null, 'plantes aromatiques', made_up),
        ('pole-de-la-vallee', 'ACTIVITY', 'SERVICES', null, 'formation', made_up),
        ('pole-de-la-vallee', 'COMMON_PLACE', 'YES', null, 'un atelier partagé', made_up),
        ('pole-de-la-vallee', 'CO_OPERATION', 'MEANS', null, 'un camion', made_up),
        ('pole-de-la-vallee', 'CO_OPERATION', 'PROJECTS', null, 'une marque commune', made_up),
        ('pole-de-la-vallee', 'AUTHORITY_STAGE', 'CO_CONSTRUCTION', null, null, made_up),
        ('pole-de-la-vallee', 'AUTHORITY_ROLE', 'FINANCE', null, 'l’étude de départ', made_up),
        ('pole-de-la-vallee', 'ECONOMY', null, null, 'Ventes de l’atelier, cotisations, subventions', made_up);
    insert into pole_fact (pole_id, topic, kind, choice, number, wording, source, example)
        select p.id, i.topic, t.kind, i.choice, i.number, i.wording, i.source, i.source = made_up
        from incoming_fact i join pole p on p.slug = i.pole join pole_topic t on t.code = i.topic;

    create temporary table incoming_state (pole text, state text, from_day date, accuracy text, start_known boolean, until_day date, note text, source text)
        on commit drop;
    insert into incoming_state values
        ('pole-sud-archer', 'LABELLED', '2012-01-01', 'YEAR', false, null, null, actions),
        ('culture-et-cooperation', 'LABELLED', '2012-01-01', 'YEAR', false, null, null, actions),
        ('smac-07', 'LABELLED', '2012-01-01', 'YEAR', false, null, null, actions),
        ('val-horizon', 'LABELLED', '2012-01-01', 'YEAR', false, null, null, actions),
        ('pole-ressources-de-roanne', 'EMERGING', '2011-01-01', 'YEAR', false, null, 'en cours d’élaboration', authority),
        ('filiere-sanitaire-et-sociale', 'SUPPORTED', '2014-01-01', 'YEAR', false, null, 'les pôles de coopération du secteur sanitaire et social ont été accompagnés lors du précédent contrat', convention),
        ('economie-solidaire-de-niort', 'EMERGING', '2011-01-01', 'YEAR', false, null, 'projet', authority),
        ('lieu-mutualise-de-nantes', 'EMERGING', '2011-01-01', 'YEAR', false, null, 'projet', authority),
        ('cise-lille', 'EMERGING', '2011-01-01', 'YEAR', false, null, 'en cours d’élaboration', authority),
        ('prides-services-a-la-personne', 'LABELLED', '2007-01-01', 'YEAR', true, null, 'par le conseil régional Provence-Alpes-Côte d’Azur', authority),
        ('pole-de-la-vallee', 'EMERGING', '2010-03-01', 'MONTH', true, '2011-09-15', null, made_up),
        ('pole-de-la-vallee', 'SUPPORTED', '2011-09-15', 'DAY', true, null, 'par une convention de trois ans', made_up);
    insert into pole_state (pole_id, state, from_day, accuracy, start_known, until_day, note, source, example)
        select p.id, i.state, i.from_day, i.accuracy, i.start_known, i.until_day, i.note, i.source, i.source = made_up
        from incoming_state i join pole p on p.slug = i.pole;

    create temporary table incoming_event (pole text, on_day date, accuracy text, title text, source text) on commit drop;
    insert into incoming_event values
        ('val-horizon', '2012-10-25', 'DAY', 'Rencontre nationale des pôles chez Val Horizon : « PTCE, passer du concept au projet »', actions),
        ('filiere-insertion', '2007-01-01', 'YEAR', 'Le COORACE Rhône-Alpes propose un plan d’action lors de la négociation du contrat économique sectoriel', authority),
        ('filiere-sanitaire-et-sociale', '2007-01-01', 'YEAR', 'L’URIOPSS propose un plan d’action lors de la négociation du contrat économique sectoriel', authority),
        ('pole-sud-aquitain', '1997-01-01', 'YEAR', 'Le comité de bassin d’emploi met en place un plan local pour l’insertion et l’emploi', citego),
        ('pole-sud-aquitain', '1998-01-01', 'YEAR', 'Création de l’entreprise d’insertion ITEMS', citego),
        ('pole-sud-aquitain', '1999-01-01', 'YEAR', 'Un groupement d’employeurs (GEIQ) s’organise dans le bâtiment et les travaux publics', citego),
        ('pole-sud-aquitain', '2006-01-01', 'YEAR', 'Première étape de regroupement entre certains acteurs', citego),
        ('pole-sud-aquitain', '2010-01-01', 'YEAR', 'Émergence du concept de pôle de coopération ; un deuxième GEIQ, interprofessionnel', citego),
        ('pole-sud-aquitain', '2012-01-01', 'YEAR', 'Le centre de formation PERF devient une société coopérative d’intérêt collectif', citego),
        ('maison-de-l-economie-solidaire', '2002-06-01', 'MONTH', 'Inauguration de l’espace partagé', authority),
        ('pole-de-la-vallee', '2010-11-20', 'DAY', 'Premier marché commun', made_up),
        ('pole-de-la-vallee', '2012-05-01', 'MONTH', 'Ouverture de l’atelier partagé', made_up);
    insert into pole_event (pole_id, on_day, accuracy, title, source, example)
        select p.id, i.on_day, i.accuracy, i.title, i.source, i.source = made_up
        from incoming_event i join pole p on p.slug = i.pole;

    create temporary table incoming_member (position integer generated always as identity, pole text, name text, entry text, part text, from_day date, source text)
        on commit drop;
    insert into incoming_member (pole, name, entry, part, from_day, source) values
        ('pole-sud-archer', 'Groupe Archer', 'groupe-archer', 'LEADER', '2007-01-01', actions),
        ('pole-sud-archer', 'CRESS Rhône-Alpes', 'cress-rhone-alpes', 'FOUNDER', '2007-01-01', actions),
        ('pole-sud-archer', 'ADIE', 'adie', 'FOUNDER', '2007-01-01', actions),
        ('pole-sud-archer', 'COORACE', 'coorace', 'FOUNDER', '2007-01-01', actions),
        ('pole-sud-archer', 'Fonds local France Active', null, 'FOUNDER', '2007-01-01', actions),
        ('pole-sud-archer', 'La Nef', 'la-nef', 'FOUNDER', '2007-01-01', actions),
        ('pole-sud-archer', 'URSCOP Rhône-Alpes', 'urscop-rhone-alpes', 'FOUNDER', '2007-01-01', actions),
        ('artis', 'La Péniche', 'la-peniche', 'MEMBER', null, authority),
        ('filiere-insertion', 'COORACE Rhône-Alpes', 'coorace-rhone-alpes', 'LEADER', null, authority),
        ('filiere-sanitaire-et-sociale', 'URIOPSS Rhône-Alpes', 'uriopss-rhone-alpes', 'LEADER', null, authority),
        ('pole-sud-aquitain', 'Comité de bassin d’emploi du Seignanx', null, 'LEADER', null, citego),
        ('pole-sud-aquitain', 'ITEMS, entreprise d’insertion', null, 'MEMBER', null, citego),
        ('pole-sud-aquitain', 'SCIC EOLE, restaurant d’insertion interentreprises', null, 'MEMBER', null, citego),
        ('pole-sud-aquitain', 'GENESE, groupement d’employeurs', null, 'MEMBER', null, citego),
        ('pole-sud-aquitain', 'PERF, centre de formation', null, 'MEMBER', null, citego),
        ('entreprendre-en-cooperant', 'Communauté de communes de Caux vallée de Seine', null, 'LEADER', null, authority);
    insert into pole_member (pole_id, name, organisation_id, part, from_day, accuracy, source)
        select p.id, i.name, o.id, i.part, i.from_day, 'YEAR', i.source
        from incoming_member i join pole p on p.slug = i.pole left join organisation o on o.slug = i.entry
        order by i.position;
    insert into pole_member (pole_id, name, organisation_id, part, from_day, accuracy, source, example)
        select p.id, o.name, o.id, case when o.place = 1 then 'LEADER' else 'MEMBER' end,
               case when o.place = 3 then date '2012-01-01' else date '2010-01-01' end, 'YEAR', made_up, true
        from pole p, (select id, name, row_number() over (order by slug) as place from organisation
                      where example and status = 'PUBLISHED' and departement_id = (select id from territory where level = 'DEPARTEMENT' and code = '26')
                      order by slug limit 3) o
        where p.slug = 'pole-de-la-vallee';

    insert into pole_self_financing (pole_id, year, percent, source, example)
        select p.id, v.year, v.percent, made_up, true
        from pole p, (values (2010, 18), (2011, 24), (2012, 31), (2013, 38), (2014, 44), (2015, 47)) as v (year, percent)
        where p.slug = 'pole-de-la-vallee';

    insert into pole_call (name, launched_by, year, answers, region_answers, wording, source) values
        ('Appel à candidatures sur les pôles territoriaux de coopération économique', 'le Labo de l’ESS, le CNCRES, le COORACE et le RTES',
            null, 100, 20, '20 réponses rhonalpines sur 100', actions),
        ('Appel à projets national de l’État', 'l’État', 2013, null, null,
            'lancé par l’État fin 2013 pour soutenir le développement des PTCE', citego);
    insert into pole_call_answer (call_id, pole_id, name, outcome, source)
        select c.id, p.id, p.name, 'KEPT', actions
        from pole_call c, pole p
        where c.region_answers = 20 and p.slug in ('pole-sud-archer', 'culture-et-cooperation', 'smac-07', 'val-horizon')
        order by p.id;

    insert into pole_told (code, value, label, wording, source, position) values
        ('answers', '20 sur 100', 'réponses rhônalpines à l’appel à candidatures', '20 réponses rhonalpines sur 100', actions, 1),
        ('labelled', '4', 'pôles labellisés en Rhône-Alpes', 'Quatre PTCE ont été labellisés en Rhône-Alpes', actions, 2),
        ('members', '20 environ', 'structures par pôle, en moyenne', 'Les douze PTCE rassemblent en moyenne une vingtaine de structures', citego, 3),
        ('self-financing', '< 50 %', 'd’autofinancement, globalement', 'globalement un autofinancement inférieur à 50 %', citego, 4);
end $load$;
