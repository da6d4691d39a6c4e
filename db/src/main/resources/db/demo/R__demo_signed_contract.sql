-- The contract of 2014-2016 as signed: a real document, with its wording, codes and irregularities as written (only the
-- layout is not: page breaks, and one table told as lists). Source: « Convention – Contrat économique sectoriel – Économie
-- sociale et solidaire 2014-2016 » and its « Plan d’actions 2014 ». docs/decisions/contract.md says where it contradicts
-- itself, and why it is here. What was signed is never changed: where the contract is already there, nothing happens.
create temporary table incoming_element (id bigint default nextval(pg_get_serial_sequence('contract_element', 'id')), key text primary key, parent text, kind text, code text, title text, body text, position smallint) on commit drop;
create temporary table incoming_party (slug text primary key, role text, represented_by text, capacity text, delegate text, delegate_capacity text) on commit drop;
create temporary table incoming_vote (slug text, body text, reference text, voted_on date, wording text) on commit drop;
create temporary table incoming_envelope (article text, funder text, year smallint, amount_cents bigint, certainty text, condition text) on commit drop;
create temporary table incoming_operator (action text, slug text, source text) on commit drop;

insert into incoming_element (key, parent, kind, code, title, body, position) values
('article-1', null, 'ARTICLE', '1', 'Objet de la présente convention', $text$La présente convention a pour objet la mise en place, avec le secteur de l'économie sociale et solidaire, d'un contrat d'objectifs économiques sur trois ans (2014, 2015, 2016), pour la réalisation d'un programme d'actions articulé autour de trois axes :

- Axe 1 : Promotion
- Axe 2 : Innovation sociale
- Axe 3 : Entrepreneuriat et développement économique$text$, 1),
('article-2', null, 'ARTICLE', '2', 'feuille de route stratégique 2014-2016', $text$#### 1. Préambule
La Région Rhône-Alpes, l'Etat, la CRESS Rhône-Alpes et la Caisse des Dépôts et Consignations ont souhaité s'engager dans un troisième contrat économique sectoriel en faveur de l'économie sociale et solidaire (ESS) en Rhône-Alpes.

Pour le Conseil Régional Rhône-Alpes, l'économie sociale et solidaire (ESS) constitue un des leviers de sa Stratégie Régionale de Développement Economique et d'Innovation (SRDEI 2011-2015). Partie prenante de l'économie comme de la dynamique globale de la société civile, l'ESS contribue à la production de richesses, à l'emploi, au lien social, à l'innovation sociale et organisationnelle, à la réponse aux besoins sociaux. L'ESS participe pleinement à l'économie de proximité, ainsi qu'au développement des territoires.

L'Etat apporte de longue date son soutien aux initiatives et aux organisations de ce secteur essentiel de l'économie et qui cherche à conjuguer préoccupations sociales, création d'activités, préservation et développement de l'emploi. L'Etat situe son action dans le cadre de la loi relative à l'économie sociale et solidaire, et de ses politiques d'anticipation et d'accompagnement des mutations économiques, de soutien à l'emploi et d'appui au dialogue social.

Pour la CRESS Rhône-Alpes, c'est un véritable enjeu que celui de la reconnaissance et de la structuration de l'économie sociale et solidaire comme force contributrice au développement économique des territoires en réponse aux besoins socio-économiques des habitants.

La Caisse des Dépôts, en tant qu'acteur majeur du développement économique et de la cohésion sociale sur les territoires, contribue, au travers du financement de l'ESS et du soutien aux structures d'accompagnement, à la structuration et au déploiement de l'ESS en Rhône-Alpes.

Cet engagement de la Caisse des Dépôts auprès de cette économie s'explique par l'ancrage de cette dernière au sein des territoires, par sa capacité à y développer de l'emploi, et par sa faculté à apporter des réponses tant à des enjeux sociaux qu'environnementaux.

Les collectivités selon leur champ de compétence sont d'importantes contributrices à l'ESS. Nombre d'entre elles ont en outre adopté des politiques spécifiques de soutien à ce secteur. Ainsi, une stratégie régionale sur l'économie sociale et solidaire se doit, pour avoir du sens, d'être articulée avec celles de ces territoires dans la recherche d'une cohérence d'ensemble profitable au développement de l'ESS en Rhône-Alpes. Le contrat se propose d'intégrer la contribution de ces collectivités volontaires autour de l'économie sociale et solidaire et de l'innovation sociale. Les initiatives locales peuvent largement enrichir les orientations régionales, tandis que les actions conduites doivent respecter une cohérence d'ensemble pour être plus efficace et avoir plus d'impact. Les modalités de gouvernance du contrat prennent en compte ces évolutions, et permettront aux collectivités qui le souhaitent d'être associées à la signature du contrat.

## 2. Les enjeux
### 2.1. Un contexte en évolution pour l'ESS
L'ESS s'inscrit en 2014 dans un contexte nouveau. Le premier semestre est marqué par l'adoption de lois importantes, qui toutes sont appelées à avoir un impact sur ses champs d'activités : loi de modernisation de l'action publique et d'affirmation des métropoles qui renforce le rôle de chef de file en matière de développement économique des Régions, loi de programmation pour la ville et la cohésion sociale, loi sur la formation professionnelle, l'emploi et à la démocratie sociale, en même temps que se profilent la loi sur le vieillissement actif et une nouvelle étape de la décentralisation.

Les acteurs de l'ESS eux-mêmes ont conscience des transformations en cours et des interconnexions à développer entre eux et avec les autres acteurs économiques pour permettre leur propre développement et adaptation au contexte, un meilleur ciblage des activités à développer et la diversification des réponses aux besoins massifiés ou nouveaux.

La loi du 31 juillet 2014 relative à l'Economie Sociale et Solidaire quant à elle constitue un signal fort de reconnaissance de l'ESS, et de sa capacité à créer de l'emploi dans les territoires. Il vise notamment à actualiser le périmètre de l'ESS, à sécuriser le financement de ses entreprises et à consolider le modèle économique des entreprises pour créer de l'emploi et répondre aux besoins sociaux.

Par ailleurs, la Région Rhône-Alpes vient de définir sa stratégie régionale d'innovation et de spécialisation intelligente, et a inscrit à ce titre l'innovation sociale comme partie intégrante de l'innovation. Elle vise à organiser le développement de l'innovation sociale : décroisement de l'innovation sociale et technologique, accompagnement des entreprises dans la mise en œuvre de pratiques de ressources humaines et dans l'anticipation des mutations, développement de l'entrepreneuriat social et des pratiques de coopération.

Elle représente ainsi une opportunité forte de décroisement entre ESS et économie classique et de développement de l'innovation sociale dans les entreprises de l'ESS, pour répondre aux besoins des publics et des territoires.

Par ailleurs, le contrat économique sectoriel ESS devrait être inscrit dans le contrat de plan Etat-Région (CPER), au titre des thématiques du développement économique et de l'emploi, dans un objectif de sécurisation des parcours professionnels et de soutien à la création d'entreprises sociales et solidaires. Le renouvellement des contrats d'agglomération et des CDDRA (contrats de développement durable Rhône-Alpes) et l'élaboration des contrats de ville pour les futurs quartiers prioritaires constituera également une opportunité pour intégrer l'ESS et favoriser son développement.

### 2.2. Les enjeux à relever
La Région Rhône-Alpes, l'Etat et la CRESS se sont engagés dès 2007 dans l'élaboration d'un contrat économique sectoriel en faveur de l'ESS. Les deux premiers contrats ont permis de lancer une dynamique positive en Rhône-Alpes, en matière de reconnaissance et de structuration de l'ESS. L'évaluation du contrat 2011-2013 a mis en avant le renforcement du sentiment d'appartenance à l'ESS et une interconnaissance accrue des acteurs de l'ESS, qui ont favorisé la coopération. Le contrat a également permis de rendre plus visible l'ESS et a contribué à un meilleur positionnement de l'ESS comme partie prenante du développement économique.

Le contrat a eu des effets concrets pour les entreprises de l'ESS, en facilitant la structuration d'une offre de services des réseaux à leurs adhérents sur des sujets transversaux (gestion des ressources humaines, qualité, marchés publics...).

Enfin, on constate une meilleure reconnaissance de l'ESS par les collectivités territoriales et un engagement par l'intermédiaire de plans de soutien.

Pour autant, de nouveaux enjeux apparaissent qu'il appartient à ce troisième contrat de relever. Les coopérations, qui se sont fortement développées, nécessitent aujourd'hui plus de transversalité pour toucher toutes les familles de l'ESS. De même, le contrat, tout d'abord interne à l'ESS, doit permettre

de développer des coopérations avec les autres acteurs de l'économie. L'impact territorial des actions peut également être renforcé, les actions ayant plutôt été pensées de façon sectorielle que territoriale, avec une difficulté à articuler échelon régional et local (en particulier sur la promotion de l'ESS). De même, le futur contrat veillera à ce que les actions développées aient un impact sur les territoires et les habitants des quartiers prioritaires de la politique de la ville en matière de promotion des modèles sociaux et économiques de l'ESS, de développement économique et d'emplois...

Par ailleurs, le futur contrat devra s'appuyer sur une gouvernance plus stratégique ainsi qu'une animation et un suivi renforcés. En effet, la gouvernance, qui s'est surtout manifestée dans le nécessaire pilotage des différentes actions n'a pu dégager de vision globale du contrat ni créer les synergies possibles. Cet état de fait n'a pas permis la connaissance mutuelle des actions et leur transversalité. Enfin, le suivi du contrat a été insuffisant, rendant difficile la mesure de son impact économique.

Le périmètre de l'ESS ayant évolué dans le cadre de la loi ESS, le futur contrat aura à intégrer de nouveaux acteurs, et notamment des entreprises de l'économie conventionnelle engagées de manière effective dans des activités à vocation d'utilité sociale. La dynamique coopérative et intégratrice du contrat devra ainsi jouer à plein pour accueillir ces acteurs et trouver avec eux les meilleures synergies, tout en préservant les valeurs de l'ESS.

### 3. La stratégie
#### 3.1. La stratégie générale
Ce nouveau contrat doit permettre à l'ESS de passer un cap en **changeant d'échelle, pour asseoir sa notoriété et contribuer pleinement au développement humain et économique des territoires et de la région**. Il convient de renforcer la structuration engagée lors des deux premiers contrats sectoriels, en s'appuyant sur des actions plus transversales, qui bénéficient à l'intégralité des familles de l'ESS. L'ESS doit également mieux s'ancrer dans le paysage économique, et notamment le champ de l'économie de proximité, en favorisant un réel décloisonnement entre ESS et économie classique.

Trois axes stratégiques ont été identifiés, constitutifs d'un processus : il s'agit premièrement de **promouvoir l'ESS**, vecteur de connaissance auprès du grand public afin qu'il en devienne acteur (en tant que bénévole, salarié, entrepreneur), deuxièmement de favoriser le développement de **l'innovation sociale**, pour inscrire l'ESS comme levier d'innovation et de développement global par la réponse aux besoins sociaux et le développement d'approches économiques et organisationnelles innovantes, et troisièmement de favoriser **l'entrepreneuriat et le développement économique**, pour mieux accompagner la création d'activités ESS et consolider leur développement, tout en anticipant les évolutions des entreprises et des territoires.

Par ailleurs, trois thèmes transversaux ont été retenus, croisant chaque axe :

- l'emploi
- la coopération
- le lien avec les territoires.

Ces thèmes transversaux correspondent à la fois à des leviers pour l'atteinte des objectifs de chaque axe, mais constituent également des impacts attendus du contrat sectoriel.

L'ESS doit également contribuer à réduire les inégalités sociales et territoriales, en particulier envers les habitants des quartiers politiques de la ville et des zones de revitalisation rurale. Elle constitue un important levier pour contribuer au développement de ces territoires, en écho à la politique régionale de développement de l'économie de proximité mais aussi favoriser les initiatives citoyennes et l'implication collective des habitants. Une attention particulière sera ainsi portée aux projets s'inscrivant dans ces territoires et touchant ces publics. De par ses objectifs, le contrat s'inscrit dans les termes de la convention conclue entre les Ministres délégués chargé de l'ESS et de la politique de la ville.

**Le contrat est resserré autour une vingtaine actions afin de gagner en cohérence** : la priorité a été donnée aux actions collectives, impliquant plusieurs acteurs, et ayant une dimension transversale et décloisonnante. Si la plupart des actions concernent le secteur ESS dans sa globalité, le contrat sectoriel intègre également des actions plus spécifiques à certains secteurs, cela afin de répondre au plus près des besoins et d'accompagner des dynamiques collectives pour quelques secteurs identifiés comme prioritaires (culture, emplois verts, emplois blancs).

**Le contrat se veut souple et agile**, afin de s'adapter aux évolutions du contexte et de permettre aux acteurs d'approfondir leurs projets; **de nouvelles actions pourront être intégrées en 2015 ou 2016** avec en perspective la possibilité de mobiliser des fonds européens (FEDER, FSE et FEADER).

Chaque axe est détaillé dans les parties suivantes.

### 3.2.Axe 1 : Promotion
#### Renforcer la connaissance de l'ESS
Présente dans tous les domaines d'activité, capable d'apporter des réponses pertinentes aux problèmes sociaux, économiques et environnementaux, l'économie sociale et solidaire n'est toujours pas suffisamment identifiée, même si une reconnaissance certaine se développe ces derniers temps suite aux Etats Généraux de l'ESS. La Loi du 31 juillet 2014, relative à l'ESS a consolidé la reconnaissance de l'ESS.

Promouvoir l'ESS signifie avant tout valoriser les entreprises qui en font partie et leurs actions, autant auprès des acteurs publics, socio-économiques, que du grand public et des jeunes. La meilleure connaissance de l'ESS par le grand public permet à celui-ci de faire plus souvent appel à des entreprises de ce champ d'activité, participant ainsi à leur développement.

Plusieurs outils pratiques ont été créés ces dernières années et se sont développés en associant une diversité d'acteurs, tels que les plateformes Rhône-Alpes Solidaires, le Mois de l'ESS / Rencontres Solidaires, le Forum de l'Emploi Solidaire.

Développés depuis plusieurs années déjà, ces outils qui impliquent des nombreux acteurs et citoyens, permettent à ces derniers de mieux se reconnaître comme appartenant à l'ESS, aux partenaires publics de pouvoir s'investir dans le cadre de leur politique dédiée à ce champ d'activité, et au grand public de découvrir ou mieux connaître le champ de l'ESS et ses acteurs. Il s'agit désormais de s'appuyer sur ces outils pour mettre en place une stratégie régionale de promotion de l'ESS partagée avec tous les partenaires (CRESS, Conseil Régional et autres collectivités territoriales, Etat, CDC, acteurs de l'ESS), pour apporter cohérence et synergie dans leurs efforts de promotion de l'ESS.

Il s'agit ainsi de coordonner les initiatives existantes en matière de promotion pour les consolider, en s'appuyant sur les outils existants (Rhône-Alpes Solidaires et ses déclinaisons locales) et en développant une stratégie événementielle (Forum de l'Emploi Solidaire, Salon des Entrepreneurs, Mondial des Métiers...). Deux cibles principales ont été identifiées : le grand public et le public jeune (du primaire aux étudiants) dans une logique de sensibilisation, afin de renforcer la connaissance de l'ESS (et notamment les potentialités d'emplois) et l'engagement dans l'ESS (bénévolat, création d'activités, salariat...). Des efforts particuliers pourront être faits en partenariat avec les acteurs de l'enseignement pour faire émerger et consolider des pratiques d'initiation et de formation à l'ESS pour les publics scolaires, collégiens, lycéens, apprentis et étudiants.

### 3.3.Axe 2 : Innovation sociale
L'innovation sociale s'entend ici à la fois comme une amélioration de la qualité sociale interne, comme une innovation dans les approches organisationnelles et économiques mais aussi comme la réponse à des besoins sociaux non satisfaits aujourd'hui. Trois leviers seront ainsi activés par le nouveau contrat.

#### Organiser un écosystème favorable au développement de l'innovation sociale et accompagner les entreprises dans des pratiques RH socialement innovantes
Parfois pointée du doigt pour ses difficultés à assumer ses responsabilités d'employeur, parfois saluée pour sa capacité d'innovation sociale, l'ESS reste méconnue du point de vue de sa contribution à l'emploi et au travail. Les études réalisées démontrent que l'ESS n'obtient pas de résultats plus probants que l'économie conventionnelle en matière de qualité objective de l'emploi. Les pratiques managériales innovantes sont souvent moins répandues, la prévention des risques professionnels reste peu investie et la mise en place d'un dialogue social formalisé est insuffisante. Pour autant, ces

mêmes études démontrent une plus grande satisfaction au travail de la part des salariés. A partir de ce constat, plusieurs enjeux s'imposent :

- Identifier et qualifier la contribution qualitative de l'ESS à l'emploi et au travail.
- Renforcer la qualité de vie au travail et les relations au travail afin de rendre les emplois de l'ESS attractifs et porteurs d'évolution professionnelle possible.
- Favoriser la pérennisation d'emplois de qualité.

Afin de relever ces enjeux, l'Espace régional de dialogue social, espace de concertation avec les partenaires sociaux, sera chargé de définir les sujets prioritaires et les actions à mettre en œuvre pour accompagner les entreprises dans l'amélioration de la qualité de leurs emplois et répondre aux grands enjeux d'un dialogue social performant,

### Développer l'innovation sociale à travers la coopération inter-entreprises (sociale, économique...)
L'innovation sociale passe également par la capacité à répondre aux besoins sociaux non satisfaits dans les territoires. Il s'agit ici de favoriser les nouvelles formes de coopération (sectorielles ou territoriales) facilitant des réponses coordonnées et innovantes aux besoins des publics et des territoires.

Plusieurs expérimentations d'accompagnement à la constitution de groupements territoriaux d'entreprises de l'ESS avec une entrée sectorielle ont été accompagnées lors du précédent contrat (Groupement Economique Solidaire dans l'insertion et Pôles de Coopération du secteur sanitaire et social notamment). La constitution de ces pôles répond à divers enjeux pour les acteurs de l'ESS (mutualisation de fonction support, solidarité financières) et les pouvoirs publics (rationalisation des moyens). Ces groupements imposent pour autant un accompagnement spécifique (gouvernance, modèle économique, ingénierie juridique) qu'il convient de poursuivre en lien avec les autres acteurs de l'accompagnement.

Après une première phase d'émergence des PTCE (Pôles Territoriaux de Coopération Economique), formes innovantes de coopération inter-entreprises, nés en Rhône-Alpes et reconnus nationalement par la Loi ESS avec pour principal objectif le développement d'emplois durables sur les territoires, il convient également de passer à une nouvelle étape de développement de ce concept :

- poursuivre les travaux de caractérisation et de capitalisation des initiatives existantes, en les documentant et en promouvant les particularités de ces regroupements et leurs plus-values sur les territoires ;
- appuyer les initiatives existantes pour les consolider et développer des espaces de dialogue et de coopérations entre pôles existants (échanges de pratiques, coopération économiques entre pôles ...) ;
- accompagner les initiatives de PTCE en émergence pour mieux formaliser leur gouvernance, leur modèle économique, leur ouverture aux territoires.

Il conviendra, en parallèle, d'élaborer une stratégie partagée sur la thématique générale des coopérations inter-entreprises pour que les initiatives de mutualisation, de partage ou de coopération puissent être encouragées et bénéficier, à moyen terme, d'une offre d'accompagnement.

Les coopérations inter-entreprises à l'international peuvent représenter des enjeux forts pour le développement des entreprises rhônalpines de l'ESS. En effet les échanges entre entreprises de l'ESS à l'international permettent de jouer le rôle d'accélérateur d'innovations (diffusion, duplication et adaptant d'innovations existantes dans d'autres territoires européens et internationaux) ; ils contribuent au développement d'alliances durables (développement de produits ou services en commun par l'association de diverses expertises présentes chez chacun des partenaires) ou d'échanges commerciaux (échanges économiques internationaux entre entreprises de l'ESS). Des expériences existent d'ores-et-déjà (espaces de coopérations inter-régionaux, transnationaux, programmes européens) mais plusieurs facteurs réduisent la mobilisation de ces leviers : ingénierie et solidité financière, connaissance des appels à projets, capacités à communiquer dans plusieurs langues, à mobiliser des partenaires européens ou des cofinancements locaux... Aussi il semble pertinent de développer une veille et des ressources facilitant le montage de coopérations internationales, notamment à l'échelle européenne et internationale.

Cette action a également vocation à favoriser le rapprochement entre ESS et acteurs traditionnels de l'innovation, pour décloisonner innovation technologique et innovation sociale.

## Assurer l'accompagnement des projets collectifs innovants
Cet axe se nourrit d'une approche filière, focalisée sur deux champs prioritaires ;

- les activités économiques en lien avec la réduction de l'empreinte écologique et les emplois verts, dans lesquelles de nombreuses entreprises de l'ESS se sont positionnées pour répondre aux multiples défis liés à la nécessaire transition écologique,
- les emplois blancs, emplois du secteur sanitaire et social, intégrant le grand secteur des emplois de service à la personne.

L'enjeu majeur reste la reconnaissance de l'ESS comme mode de réponse possible à l'évolution des besoins des collectivités territoriales et de leurs habitants. Pour ce faire, elle doit être en capacité de faire émerger des projets collectifs et de (re)structurer des filières localisées créatrices d'activités et d'emplois sur les territoires. Ce projet permettra de répondre aux besoins d'accompagnement, de financement et de partenariat de ces entreprises avec un enjeu d'innovation et de rapprochement avec l'écosystème d'innovation (pôles de compétitivités et clusters, ARDI – agence régionale du développement et de l'innovation, ARAVIS, centres de recherches, ...).

La plateforme technique d'accompagnement, de formation et de placement de personnes en insertion, positionnée sur des secteurs en tension (emplois verts et emplois blancs), permettra de répondre aux besoins de recrutement de ces filières. En effet, la Gestion Prévisionnelle des Emplois et Compétences Territoriale reste une priorité pour l'ESS, pour répondre aux besoins de compétences des entreprises, tout en favorisant des parcours professionnels sécurisés et en facilitant l'insertion des personnes éloignées de l'emploi.

Une forte coordination avec l'axe innovation sociale de la SRI-SI sera nécessaire tout au long du contrat, afin de bénéficier notamment de la mission de capitalisation et d'essaimage confiée à ARAVIS et à la CRESS. Un lien avec les programmes de recherche devra être fait afin de contribuer à la clarification et à la caractérisation de l'innovation sociale au niveau national et européen.

### 3.4.Axe 3 : Entrepreneuriat et développement économique
#### Structurer une offre globale d'accompagnement et de financement des projets
##### Une structuration et une professionnalisation des acteurs de l'accompagnement
La création d'activités en des initiatives 'économie sociale et solidaire reste méconnue des acteurs classiques de l'accompagnement et ne facilite pas l'orientation des porteurs de projets vers les bons interlocuteurs. Il importe donc de structurer une offre d'accompagnement, visant à repérer, informer et orienter les créateurs d'entreprises relevant de l'ESS vers les accompagnements adéquats, en travaillant notamment à une meilleure « acculturation » des portes d'entrée CREAFILE à l'ESS.

Le soutien à l'émergence d'activités sera également soutenu dans le contrat sectoriel, en articulant financement et accompagnement des projets à travers l'élaboration d'une stratégie partagée par tous les acteurs concernés.

La démarche PMAE (petites et moyennes associations employeuses) interviendra en complément, permettant, par la structuration d'une chaîne de l'accompagnement à la fonction employeur, une professionnalisation des structures ressources, une meilleure interconnaissance et des échanges de bonnes pratiques permises dans ce cadre.

##### La reprise d'entreprise par les salariés
Les dispositions de la Loi ESS relatives à l'information des salariés en cas de cession de leur entreprise seront de nature à favoriser les reprises d'entreprises saines.

La reprise d'entreprises par les salariés continuera à être soutenue dans le contrat, tant dans son volet promotion notamment envers les professionnels de la reprise et en particulier les acteurs intermédiaires (avocats, conseils, experts comptables, juges du commerce, notaires...) que dans

l'accompagnement des reprises, avec une volonté d'amplifier le nombre de reprises par les salariés accompagnées. L'outil financier TRANSMEA sera mobilisé dans ce cadre.

***La formation et l'accompagnement des entrepreneurs-salariés et le soutien au développement des Coopératives d'Activités et d'Emplois dans un contexte de reconnaissance juridique des CAE par la loi qui définit et le rôle des CAE et le statut des entrepreneurs salariés.***

Le soutien à la professionnalisation des Entrepreneur(e)s-salarié(e)s de la région Rhône-Alpes sera poursuivi, dans le cadre du plan de développement régional des CAE, afin de développer les opportunités économiques entre les coopérateurs et à l'échelle des territoires, mais aussi augmenter l'impact des coopératives d'activités sur le développement économique de la région (volume de personnes accompagnées, pérennité des activités, actions mutualisées...).

Le fonds de prêt d'honneur régional, porté par Rhône Développement Initiative, Fonds territorial France Active, à destination des entrepreneurs salariés des CAE sera maintenu, avec un objectif de développement du volume de prêts d'honneur accordés aux entrepreneurs salariés.

Le soutien au développement des CAE devra privilégier le développement des CAE existantes et leur consolidation progressive, et non un développement de leur nombre en région.

***Une meilleure lisibilité des outils de financements***

Le développement économique passe aussi par l'accès à des ressources financières adaptées aux besoins des entreprises. Aussi, il convient de vérifier l'adéquation des outils existants et de déployer ceux qui sont les plus pertinents. Il s'agira, ensuite, de les rendre plus accessibles aux entreprises de l'ESS, à chacune des phases de création/ reprise, développement, entreprises en difficultés... ; ceci doit être assuré par le biais d'une meilleure promotion et d'une meilleure sensibilisation des porteurs de projets et entreprises de l'ESS à ces questions. Il s'agit ainsi d'organiser cette chaîne de financement afin de la rendre plus lisible et visible.

La mise en place à venir d'outils dédiés à l'ESS, dont ceux développés par Bpifrance devrait permettre aux entreprises de l'ESS de trouver des ressources pour couvrir leurs besoins de financements (fonds d'innovation sociale, fonds de fonds pour l'épargne de proximité, avances remboursables, prêt participatif social et solidaire, portail de crowdfunding / financement participatif, fonds coopératif et fonds de garantie). Ces outils devraient créer un effet de levier permettant d'envisager des volumes de financement plus conséquents pour les projets de l'ESS.

Après la réalisation d'un panorama des financements disponibles et des éventuels besoins non couverts, une réflexion pourrait être engagée sur la création de nouveaux outils. L'enjeu initial est toutefois de mieux faire connaître les outils existants afin qu'ils soient davantage mobilisés par les structures de l'ESS. Par ailleurs, un volet ESS du Hub de la finance (portail internet régional, présentant l'ensemble de l'offre de financement par les acteurs privés et publics), sous la forme de parcours sera créé.

**Soutenir le développement d'affaires**

Enfin, le développement d'affaires doit être une priorité pour asseoir le développement des structures et leur consolidation. Le contrat économique sectoriel doit être l'occasion de faire émerger de véritables stratégies permettant le développement d'affaires dans l'ESS grâce à la coopération entre réseaux, entreprises, collectivités locales et entreprises hors ESS.

L'accès aux marchés publics et privés doit être professionnalisé et amplifié en facilitant les échanges entre les structures de l'ESS et les acheteurs ou donneurs d'ordre de l'économie classique, pour développer leur capacité à répondre aux marchés publics.

La charte de l'administration responsable du Conseil Régional Rhône-Alpes ainsi que les politiques de clauses sociales et environnementales portées par l'Etat et de nombreuses collectivités en région pourront être mobilisées.

Les entreprises de l'ESS sont par ailleurs souvent peu outillées ou insuffisamment structurées pour accéder aux marchés de grande ampleur passant par appels d'offre (marchés publics et privés), alors que l'accès à ces marchés nécessite souvent de coopérer entre entreprises (ESS et hors ESS) pour

offrir des volumes suffisants. Une stratégie intégrée devra être développée dans le cadre du contrat pour appuyer, outiller et accompagner ces entreprises dans ces procédures de la parution de l'appel d'offre à la contractualisation en passant par la construction d'une réponse mutualisée, en s'appuyant et capitalisant sur les expérimentations existantes.

### Accompagner l'évolution des structures et de leurs ressources humaines
Le développement des compétences spécifiques nécessaires à l'exercice des différentes fonctions et métiers est un axe fort de développement de l'économie sociale et solidaire.

Les dirigeants élus (bénévoles) et salariés se retrouvent devant la nécessité de gérer la complexité croissante des organisations et de leur environnement : ils ont également à préserver les conditions de gouvernance collective par l'engagement des personnes issues de la société civile, garantes de la dimension politique de leurs organisations et chargées de la conduite et de la pérennisation de projets associatifs, coopératifs et mutualistes.

Par ailleurs, dans le champ de l'Economie Sociale et Solidaire, les études montrent que 600 000 départs à la retraite sont à anticiper d'ici à 2020 au plan national, qu'un grand nombre de structures connaissent de réelles difficultés de recrutement, que des salariés doivent développer de nouvelles compétences pour répondre aux besoins de leurs entreprises qui évoluent

Afin de pérenniser les projets politiques et économiques, les dirigeants de l'ESS doivent anticiper le renouvellement de leurs équipes bénévoles et salariées et organiser la transmission des valeurs, des savoirs et des compétences des seniors. Les spécificités des entreprises de l'ESS obligent à la prise en compte dans le profil des dirigeants d'une double compétence managériale alliant des capacités de gestion économique et de performance de l'entreprise, à des capacités de gestion démocratique et d'innovation sociale.

Des besoins liés à la fonction employeur ont progressivement émergé, et constituent indéniablement des axes de progrès pour les dirigeants des entreprises de l'ESS (gestion des ressources humaines, développement de la qualité de l'emploi, animation du dialogue social, prévention et la gestion des risques socio professionnels...) mais également lié au développement et à la consolidation d'une structure (stratégie, commercial, communication...).

A ce titre, le Dispositif Local d'Accompagnement est identifié comme un des dispositifs pour accompagner les entreprises sociales ou associations dans leur évolution et leur professionnalisation, pour favoriser leur développement. Il s'agira, d'ailleurs, de contribuer à son articulation avec les autres acteurs de l'accompagnement.

La VAE permettra également d'accompagner l'évolution des compétences des salariés dans l'ESS, alors que le recours aux contrats de génération facilitera l'embauche des jeunes et le maintien en emploi des seniors dans l'ESS.

Cette thématique pourra s'appuyer enfin sur les actions proposées par les Organismes Paritaires Collecteurs Agréés, comme le conseil en évolution professionnelle et la réalisation d'une cartographie des métiers et parcours possibles dans l'ESS réalisée par UNIFORMATION, permettant de valoriser et rendre attractifs les métiers et d'offrir de véritables parcours professionnels aux salariés.

## 4. La gouvernance et l'animation du contrat
### 4.1. La gouvernance
La gouvernance du contrat se compose de plusieurs instances.

Le **Comité de pilotage stratégique** composé des représentants des signataires, financeurs du contrat et représentants des collectivités partenaires, aura pour rôle le pilotage global du contrat. Il veillera au respect de la stratégie ou à sa réorientation, à sa cohérence avec le CPER, la SRDEI et la SRI-SI, ainsi qu'à la cohérence des différents axes ; il statuera sur l'intégration de nouvelles actions au cours du contrat, et sera responsable de l'évaluation. Il se réunira une à deux fois par an.

Il sera assisté d'une **Assemblée des territoires**, composée des représentants des collectivités intéressées au développement de l'ESS (qui pourront ne pas être signataires du contrat) et des membres du comité de pilotage. Cette assemblée constituera une instance de consultation, venant enrichir la stratégie régionale, et une interface avec les politiques locales, permettant une meilleure articulation des politiques des collectivités. Elle se réunira au moins une fois par an.

Elle pourra être complétée par des groupes de travail thématiques, composés de techniciens des collectivités territoriales, afin de travailler des sujets spécifiques.

**L'Espace régional de dialogue social** sera mobilisé pour permettre la concertation et l'émergence de propositions de la part des partenaires sociaux sur les orientations du contrat. Il constituera par ailleurs l'espace d'animation et d'impulsion de la thématique emploi du contrat. Il est animé par la CRESS, et réunit les partenaires sociaux, l'Etat, la Région, les OPCA et des représentants de mouvements de l'ESS. Il se réunira au moins deux fois par an.

Enfin, **trois comités techniques** seront mis en place, un par axe. Ils constituent le niveau opérationnel de la gouvernance du contrat. Ils seront chargés de la mise en œuvre des actions et de leur suivi. Ils permettront d'avoir une vision d'ensemble de l'axe et de favoriser le croisement d'actions et la capitalisation des bonnes pratiques.

Ils seront composés des représentants des signataires et des porteurs d'actions. Le programme des comités techniques sera réalisé en fonction de l'avancement des actions, toutes les actions n'ayant pas à être passées en revue à chaque réunion. Les comités techniques pourront se réunir au moins deux fois par an, selon les besoins de suivi.

Les instances existantes liées à une action seront maintenues et devront être articulées avec les comités techniques par axe. Par exemple, le DLA continuera à être suivi dans le cadre du comité de pilotage dédié à cette action, et des informations sur sa mise en œuvre pourront être faites en comité technique si cela a un impact sur d'autres actions et nécessite une articulation par exemple.

## Contrat économique Sectoriel ESS 2014-2016
### Gouvernance
#### • Fonction :
- COPIL : pilotage global du contrat
- Assemblée des territoires : interface avec les politiques locales
- Comité technique : mise en œuvre et suivi des actions par axe

#### • Fréquence :
- 1 à 2 fois / an
- 1 fois / an
- 3 à 4 fois par an (selon besoins)

La CRESS réalisera le secrétariat (invitations, ordre du jour, compte-rendu) du comité de pilotage stratégique, et assurera l'animation de l'espace régional de dialogue social et des comités techniques. Le secrétariat de l'Assemblée des territoires sera réalisé par la Région.

Ces instances devront s'articuler avec les instances de la SRI-SI, et en particulier le groupe de suivi innovation sociale, les futures instances du CPER et la stratégie entrepreneuriat de la Région Rhône-Alpes.

### 4.2. L'animation
L'animation du contrat a pour objectif de favoriser l'interconnaissance entre acteurs du contrat, la meilleure connaissance des actions menées par toutes les parties prenantes du contrat, les échanges de pratiques et la diffusion des méthodologies et outils. Elle pourra également travailler à la définition d'une stratégie commune à plusieurs acteurs pour certaines thématiques (par exemple pour l'axe promotion, l'émergence, le développement d'affaires).

Cette animation se matérialisera par l'animation de réunions sur des thématiques spécifiques, dont le programme sera élaboré en fonction des besoins exprimés. Les thématiques abordées pourront reprendre les thématiques par axe, qui regroupent plusieurs actions concourant au même objectif, afin de faciliter les passerelles à l'intérieur d'un axe mais également entre les trois axes. Au moins une fois par an, sera organisée une rencontre régionale réunissant toutes les parties prenantes du contrat. Cette dernière sera intégrée au sein de la conférence régionale de l'ESS instituée par la loi relative à l'ESS.

## 5. Le suivi et l'évaluation
La CRESS sera chargée du suivi du contrat, en particulier du suivi quantitatif (suivi des financements, consolidation des indicateurs quantitatifs à partir des bilans).

Des bilans annuels seront demandés aux opérateurs (en année civile de préférence, pour une plus grande homogénéité et une capacité à consolider les éléments annuellement), transmis aux financeurs et à la CRESS. Ils comprendront un bilan de la mise en œuvre de l'action et ses résultats. Le bilan de la dernière année de mise en œuvre fera également le bilan consolidé de l'action sur toute la période de mise en œuvre. Les partenaires s'engagent à favoriser la coordination des plannings concernant les bilans des conventions.

Ces éléments permettront d'alimenter l'évaluation, grâce à la consolidation d'indicateurs de résultats et au suivi des financements.

L'évaluation, au-delà des bilans de chaque action, cherchera à consolider les résultats du contrat sur la base de questions évaluatives. 4 questions évaluatives ont été retenues :

- Quel a été l'effet structurant du CES ESS 2014-2016 ?
- Quel a été l'impact économique du CES ESS 2014-2016 ?
- Quel a été l'impact des actions sur les territoires ?
- La gouvernance, l'animation et le suivi-évaluation du contrat ont-ils permis d'atteindre les objectifs ?

Les questions évaluatives seront appréciées par des indicateurs quantitatifs et qualitatifs :

**Question évaluative – Effets attendus**

**Quel a été l'effet structurant du CES ESS 2014-2016 ?**

- Développement des coopérations entre acteurs de l'ESS
- Décloisonnement des partenariats avec le monde économique classique
- Inscription de l'ESS dans les politiques des collectivités territoriales
- Meilleure visibilité de l'ESS auprès du grand public
- Meilleure prise en compte de l'innovation sociale

**Quel a été l'impact économique du CES ESS 2014-2016 ?**

- Développement du nombre d'entreprises créées ou reprises (et du nombre d'emplois)
- Création de nouvelles filières de l'ESS
- Renforcement du modèle économique des entreprises de l'ESS (développement du chiffre d'affaires, mobilisation des outils de financement et de garantie)

**Quel a été l'impact du contrat sur les territoires ? (Cette question sera mise en débat au sein de l'Assemblée des Territoires)**

- Renforcement des dynamiques locales de l'ESS (y compris dans les zones prioritaires)
- Mise en œuvre de réponses ESS à des besoins identifiés par les collectivités
- Développement de la stratégie de l'ESS de la collectivité (impact sur les politiques publiques et leur découplage)

**La gouvernance, l'animation et le suivi-évaluation du contrat ont-ils permis d'atteindre les objectifs ?**

- Mobilisation des participants aux instances mises en place dans le cadre du CES ESS
- Capacité de l'animation à créer de la synergie entre acteurs et à diffuser les bonnes pratiques
- Qualité du suivi et de la consolidation des indicateurs pour la préparation de l'évaluation

La CRESS préparera les éléments quantitatifs et qualitatifs en vue de l'évaluation. L'évaluation sera confiée à un tiers pour disposer d'un regard extérieur neutre, sur la base des éléments d'analyse fournis par la CRESS.

Une évaluation intermédiaire, fin 2015, sera menée, avant l'évaluation finale à l'issue du contrat.

Par ailleurs, la CRESS sera chargée d'un rôle d'observation, permettant d'apprécier la situation de l'ESS en début et en fin de contrat et d'en analyser les évolutions.

## 6. Les points clefs du nouveau contrat
### Une nouvelle ambition
- Un changement d'échelle attendu
- Un nombre réduit d'actions mais plus collectives et plus structurantes
- Une approche globale des projets, qui relie les actions entre elles pour favoriser la transversalité et la diffusion des bonnes pratiques

### Une meilleure cohérence et coopération inter-territoires
- Une ouverture et une coopération avec les territoires pour faciliter l'articulation des politiques régionales et locales

### Une recherche d'efficacité et d'efficacités
- Une logique de processus : promouvoir, innover, créer et développer
- Une gouvernance plus systémique et plus stratégique
- Une souplesse permettant de s'adapter aux évolutions de l'environnement et des projets
- Un système d'évaluation tout au long de l'action$text$, 2),
('article-3', null, 'ARTICLE', '3', 'Participation de la Région Rhône-Alpes', $text$En 2014, le montant de la participation régionale au présent programme est fixé à 2 387 500 euros. Sous réserve de l'inscription des crédits correspondants au budget des exercices concernés, la participation régionale sera reconduite en 2015 et 2016, en cohérence avec la feuille de route stratégique, le plan d'actions pouvant évoluer.$text$, 3),
('article-4', null, 'ARTICLE', '4', 'Participation de l''Etat', $text$En 2014, le montant prévisionnel de la participation de l'Etat au présent programme est fixé à 1 000 000 euros. Sous réserve de l'inscription des crédits correspondants aux Lois de finances des années concernées, la participation de l'Etat sera reconduite en 2015 et 2016, en cohérence avec la feuille de route stratégique, le plan d'actions pouvant évoluer.$text$, 4),
('article-5', null, 'ARTICLE', '5', 'Participation de la Caisse des Dépôts et Consignations', $text$En 2014, le montant de la participation de la Caisse des Dépôts et Consignations au présent programme est fixé à 1 085 200 euros.

Pour les années 2015 et 2016, la participation de la Caisse des Dépôts dépendra de son cadre d'intervention nationale sur l'économie sociale et solidaire, des délégations budgétaires affectées à la direction régionale et des décisions du comité régional d'engagement correspondants aux différents axes contrat.$text$, 5),
('article-6', null, 'ARTICLE', '6', 'association des collectivités infra-régionales', $text$Les collectivités qui le souhaitent pourront être partenaires du contrat, et participer à l'Assemblée des territoires.$text$, 6),
('article-7', null, 'ARTICLE', '7', 'Modifications de la convention', $text$Toute modification à la présente convention, portant sur le montant des aides de la Région, de l'Etat, et de la Caisse des Dépôts et Consignations fera l'objet d'un avenant à la présente convention soumis, préalablement à sa signature. De même, l'ajout de nouveaux signataires de la présente convention fera l'objet d'un avenant.$text$, 7),
('article-8', null, 'ARTICLE', '8', 'Durée de la convention', $text$La présente convention est passée pour une durée de trois ans couvrant les engagements décidés au cours des années 2014, 2015, et 2016.$text$, 8),
('party-etat', null, 'PARTY', null, 'L''Etat', $text$FAIT à Lyon le .....
Pour l'Etat,
Le Préfet de région Rhône-Alpes,
Jean-François CARENCO$text$, 1),
('party-region-rhone-alpes', null, 'PARTY', null, 'La Région Rhône-Alpes', $text$FAIT à Lyon le .....
Pour la Région Rhône-Alpes,
Le Président,
Jean-Jack QUEYRANNE$text$, 2),
('party-caisse-des-depots', null, 'PARTY', null, 'La Caisse des Dépôts et Consignations', $text$FAIT à Lyon le .....
Pour la Caisse des dépôts,
Le Directeur interrégional Centre Est, directeur régional Rhône-Alpes
Patrick FRANCOIS$text$, 3),
('party-cress-rhone-alpes', null, 'PARTY', null, 'La Chambre Régionale d''Economie Sociale et Solidaire Rhône-Alpes', $text$FAIT à Lyon le .....
Pour la Chambre Régionale d'Economie Sociale et Solidaire Rhône-Alpes,
La Présidente,
Laure CHAREYRE$text$, 4),
('party-conseil-general-ardeche', null, 'PARTY', null, 'Le Conseil Général de l''Ardèche', $text$Pour le Conseil Général de l'Ardèche, vu la délibération du /12/2014 de la Commission Permanente,
Le Président,
Hervé SAULIGNAC$text$, 5),
('party-conseil-general-isere', null, 'PARTY', null, 'Le Conseil Général de l''Isère', $text$Pour le Conseil Général de l'Isère, vu la délibération du 17/10/2014 de la Commission Permanente,
Alain COTTALORDA, Président du Conseil Général de l'Isère
Par délégation, Pierre-RIBEAUD, Vice-président chargé de l'Economie sociale et solidaire (à confirmer)$text$, 6),
('party-grand-lyon', null, 'PARTY', null, 'La Communauté urbaine de Lyon Grand Lyon', $text$Pour la Communauté urbaine de Lyon Grand Lyon,
David KIMELFELD, 1er Vice-président à l'économie, l'emploi et l'insertion$text$, 7),
('party-grenoble-alpes-metropole', null, 'PARTY', null, 'La Communauté d''Agglomération Grenoble Alpes Métropole', $text$Pour la Communauté d'Agglomération Grenoble Alpes Métropole, vu la délibération du 7/11/2014 du Conseil communautaire,
Christophe FERRARI, Président de Grenoble-Alpes Métropole
Par délégation, David QUEIROS, Vice-président délégué à l'emploi, l'insertion et l'économie sociale et solidaire$text$, 8),
('party-saint-etienne-metropole', null, 'PARTY', null, 'Saint-Etienne Métropole', $text$Pour Saint-Etienne Métropole, vu la délibération n° _____ du 5/11/2014 du Conseil communautaire,
Gaël PERDRIAU, Président de Saint-Etienne Métropole
Par délégation, Jean-Michel PAUZE, le Conseiller communautaire délégué à l'économie sociale et solidaire$text$, 9),
('party-roannais-agglomeration', null, 'PARTY', null, 'Roannais Agglomération', $text$Pour Roannais Agglomération,
Par décision et délégation du Président, Dominique BRUYERE, Conseiller communautaire délégué à la déconstruction, à l'économie sociale et solidaire et l'insertion$text$, 10),
('party-communaute-agglomeration-porte-de-l-isere', null, 'PARTY', null, 'La Communauté d''Agglomération Porte de l''Isère', $text$Pour la Communauté d'Agglomération Porte de l'Isère, vu la délibération n°14_11-04_456 du 4/11/2014 du Conseil communautaire,
Alain MARY, conseiller communautaire délégué à l'ESS et à l'économie de proximité$text$, 11),
('party-pays-voironnais', null, 'PARTY', null, 'La Communauté d''Agglomération du Pays Voironnais', $text$Pour la Communauté d'Agglomération du Pays Voironnais, vu par délibération du 28/10/2014 du Conseil Communautaire,
Jean-Paul BRET, Président de la Communauté d'Agglomération du Pays Voironnais$text$, 12),
('party-rhone-pluriel', null, 'PARTY', null, 'Le syndicat mixte Rhône Pluriel', $text$Pour le Syndicat Mixte Rhône Pluriel, vu la délibération du / / du Comité Syndical,
Michèle DESESTRET, vice-présidente du syndicat mixte Rhône PLURIEL$text$, 13),
('party-pays-ardeche-meridionale', null, 'PARTY', null, 'Le syndicat mixte du Pays de l''Ardèche Méridionale', $text$Pour le Syndicat Mixte du Pays de l'Ardèche Méridionale, vu la délibération référencée DCS14047 du 3/11/2014 du Comité syndical,
Georges FANGIER, Président du Syndicat Mixte de l'Ardèche méridionale$text$, 14),
('party-pays-sud-gresivaudan', null, 'PARTY', null, 'Le syndicat mixte du Pays du Sud-Grésivaudan', $text$Pour le Syndicat Mixte du Sud-Grésivaudan, vu la délibération n° 18/11/2014 du Comité Syndical, du
Jean-Michel REVOL, Président du Syndicat Mixte Sud Grésivaudan$text$, 15),
('party-val-de-drome', null, 'PARTY', null, 'La Communauté de communes du Val de Drôme', $text$Pour la Communauté de communes du Val de Drôme, vu la délibération du 4/11/2014 du Conseil communautaire,
Jean SERRET, Président de la Communauté de Communes du Val de Drôme
Par délégation, Francis FAYARD, vice-président en charge de l'économie$text$, 16),
('party-ville-de-lyon', null, 'PARTY', null, 'La Ville de Lyon', $text$Pour la Ville de Lyon, vu la délibération du / / du Conseil Municipal,
Dounia BESSON, Adjointe au Maire de Lyon déléguée à l'économie sociale et solidaire et au développement durable$text$, 17),
('party-ville-de-grenoble', null, 'PARTY', null, 'La Ville de Grenoble', $text$Pour la Ville de Grenoble, vu la délibération D009 « Engagement dans le contrat CES ESS – 2014 2016 » du 25/10/2014 du Conseil Municipal
Eric PIOLLE, le Maire de Grenoble
Par délégation, Pascal CLOUAIRE, Adjoint au Maire, délégué à la Démocratie Locale, à l'Economie de proximité et à l'Europe$text$, 18),
('party-ville-de-villeurbanne', null, 'PARTY', null, 'La Ville de Villeurbanne', $text$Pour la Ville de Villeurbanne, vu la délibération du / /2014 du Conseil Municipal,
Agnès THOUVENOT, Adjointe au maire chargée de l'économie solidaire, de l'emploi et de l'insertion, de la santé, de la lutte contre les discriminations et de l'égalité femme-homme$text$, 19),
('party-parc-naturel-regional-du-pilat', null, 'PARTY', null, 'Le Parc Naturel Régional du Pilat', $text$Pour le Syndicat Mixte du Parc Naturel Régional du Pilat, vu la délibération n°3 du 24/09/2014 du Bureau du Parc Naturel Régional du Pilat
Michèle PEREZ, Présidente du Syndicat mixte du Parc naturel régional du Pilat$text$, 20),
('theme-1', null, 'THEME', null, 'l''emploi', null, 1),
('theme-2', null, 'THEME', null, 'la coopération', null, 2),
('theme-3', null, 'THEME', null, 'le lien avec les territoires', null, 3),
('animation', null, 'ACTION', null, 'Animation du contrat économique sectoriel ESS 2014-2016 par la CRESS Rhône-Alpes', null, 0),
('axis-1', null, 'AXIS', 'I', 'Promotion', null, 1),
('axis-2', null, 'AXIS', 'II', 'Innovation sociale', null, 2),
('axis-3', null, 'AXIS', 'III', 'Entrepreneuriat et développement économique', null, 3),
('objective-1.1', 'axis-1', 'OBJECTIVE', '1', 'Renforcer la connaissance de l''ESS', null, 1),
('sub-1.1.1', 'objective-1.1', 'SUB_OBJECTIVE', '1.1', 'Permettre au grand public et aux citoyens de (re)prendre conscience de leur rôle dans une autre économie', null, 1),
('action-I_1.1.1', 'sub-1.1.1', 'ACTION', 'I_1.1.1', 'Rhône-Alpes Solidaires et ses déclinaisons locales', null, 1),
('action-I_1.1.2', 'sub-1.1.1', 'ACTION', 'I_1.1.2', 'Evénementiel (Rencontres Solidaires, Forum de l''emploi, Salons des entrepreneurs...)', null, 2),
('sub-1.1.2', 'objective-1.1', 'SUB_OBJECTIVE', '1.2', 'Faire (re)découvrir le champ de l''ESS aux jeunes et aux étudiants', null, 2),
('action-I_1.2', 'sub-1.1.2', 'ACTION', 'I_1.2', 'Faire (re)découvrir le champ de l''ESS aux jeunes et aux étudiants', null, 1),
('objective-2.1', 'axis-2', 'OBJECTIVE', '1', 'Organiser un écosystème favorable au développement de l''innovation sociale et accompagner les entreprises dans des pratiques RH socialement innovantes', null, 1),
('sub-2.1.1', 'objective-2.1', 'SUB_OBJECTIVE', '1.1', 'Organiser au niveau régional la capitalisation et l''essaimage de l''innovation sociale et accompagner les entreprises dans le déploiement de pratiques RH socialement innovantes', null, 1),
('action-II_1.1', 'sub-2.1.1', 'ACTION', 'II_1.1', 'Espace Régional de Dialogue Social', null, 1),
('objective-2.2', 'axis-2', 'OBJECTIVE', '2', 'Assurer l''accompagnement des projets entrepreneuriaux innovants', null, 2),
('sub-2.2.1', 'objective-2.2', 'SUB_OBJECTIVE', '2.1', 'Développer une ingénierie de projets collectifs innovants', null, 1),
('action-II_2.1.1', 'sub-2.2.1', 'ACTION', 'II_2.1.1', 'Ingénierie de projets collectifs innovants sur les filières environnementales', null, 1),
('action-II_2.1.2', 'sub-2.2.1', 'ACTION', 'II_2.1.2', 'Plateforme d''accompagnement, de formation et de placement de personnes en insertion sur les filières vertes et blanches', null, 2),
('objective-2.3', 'axis-2', 'OBJECTIVE', '3', 'Développer l''innovation sociale à travers la coopération inter-entreprises (sociale, économique...)', null, 3),
('sub-2.3.1', 'objective-2.3', 'SUB_OBJECTIVE', '3.1', 'Encourager les entreprises à développer leur complémentarité par la coopération et accompagner les projets de coopérations inter-entreprises durables', null, 1),
('action-II_3.1.1', 'sub-2.3.1', 'ACTION', 'II_3.1.1', 'Outiller et accompagner les PTCE existants et consolider les PTCE en émergence', null, 1),
('action-II_3.1.2', 'sub-2.3.1', 'ACTION', 'II_3.1.2', 'Structurer une offre d''accompagnement des coopérations territoriales ou sectorielles inter-entreprises', null, 2),
('action-II_3.1.3', 'sub-2.3.1', 'ACTION', 'II_3.1.3', 'Accompagner et encourager le développement de coopérations interrégionales, européennes et internationales', null, 3),
('objective-3.1', 'axis-3', 'OBJECTIVE', '1', 'Accompagner la création et le développement de nouvelles activités', null, 1),
('sub-3.1.1', 'objective-3.1', 'SUB_OBJECTIVE', '1.1', 'Structurer une offre globale d''accompagnement et de financement des projets', null, 1),
('action-III_1.1.1', 'sub-3.1.1', 'ACTION', 'III_1.1.1', 'Elaborer un parcours d''accompagnement allant de l''émergence à la reprise-transmission', null, 1),
('action-III_1.1.2', 'sub-3.1.1', 'ACTION', 'III_1.1.2', 'Favoriser l''émergence d''activités ESS', null, 2),
('action-III_1.1.3', 'sub-3.1.1', 'ACTION', 'III_1.1.3', 'Poursuivre le soutien à la reprise d''entreprise par les salariés', null, 3),
('action-III_1.1.4', 'sub-3.1.1', 'ACTION', 'III_1.1.4', 'Favoriser le développement des CAE et accompagner les entrepreneurs salariés', null, 4),
('action-III_1.1.5', 'sub-3.1.1', 'ACTION', 'III_1.1.5', 'Rendre lisibles les financements et combler les manques dans une logique de parcours', null, 5),
('sub-3.1.2', 'objective-3.1', 'SUB_OBJECTIVE', '1.2', 'Soutenir le développement d''affaires dans l''ESS', null, 2),
('action-III_1.2', 'sub-3.1.2', 'ACTION', 'III_1.2', 'Développer le B2B dans l''ESS', null, 1),
('objective-3.2', 'axis-3', 'OBJECTIVE', '2', 'Anticiper et gérer les évolutions des entreprises de l''ESS confrontées aux mutations économiques et sociales', null, 2),
('sub-3.2.1', 'objective-3.2', 'SUB_OBJECTIVE', '2.1', 'Accompagner l''évolution des structures et de leurs ressources humaines', null, 1),
('action-III_2.1.1', 'sub-3.2.1', 'ACTION', 'III_2.1.1', 'Déployer le nouveau Dispositif Local d''Accompagnement', null, 1),
('action-III_2.1.2', 'sub-3.2.1', 'ACTION', 'III_2.1.2', 'Fonds communs de formation des bénévoles', null, 2),
('action-III_2.1.3', 'sub-3.2.1', 'ACTION', 'III_2.1.3', 'Projet collectif VAE ESS', null, 3),
('action-III_2.1.4', 'sub-3.2.1', 'ACTION', 'III_2.1.4', 'ESS & Entrepreneuriat culturel', null, 4),
('action-III_2.1.5', 'sub-3.2.1', 'ACTION', 'III_2.1.5', 'Conférence de l''emploi associatif', null, 5),
('question-1', null, 'EVALUATION_QUESTION', '1', 'Quel a été l''effet structurant du CES ESS 2014-2016 ?', null, 1),
('effect-1.1', 'question-1', 'EXPECTED_EFFECT', null, 'Développement des coopérations entre acteurs de l''ESS', null, 1),
('effect-1.2', 'question-1', 'EXPECTED_EFFECT', null, 'Décloisonnement des partenariats avec le monde économique classique', null, 2),
('effect-1.3', 'question-1', 'EXPECTED_EFFECT', null, 'Inscription de l''ESS dans les politiques des collectivités territoriales', null, 3),
('effect-1.4', 'question-1', 'EXPECTED_EFFECT', null, 'Meilleure visibilité de l''ESS auprès du grand public', null, 4),
('effect-1.5', 'question-1', 'EXPECTED_EFFECT', null, 'Meilleure prise en compte de l''innovation sociale', null, 5),
('question-2', null, 'EVALUATION_QUESTION', '2', 'Quel a été l''impact économique du CES ESS 2014-2016 ?', null, 2),
('effect-2.1', 'question-2', 'EXPECTED_EFFECT', null, 'Développement du nombre d''entreprises créées ou reprises (et du nombre d''emplois)', null, 1),
('effect-2.2', 'question-2', 'EXPECTED_EFFECT', null, 'Création de nouvelles filières de l''ESS', null, 2),
('effect-2.3', 'question-2', 'EXPECTED_EFFECT', null, 'Renforcement du modèle économique des entreprises de l''ESS (développement du chiffre d''affaires, mobilisation des outils de financement et de garantie)', null, 3),
('question-3', null, 'EVALUATION_QUESTION', '3', 'Quel a été l''impact du contrat sur les territoires ? (Cette question sera mise en débat au sein de l''Assemblée des Territoires)', null, 3),
('effect-3.1', 'question-3', 'EXPECTED_EFFECT', null, 'Renforcement des dynamiques locales de l''ESS (y compris dans les zones prioritaires)', null, 1),
('effect-3.2', 'question-3', 'EXPECTED_EFFECT', null, 'Mise en œuvre de réponses ESS à des besoins identifiés par les collectivités', null, 2),
('effect-3.3', 'question-3', 'EXPECTED_EFFECT', null, 'Développement de la stratégie de l''ESS de la collectivité (impact sur les politiques publiques et leur découplage)', null, 3),
('question-4', null, 'EVALUATION_QUESTION', '4', 'La gouvernance, l''animation et le suivi-évaluation du contrat ont-ils permis d''atteindre les objectifs ?', null, 4),
('effect-4.1', 'question-4', 'EXPECTED_EFFECT', null, 'Mobilisation des participants aux instances mises en place dans le cadre du CES ESS', null, 1),
('effect-4.2', 'question-4', 'EXPECTED_EFFECT', null, 'Capacité de l''animation à créer de la synergie entre acteurs et à diffuser les bonnes pratiques', null, 2),
('effect-4.3', 'question-4', 'EXPECTED_EFFECT', null, 'Qualité du suivi et de la consolidation des indicateurs pour la préparation de l''évaluation', null, 3);

insert into incoming_party values
('etat', 'SIGNATORY', 'Monsieur Jean-François CARENCO', 'Préfet de la région Rhône-Alpes, Préfet du Rhône', null, null),
('region-rhone-alpes', 'SIGNATORY', 'Monsieur Jean-Jack QUEYRANNE', 'Président du Conseil régional', null, null),
('caisse-des-depots', 'SIGNATORY', 'Monsieur Patrick François', 'Directeur interrégional Centre-Est, Directeur régional Rhône-Alpes', null, null),
('cress-rhone-alpes', 'SIGNATORY', 'Madame Laure CHAREYRE', 'Présidente', null, null),
('conseil-general-ardeche', 'PARTNER_AUTHORITY', 'Monsieur Hervé Saulignac', 'Président', null, null),
('conseil-general-isere', 'PARTNER_AUTHORITY', 'Monsieur Alain Cottalorda', 'Président', 'Pierre-RIBEAUD', 'Vice-président chargé de l''Economie sociale et solidaire (à confirmer)'),
('grand-lyon', 'PARTNER_AUTHORITY', 'Monsieur David Kimelfeld', '1er Vice-président à l''économie, l''emploi et l''insertion', null, null),
('grenoble-alpes-metropole', 'PARTNER_AUTHORITY', 'Monsieur Christophe Ferrari', 'Président', 'David QUEIROS', 'Vice-président délégué à l''emploi, l''insertion et l''économie sociale et solidaire'),
('saint-etienne-metropole', 'PARTNER_AUTHORITY', 'Jean-Michel PAUZE', 'Conseiller communautaire délégué à l''économie sociale et solidaire', 'Jean-Michel PAUZE', 'le Conseiller communautaire délégué à l''économie sociale et solidaire'),
('roannais-agglomeration', 'PARTNER_AUTHORITY', 'Monsieur Dominique Bruyère', 'Conseiller communautaire délégué à la déconstruction, à l''économie sociale et solidaire et l''insertion', 'Dominique BRUYERE', 'Conseiller communautaire délégué à la déconstruction, à l''économie sociale et solidaire et l''insertion'),
('communaute-agglomeration-porte-de-l-isere', 'PARTNER_AUTHORITY', 'Monsieur Alain Mary', 'conseiller communautaire délégué à l''ESS et à l''économie de proximité', null, null),
('pays-voironnais', 'PARTNER_AUTHORITY', 'Monsieur Jean-Paul Bret', 'Président', null, null),
('rhone-pluriel', 'PARTNER_AUTHORITY', 'Madame Michèle Desestret', 'Vice-présidente', null, null),
('pays-ardeche-meridionale', 'PARTNER_AUTHORITY', 'Monsieur Georges Fangier', 'Président', null, null),
('pays-sud-gresivaudan', 'PARTNER_AUTHORITY', 'Monsieur Jean-Michel Revol', 'Président', null, null),
('val-de-drome', 'PARTNER_AUTHORITY', 'Monsieur Jean Serret', 'Président', 'Francis FAYARD', 'vice-président en charge de l''économie'),
('ville-de-lyon', 'PARTNER_AUTHORITY', 'Madame Dounia Besson', 'Adjointe au Maire de Lyon déléguée à l''économie sociale et solidaire et au développement durable', null, null),
('ville-de-grenoble', 'PARTNER_AUTHORITY', 'Monsieur Eric Piolle', 'Maire', 'Pascal CLOUAIRE', 'Adjoint au Maire, délégué à la Démocratie Locale, à l''Economie de proximité et à l''Europe'),
('ville-de-villeurbanne', 'PARTNER_AUTHORITY', 'Madame Agnès Thouvenot', 'adjointe au maire chargée de l''économie solidaire, de l''emploi et de l''insertion, de la santé, de la lutte contre les discriminations et de l''égalité femme-homme', null, null),
('parc-naturel-regional-du-pilat', 'PARTNER_AUTHORITY', 'Madame Michèle Perez', 'Présidente du Syndicat Mixte', null, null);

insert into incoming_vote values
('region-rhone-alpes', 'Commission permanente', '14.04.253', '2014-06-18', 'VU la délibération n° 14.04.253 de la Commission permanente du Conseil régional en date du 18/06/2014'),
('conseil-general-ardeche', 'Commission Permanente', null, null, 'vu la délibération du /12/2014 de la Commission Permanente'),
('conseil-general-isere', 'Commission Permanente', null, '2014-10-17', 'vu la délibération du 17/10/2014 de la Commission Permanente'),
('grenoble-alpes-metropole', 'Conseil communautaire', null, '2014-11-07', 'vu la délibération du 7/11/2014 du Conseil communautaire'),
('saint-etienne-metropole', 'Conseil communautaire', null, '2014-11-05', 'vu la délibération n° _____ du 5/11/2014 du Conseil communautaire'),
('communaute-agglomeration-porte-de-l-isere', 'Conseil communautaire', '14_11-04_456', '2014-11-04', 'vu la délibération n°14_11-04_456 du 4/11/2014 du Conseil communautaire'),
('pays-voironnais', 'Conseil Communautaire', null, '2014-10-28', 'vu par délibération du 28/10/2014 du Conseil Communautaire'),
('rhone-pluriel', 'Comité Syndical', null, null, 'vu la délibération du / / du Comité Syndical'),
('pays-ardeche-meridionale', 'Comité syndical', 'DCS14047', '2014-11-03', 'vu la délibération référencée DCS14047 du 3/11/2014 du Comité syndical'),
('pays-sud-gresivaudan', 'Comité Syndical', null, '2014-11-18', 'vu la délibération n° 18/11/2014 du Comité Syndical, du'),
('val-de-drome', 'Conseil communautaire', null, '2014-11-04', 'vu la délibération du 4/11/2014 du Conseil communautaire'),
('ville-de-lyon', 'Conseil Municipal', null, null, 'vu la délibération du / / du Conseil Municipal'),
('ville-de-grenoble', 'Conseil Municipal', 'D009', '2014-10-25', 'vu la délibération D009 « Engagement dans le contrat CES ESS – 2014 2016 » du 25/10/2014 du Conseil Municipal'),
('ville-de-villeurbanne', 'Conseil Municipal', null, null, 'vu la délibération du / /2014 du Conseil Municipal'),
('parc-naturel-regional-du-pilat', 'Bureau', '3', '2014-09-24', 'vu la délibération n°3 du 24/09/2014 du Bureau du Parc Naturel Régional du Pilat');

insert into incoming_envelope values
('3', 'region-rhone-alpes', 2014, 238750000, 'FIRM', null),
('3', 'region-rhone-alpes', 2015, null, 'CONDITIONAL', 'Sous réserve de l''inscription des crédits correspondants au budget des exercices concernés, la participation régionale sera reconduite en 2015 et 2016, en cohérence avec la feuille de route stratégique, le plan d''actions pouvant évoluer.'),
('3', 'region-rhone-alpes', 2016, null, 'CONDITIONAL', 'Sous réserve de l''inscription des crédits correspondants au budget des exercices concernés, la participation régionale sera reconduite en 2015 et 2016, en cohérence avec la feuille de route stratégique, le plan d''actions pouvant évoluer.'),
('4', 'etat', 2014, 100000000, 'FORECAST', null),
('4', 'etat', 2015, null, 'CONDITIONAL', 'Sous réserve de l''inscription des crédits correspondants aux Lois de finances des années concernées, la participation de l''Etat sera reconduite en 2015 et 2016, en cohérence avec la feuille de route stratégique, le plan d''actions pouvant évoluer.'),
('4', 'etat', 2016, null, 'CONDITIONAL', 'Sous réserve de l''inscription des crédits correspondants aux Lois de finances des années concernées, la participation de l''Etat sera reconduite en 2015 et 2016, en cohérence avec la feuille de route stratégique, le plan d''actions pouvant évoluer.'),
('5', 'caisse-des-depots', 2014, 108520000, 'FIRM', null),
('5', 'caisse-des-depots', 2015, null, 'CONDITIONAL', 'Pour les années 2015 et 2016, la participation de la Caisse des Dépôts dépendra de son cadre d''intervention nationale sur l''économie sociale et solidaire, des délégations budgétaires affectées à la direction régionale et des décisions du comité régional d''engagement correspondants aux différents axes contrat.'),
('5', 'caisse-des-depots', 2016, null, 'CONDITIONAL', 'Pour les années 2015 et 2016, la participation de la Caisse des Dépôts dépendra de son cadre d''intervention nationale sur l''économie sociale et solidaire, des délégations budgétaires affectées à la direction régionale et des décisions du comité régional d''engagement correspondants aux différents axes contrat.');

-- The plan names no operator but the CRESS, for the animation; article 2, 4.1 says who leads the space for social dialogue.
insert into incoming_operator values
('animation', 'cress-rhone-alpes', 'Plan d’actions 2014 : « Animation du contrat […] par la CRESS Rhône-Alpes »'),
('action-II_1.1', 'cress-rhone-alpes', 'Convention, article 2, 4.1 : l’Espace régional de dialogue social « est animé par la CRESS »'),
('action-III_1.1.3', 'urscop-rhone-alpes', 'Fiches d’actions de la Région Rhône-Alpes publiées par le RTES (2012) : l’URSCOP met en œuvre Transméa'),
('action-III_1.1.4', 'urscop-rhone-alpes', 'Fiches d’actions de la Région Rhône-Alpes publiées par le RTES (2012) : convention de partenariat avec l’URSCOP pour les CAE');

do $load$
declare
    -- The document leaves its date open; the last vote that it announces is of December 2014.
    known    constant date := '2014-12-31';
    contract bigint;
    act      bigint;
begin
    if exists (select from sector_contract where int4range(first_year, last_year, '[]') && int4range(2014, 2016, '[]')) then
        return;
    end if;
    insert into sector_contract (slug, title, first_year, last_year)
        values ('ess-2014-2016', 'Contrat économique sectoriel de l’économie sociale et solidaire 2014-2016', 2014, 2016)
        returning id into contract;
    insert into contract_act (contract_id, kind, number, title, place, date_note, preamble)
        values (contract, 'CONTRACT', 0, 'Convention – Contrat économique sectoriel – Économie sociale et solidaire 2014-2016', 'Lyon',
            'Le document ne porte pas de date de signature (« FAIT à Lyon le ..... ») et annonce une délibération « du /12/2014 » : '
            || 'il est tenu pour signé, connu et en vigueur au 31 décembre 2014, dernier jour possible.',
            $text$- VU le code des collectivités territoriales ;
- VU le projet de contrat sectoriel déposé par la CRESS Rhône-Alpes le 18/04/2014 ;
- VU la délibération du Conseil régional n° 11.04.101 en date des 24 et 25 février 2011 approuvant la Stratégie Régionale de Développement Economique et d'Innovation ;
- VU la délibération n° 14.04.253 de la Commission permanente du Conseil régional en date du 18/06/2014 ;$text$)
        returning id into act;
    insert into contract_element (id, contract_id, kind) select id, contract, kind from incoming_element;
    insert into contract_version (element_id, act_id, parent_id, code, title, body, position)
        select e.id, act, p.id, e.code, e.title, e.body, e.position
        from incoming_element e left join incoming_element p on p.key = e.parent order by e.id;
    insert into contract_party_term (version_id, role, organisation_id, represented_by, capacity, delegate, delegate_capacity)
        select v.id, i.role, o.id, i.represented_by, i.capacity, i.delegate, i.delegate_capacity
        from incoming_party i
        join incoming_element e on e.key = 'party-' || i.slug
        join contract_version v on v.element_id = e.id and v.act_id = act
        left join organisation o on o.slug = i.slug order by e.id;
    insert into contract_funder (contract_id, code, name, kind, organisation_id, position)
        select contract, i.slug, coalesce(o.usual_name, o.name, e.title), case i.role when 'SIGNATORY' then 'SIGNATORY' else 'AUTHORITY' end, o.id,
               -- in the order of the articles, then of the signature
               case i.slug when 'region-rhone-alpes' then 1 when 'etat' then 2 when 'caisse-des-depots' then 3 else 10 + e.position end
        from incoming_party i join incoming_element e on e.key = 'party-' || i.slug left join organisation o on o.slug = i.slug
        where i.slug <> 'cress-rhone-alpes'
        union all
        values (contract, 'feder', 'FEDER', 'EUROPE', null::bigint, 50), (contract, 'fse', 'FSE', 'EUROPE', null, 51),
               (contract, 'feader', 'FEADER', 'EUROPE', null, 52);
    insert into contract_envelope (act_id, article_id, funder_id, year, amount_cents, certainty, condition)
        select act, e.id, f.id, i.year, i.amount_cents, i.certainty, i.condition
        from incoming_envelope i
        join incoming_element e on e.key = 'article-' || i.article
        join contract_funder f on f.contract_id = contract and f.code = i.funder;
    insert into contract_signature (act_id, party_id, signatory)
        select act, e.id, i.represented_by from incoming_party i join incoming_element e on e.key = 'party-' || i.slug
        where i.role = 'SIGNATORY' order by e.id;
    update contract_act set state = 'PROPOSED' where id = act;
    update contract_signature set signed_on = known, dated = false where act_id = act;
    update contract_act set state = 'IN_FORCE', known_on = known, in_force_on = known where id = act;
    insert into contract_vote (party_id, body, reference, voted_on, wording, known_on)
        select e.id, i.body, i.reference, i.voted_on, i.wording, known
        from incoming_vote i join incoming_element e on e.key = 'party-' || i.slug order by e.id;
    insert into contract_operator (action_id, organisation_id, name, source, known_on, in_force_on)
        select e.id, o.id, coalesce(o.usual_name, o.name, i.slug), i.source, known, known
        from incoming_operator i join incoming_element e on e.key = i.action left join organisation o on o.slug = i.slug order by e.id;
end $load$;
