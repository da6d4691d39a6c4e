-- Written by db/tools/build-reference.mjs: change the script, not this file. Sources and licences: README.md.
create temporary table incoming_legal_family (id smallint, code text, label text, source text) on commit drop;

copy incoming_legal_family from stdin;
1	association	Association	Loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, art. 1er, II, 1°
2	cooperative	Coopérative	Loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, art. 1er, II, 1°
3	mutuelle	Mutuelle	Loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, art. 1er, II, 1°
4	fondation	Fondation	Loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, art. 1er, II, 1°
5	societe_commerciale_ess	Société commerciale de l’ESS	Loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, art. 1er, II, 2°
\.

insert into legal_family (id, code, label, source)
select id, code, label, source from incoming_legal_family order by id
on conflict (id) do update set code = excluded.code, label = excluded.label, source = excluded.source;

create temporary table incoming_legal_category (code text, label text, parent_code text) on commit drop;

copy incoming_legal_category from stdin;
0	Organisme de placement collectif en valeurs mobilières sans personnalité morale	\N
1	Entrepreneur individuel	\N
2	Groupement de droit privé non doté de la personnalité morale	\N
3	Personne morale de droit étranger	\N
4	Personne morale de droit public soumise au droit commercial	\N
5	Société commerciale	\N
6	Autre personne morale immatriculée au RCS	\N
7	Personne morale et organisme soumis au droit administratif	\N
8	Organisme privé spécialisé	\N
9	Groupement de droit privé	\N
10	Entrepreneur individuel	1
21	Indivision	2
22	Société créée de fait	2
23	Société en participation	2
24	Fiducie	2
27	Paroisse hors zone concordataire	2
29	Autre groupement de droit privé non doté de la personnalité morale	2
31	Personne morale de droit étranger, immatriculée au RCS	3
32	Personne morale de droit étranger, non immatriculée au RCS	3
41	Établissement public ou régie à caractère industriel ou commercial	4
51	Société coopérative commerciale particulière	5
52	Société en nom collectif	5
53	Société en commandite	5
54	Société à responsabilité limitée (SARL)	5
55	Société anonyme à conseil d’administration	5
56	Société anonyme à directoire	5
57	Société par actions simplifiée	5
58	Société européenne	5
61	Caisse d’épargne et de prévoyance	6
62	Groupement d’intérêt économique	6
63	Société coopérative agricole	6
64	Société d’assurance mutuelle	6
65	Société civile	6
69	Autre personne morale de droit privé inscrite au registre du commerce et des sociétés	6
71	Administration de l’État	7
72	Collectivité territoriale	7
73	Établissement public administratif	7
74	Autre personne morale de droit public administratif	7
81	Organisme gérant un régime de protection sociale à adhésion obligatoire	8
82	Organisme mutualiste	8
83	Comité d’entreprise	8
84	Organisme professionnel	8
85	Organisme de retraite à adhésion non obligatoire	8
91	Syndicat de propriétaires	9
92	Association loi 1901 ou assimilé	9
93	Fondation	9
99	Autre personne morale de droit privé	9
1000	Entrepreneur individuel	10
2110	Indivision entre personnes physiques	21
2120	Indivision avec personne morale	21
2210	Société créée de fait entre personnes physiques	22
2220	Société créée de fait avec personne morale	22
2310	Société en participation entre personnes physiques	23
2320	Société en participation avec personne morale	23
2385	Société en participation de professions libérales	23
2400	Fiducie	24
2700	Paroisse hors zone concordataire	27
2900	Autre groupement de droit privé non doté de la personnalité morale	29
3110	Représentation ou agence commerciale d’État ou organisme public étranger immatriculé au RCS	31
3120	Société commerciale étrangère immatriculée au RCS	31
3205	Organisation internationale	32
3210	État, collectivité ou établissement public étranger	32
3220	Société étrangère non immatriculée au RCS	32
3290	Autre personne morale de droit étranger	32
4110	Établissement public national à caractère industriel ou commercial doté d’un comptable public	41
4120	Établissement public national à caractère industriel ou commercial non doté d’un comptable public	41
4130	Exploitant public	41
4140	Établissement public local à caractère industriel ou commercial	41
4150	Régie d’une collectivité locale à caractère industriel ou commercial	41
4160	Institution Banque de France	41
5191	Société de caution mutuelle	51
5192	Société coopérative de banque populaire	51
5193	Caisse de crédit maritime mutuel	51
5194	Caisse (fédérale) de crédit mutuel	51
5195	Association coopérative inscrite (droit local Alsace-Moselle)	51
5196	Caisse d’épargne et de prévoyance à forme coopérative	51
5202	Société en nom collectif	52
5203	Société en nom collectif coopérative	52
5306	Société en commandite simple	53
5307	Société en commandite simple coopérative	53
5308	Société en commandite par actions	53
5309	Société en commandite par actions coopérative	53
5370	Société de participations financières de profession libérale en commandite par actions (SPFPL SCA)	53
5385	Société d’exercice libéral en commandite par actions	53
5410	SARL nationale	54
5415	SARL d’économie mixte	54
5422	SARL immobilière pour le commerce et l’industrie (SICOMI)	54
5426	SARL immobilière de gestion	54
5430	SARL d’aménagement foncier et d’équipement rural (SAFER)	54
5431	SARL mixte d’intérêt agricole (SMIA)	54
5432	SARL d’intérêt collectif agricole (SICA)	54
5442	SARL d’attribution	54
5443	SARL coopérative de construction	54
5451	SARL coopérative de consommation	54
5453	SARL coopérative artisanale	54
5454	SARL coopérative d’intérêt maritime	54
5455	SARL coopérative de transport	54
5458	SARL coopérative ouvrière de production (SCOP)	54
5459	SARL union de sociétés coopératives	54
5460	Autre SARL coopérative	54
5470	Société de participations financières de profession libérale à responsabilité limitée (SPFPL SARL)	54
5485	Société d’exercice libéral à responsabilité limitée	54
5498	SARL unipersonnelle	54
5499	Société à responsabilité limitée (sans autre indication)	54
5505	SA à participation ouvrière à conseil d’administration	55
5510	SA nationale à conseil d’administration	55
5515	SA d’économie mixte à conseil d’administration	55
5520	Fonds à forme sociétale à conseil d’administration	55
5522	SA immobilière pour le commerce et l’industrie (SICOMI) à conseil d’administration	55
5525	SA immobilière d’investissement à conseil d’administration	55
5530	SA d’aménagement foncier et d’équipement rural (SAFER) à conseil d’administration	55
5531	SA mixte d’intérêt agricole (SMIA) à conseil d’administration	55
5532	SA d’intérêt collectif agricole (SICA) à conseil d’administration	55
5542	SA d’attribution à conseil d’administration	55
5543	SA coopérative de construction à conseil d’administration	55
5546	SA de HLM à conseil d’administration	55
5547	SA coopérative de production de HLM à conseil d’administration	55
5548	SA de crédit immobilier à conseil d’administration	55
5551	SA coopérative de consommation à conseil d’administration	55
5552	SA coopérative de commerçants-détaillants à conseil d’administration	55
5553	SA coopérative artisanale à conseil d’administration	55
5554	SA coopérative (d’intérêt) maritime à conseil d’administration	55
5555	SA coopérative de transport à conseil d’administration	55
5558	SA coopérative ouvrière de production (SCOP) à conseil d’administration	55
5559	SA union de sociétés coopératives à conseil d’administration	55
5560	Autre SA coopérative à conseil d’administration	55
5570	Société de participations financières de profession libérale à forme anonyme à conseil d’administration (SPFPL SA)	55
5585	Société d’exercice libéral à forme anonyme à conseil d’administration	55
5599	SA à conseil d’administration (sans autre indication)	55
5605	SA à participation ouvrière à directoire	56
5610	SA nationale à directoire	56
5615	SA d’économie mixte à directoire	56
5620	Fonds à forme sociétale à directoire	56
5622	SA immobilière pour le commerce et l’industrie (SICOMI) à directoire	56
5625	SA immobilière d’investissement à directoire	56
5630	SA d’aménagement foncier et d’équipement rural (SAFER) à directoire	56
5631	SA mixte d’intérêt agricole (SMIA) à directoire	56
5632	SA d’intérêt collectif agricole (SICA) à directoire	56
5642	SA d’attribution à directoire	56
5643	SA coopérative de construction à directoire	56
5646	SA de HLM à directoire	56
5647	SA coopérative de production de HLM à directoire	56
5648	SA de crédit immobilier à directoire	56
5651	SA coopérative de consommation à directoire	56
5652	SA coopérative de commerçants-détaillants à directoire	56
5653	SA coopérative artisanale à directoire	56
5654	SA coopérative d’intérêt maritime à directoire	56
5655	SA coopérative de transport à directoire	56
5658	SA coopérative ouvrière de production (SCOP) à directoire	56
5659	SA union de sociétés coopératives à directoire	56
5660	Autre SA coopérative à directoire	56
5670	Société de participations financières de profession libérale à forme anonyme à directoire (SPFPL SA)	56
5685	Société d’exercice libéral à forme anonyme à directoire	56
5699	SA à directoire (sans autre indication)	56
5710	Société par actions simplifiée (SAS)	57
5720	Société par actions simplifiée à associé unique (SASU)	57
5770	Société de participations financières de profession libérale par actions simplifiée (SPFPL SAS)	57
5785	Société d’exercice libéral par actions simplifiée	57
5800	Société européenne	58
6100	Caisse d’épargne et de prévoyance	61
6210	Groupement européen d’intérêt économique (GEIE)	62
6220	Groupement d’intérêt économique (GIE)	62
6316	Coopérative d’utilisation de matériel agricole en commun (CUMA)	63
6317	Société coopérative agricole	63
6318	Union de sociétés coopératives agricoles	63
6411	Société d’assurance à forme mutuelle	64
6511	Société interprofessionnelle de soins ambulatoires	65
6521	Société civile de placement collectif immobilier (SCPI)	65
6532	Société civile d’intérêt collectif agricole (SICA)	65
6533	Groupement agricole d’exploitation en commun (GAEC)	65
6534	Groupement foncier agricole	65
6535	Groupement agricole foncier	65
6536	Groupement forestier	65
6537	Groupement pastoral	65
6538	Groupement foncier et rural	65
6539	Société civile foncière	65
6540	Société civile immobilière	65
6541	Société civile immobilière de construction-vente	65
6542	Société civile d’attribution	65
6543	Société civile coopérative de construction	65
6544	Société civile immobilière d’accession progressive à la propriété	65
6551	Société civile coopérative de consommation	65
6554	Société civile coopérative d’intérêt maritime	65
6558	Société civile coopérative entre médecins	65
6560	Autre société civile coopérative	65
6561	SCP d’avocats	65
6562	SCP d’avocats aux conseils	65
6563	SCP d’avoués d’appel	65
6564	SCP d’huissiers	65
6565	SCP de notaires	65
6566	SCP de commissaires-priseurs	65
6567	SCP de greffiers de tribunal de commerce	65
6568	SCP de conseils juridiques	65
6569	SCP de commissaires aux comptes	65
6571	SCP de médecins	65
6572	SCP de dentistes	65
6573	SCP d’infirmiers	65
6574	SCP de masseurs-kinésithérapeutes	65
6575	SCP de directeurs de laboratoire d’analyse médicale	65
6576	SCP de vétérinaires	65
6577	SCP de géomètres experts	65
6578	SCP d’architectes	65
6585	Autre société civile professionnelle	65
6588	Société civile laitière	65
6589	Société civile de moyens	65
6595	Caisse locale de crédit mutuel	65
6596	Caisse de crédit agricole mutuel	65
6597	Société civile d’exploitation agricole	65
6598	Exploitation agricole à responsabilité limitée	65
6599	Autre société civile	65
6901	Autre personne de droit privé inscrite au registre du commerce et des sociétés	69
7111	Autorité constitutionnelle	71
7112	Autorité administrative ou publique indépendante	71
7113	Ministère	71
7120	Service central d’un ministère	71
7150	Service du ministère de la Défense	71
7160	Service déconcentré à compétence nationale d’un ministère (hors Défense)	71
7171	Service déconcentré de l’État à compétence (inter)régionale	71
7172	Service déconcentré de l’État à compétence (inter)départementale	71
7179	Autre service déconcentré de l’État à compétence territoriale	71
7190	École nationale non dotée de la personnalité morale	71
7210	Commune et commune nouvelle	72
7220	Département	72
7225	Collectivité et territoire d’outre-mer	72
7229	Autre collectivité territoriale	72
7230	Région	72
7312	Commune associée et commune déléguée	73
7313	Section de commune	73
7314	Ensemble urbain	73
7321	Association syndicale autorisée	73
7322	Association foncière urbaine	73
7323	Association foncière de remembrement	73
7331	Établissement public local d’enseignement	73
7340	Pôle métropolitain	73
7341	Secteur de commune	73
7342	District urbain	73
7343	Communauté urbaine	73
7344	Métropole	73
7345	Syndicat intercommunal à vocation multiple (SIVOM)	73
7346	Communauté de communes	73
7347	Communauté de villes	73
7348	Communauté d’agglomération	73
7349	Autre établissement public local de coopération non spécialisé ou entente	73
7351	Institution interdépartementale ou entente	73
7352	Institution interrégionale ou entente	73
7353	Syndicat intercommunal à vocation unique (SIVU)	73
7354	Syndicat mixte fermé	73
7355	Syndicat mixte ouvert	73
7356	Commission syndicale pour la gestion des biens indivis des communes	73
7357	Pôle d’équilibre territorial et rural (PETR)	73
7361	Centre communal d’action sociale	73
7362	Caisse des écoles	73
7363	Caisse de crédit municipal	73
7364	Établissement d’hospitalisation	73
7365	Syndicat interhospitalier	73
7366	Établissement public local social et médico-social	73
7367	Centre intercommunal d’action sociale (CIAS)	73
7371	Office public d’habitation à loyer modéré (OPHLM)	73
7372	Service départemental d’incendie et de secours (SDIS)	73
7373	Établissement public local culturel	73
7378	Régie d’une collectivité locale à caractère administratif	73
7379	Autre établissement public administratif local	73
7381	Organisme consulaire	73
7382	Établissement public national ayant fonction d’administration centrale	73
7383	Établissement public national à caractère scientifique, culturel et professionnel	73
7384	Autre établissement public national d’enseignement	73
7385	Autre établissement public national administratif à compétence territoriale limitée	73
7389	Établissement public national à caractère administratif	73
7410	Groupement d’intérêt public (GIP)	74
7430	Établissement public des cultes d’Alsace-Lorraine	74
7450	Établissement public administratif, cercle et foyer dans les armées	74
7470	Groupement de coopération sanitaire à gestion publique	74
7490	Autre personne morale de droit administratif	74
8110	Régime général de la Sécurité sociale	81
8120	Régime spécial de Sécurité sociale	81
8130	Institution de retraite complémentaire	81
8140	Mutualité sociale agricole	81
8150	Régime maladie des non-salariés non agricoles	81
8160	Régime vieillesse ne dépendant pas du régime général de la Sécurité sociale	81
8170	Régime d’assurance chômage	81
8190	Autre régime de prévoyance sociale	81
8210	Mutuelle	82
8250	Assurance mutuelle agricole	82
8290	Autre organisme mutualiste	82
8310	Comité central d’entreprise	83
8311	Comité d’établissement	83
8410	Syndicat de salariés	84
8420	Syndicat patronal	84
8450	Ordre professionnel ou assimilé	84
8470	Centre technique industriel ou comité professionnel du développement économique	84
8490	Autre organisme professionnel	84
8510	Institution de prévoyance	85
8520	Institution de retraite supplémentaire	85
9110	Syndicat de copropriété	91
9150	Association syndicale libre	91
9210	Association non déclarée	92
9220	Association déclarée	92
9221	Association déclarée d’insertion par l’économique	92
9222	Association intermédiaire	92
9223	Groupement d’employeurs	92
9224	Association d’avocats à responsabilité professionnelle individuelle	92
9230	Association déclarée, reconnue d’utilité publique	92
9240	Congrégation	92
9260	Association de droit local (Bas-Rhin, Haut-Rhin et Moselle)	92
9300	Fondation	93
9900	Autre personne morale de droit privé	99
9970	Groupement de coopération sanitaire à gestion privée	99
\.

insert into legal_category (code, label, parent_code)
select code, label, parent_code from incoming_legal_category order by code
on conflict (code) do update set label = excluded.label, parent_code = excluded.parent_code;

create temporary table incoming_sector (id smallint, code text, label text, source text) on commit drop;

copy incoming_sector from stdin;
1	agriculture	Agriculture, sylviculture et pêche	Regroupement de divisions de la NAF rév. 2 (01, 02, 03) à la manière des observatoires de l’ESS
2	industrie	Industrie, énergie et environnement	Regroupement de divisions de la NAF rév. 2 (05-39) à la manière des observatoires de l’ESS
3	construction	Construction	Regroupement de divisions de la NAF rév. 2 (41, 42, 43) à la manière des observatoires de l’ESS
4	commerce	Commerce	Regroupement de divisions de la NAF rév. 2 (45, 46, 47) à la manière des observatoires de l’ESS
5	hebergement_restauration	Hébergement et restauration	Regroupement de divisions de la NAF rév. 2 (55, 56) à la manière des observatoires de l’ESS
6	finance_assurance	Activités financières et d’assurance	Regroupement de divisions de la NAF rév. 2 (64, 65, 66) à la manière des observatoires de l’ESS
7	soutien_entreprises	Soutien aux entreprises	Regroupement de divisions de la NAF rév. 2 (69-82) à la manière des observatoires de l’ESS
8	enseignement	Enseignement	Regroupement de divisions de la NAF rév. 2 (85) à la manière des observatoires de l’ESS
9	action_sociale	Action sociale	Regroupement de divisions de la NAF rév. 2 (87, 88) à la manière des observatoires de l’ESS
10	sante	Santé humaine	Regroupement de divisions de la NAF rév. 2 (86) à la manière des observatoires de l’ESS
11	arts_spectacles	Arts et spectacles	Regroupement de divisions de la NAF rév. 2 (90, 91) à la manière des observatoires de l’ESS
12	sports_loisirs	Sports et loisirs	Regroupement de divisions de la NAF rév. 2 (93) à la manière des observatoires de l’ESS
13	services_divers	Services divers	Regroupement de divisions de la NAF rév. 2 (49-63, 68, 92, 95-99) à la manière des observatoires de l’ESS
14	vie_associative	Vie associative et administration	Regroupement de divisions de la NAF rév. 2 (84, 94) à la manière des observatoires de l’ESS
\.

insert into sector (id, code, label, source)
select id, code, label, source from incoming_sector order by id
on conflict (id) do update set code = excluded.code, label = excluded.label, source = excluded.source;

create temporary table incoming_naf (code text, label text, section char(1), section_label text, sector_id smallint) on commit drop;

copy incoming_naf from stdin;
01.11Z	Culture de céréales (à l’exception du riz), de légumineuses et de graines oléagineuses	A	Agriculture, sylviculture et pêche	1
01.12Z	Culture du riz	A	Agriculture, sylviculture et pêche	1
01.13Z	Culture de légumes, de melons, de racines et de tubercules	A	Agriculture, sylviculture et pêche	1
01.14Z	Culture de la canne à sucre	A	Agriculture, sylviculture et pêche	1
01.15Z	Culture du tabac	A	Agriculture, sylviculture et pêche	1
01.16Z	Culture de plantes à fibres	A	Agriculture, sylviculture et pêche	1
01.19Z	Autres cultures non permanentes	A	Agriculture, sylviculture et pêche	1
01.21Z	Culture de la vigne	A	Agriculture, sylviculture et pêche	1
01.22Z	Culture de fruits tropicaux et subtropicaux	A	Agriculture, sylviculture et pêche	1
01.23Z	Culture d’agrumes	A	Agriculture, sylviculture et pêche	1
01.24Z	Culture de fruits à pépins et à noyau	A	Agriculture, sylviculture et pêche	1
01.25Z	Culture d’autres fruits d’arbres ou d’arbustes et de fruits à coque	A	Agriculture, sylviculture et pêche	1
01.26Z	Culture de fruits oléagineux	A	Agriculture, sylviculture et pêche	1
01.27Z	Culture de plantes à boissons	A	Agriculture, sylviculture et pêche	1
01.28Z	Culture de plantes à épices, aromatiques, médicinales et pharmaceutiques	A	Agriculture, sylviculture et pêche	1
01.29Z	Autres cultures permanentes	A	Agriculture, sylviculture et pêche	1
01.30Z	Reproduction de plantes	A	Agriculture, sylviculture et pêche	1
01.41Z	Élevage de vaches laitières	A	Agriculture, sylviculture et pêche	1
01.42Z	Élevage d’autres bovins et de buffles	A	Agriculture, sylviculture et pêche	1
01.43Z	Élevage de chevaux et d’autres équidés	A	Agriculture, sylviculture et pêche	1
01.44Z	Élevage de chameaux et d’autres camélidés	A	Agriculture, sylviculture et pêche	1
01.45Z	Élevage d’ovins et de caprins	A	Agriculture, sylviculture et pêche	1
01.46Z	Élevage de porcins	A	Agriculture, sylviculture et pêche	1
01.47Z	Élevage de volailles	A	Agriculture, sylviculture et pêche	1
01.49Z	Élevage d’autres animaux	A	Agriculture, sylviculture et pêche	1
01.50Z	Culture et élevage associés	A	Agriculture, sylviculture et pêche	1
01.61Z	Activités de soutien aux cultures	A	Agriculture, sylviculture et pêche	1
01.62Z	Activités de soutien à la production animale	A	Agriculture, sylviculture et pêche	1
01.63Z	Traitement primaire des récoltes	A	Agriculture, sylviculture et pêche	1
01.64Z	Traitement des semences	A	Agriculture, sylviculture et pêche	1
01.70Z	Chasse, piégeage et services annexes	A	Agriculture, sylviculture et pêche	1
02.10Z	Sylviculture et autres activités forestières	A	Agriculture, sylviculture et pêche	1
02.20Z	Exploitation forestière	A	Agriculture, sylviculture et pêche	1
02.30Z	Récolte de produits forestiers non ligneux poussant à l’état sauvage	A	Agriculture, sylviculture et pêche	1
02.40Z	Services de soutien à l’exploitation forestière	A	Agriculture, sylviculture et pêche	1
03.11Z	Pêche en mer	A	Agriculture, sylviculture et pêche	1
03.12Z	Pêche en eau douce	A	Agriculture, sylviculture et pêche	1
03.21Z	Aquaculture en mer	A	Agriculture, sylviculture et pêche	1
03.22Z	Aquaculture en eau douce	A	Agriculture, sylviculture et pêche	1
05.10Z	Extraction de houille	B	Industries extractives	2
05.20Z	Extraction de lignite	B	Industries extractives	2
06.10Z	Extraction de pétrole brut	B	Industries extractives	2
06.20Z	Extraction de gaz naturel	B	Industries extractives	2
07.10Z	Extraction de minerais de fer	B	Industries extractives	2
07.21Z	Extraction de minerais d’uranium et de thorium	B	Industries extractives	2
07.29Z	Extraction d’autres minerais de métaux non ferreux	B	Industries extractives	2
08.11Z	Extraction de pierres ornementales et de construction, de calcaire industriel, de gypse, de craie et d’ardoise	B	Industries extractives	2
08.12Z	Exploitation de gravières et sablières, extraction d’argiles et de kaolin	B	Industries extractives	2
08.91Z	Extraction des minéraux chimiques et d’engrais minéraux	B	Industries extractives	2
08.92Z	Extraction de tourbe	B	Industries extractives	2
08.93Z	Production de sel	B	Industries extractives	2
08.99Z	Autres activités extractives n.c.a.	B	Industries extractives	2
09.10Z	Activités de soutien à l’extraction d’hydrocarbures	B	Industries extractives	2
09.90Z	Activités de soutien aux autres industries extractives	B	Industries extractives	2
10.11Z	Transformation et conservation de la viande de boucherie	C	Industrie manufacturière	2
10.12Z	Transformation et conservation de la viande de volaille	C	Industrie manufacturière	2
10.13A	Préparation industrielle de produits à base de viande	C	Industrie manufacturière	2
10.13B	Charcuterie	C	Industrie manufacturière	2
10.20Z	Transformation et conservation de poisson, de crustacés et de mollusques	C	Industrie manufacturière	2
10.31Z	Transformation et conservation de pommes de terre	C	Industrie manufacturière	2
10.32Z	Préparation de jus de fruits et légumes	C	Industrie manufacturière	2
10.39A	Autre transformation et conservation de légumes	C	Industrie manufacturière	2
10.39B	Transformation et conservation de fruits	C	Industrie manufacturière	2
10.41A	Fabrication d’huiles et graisses brutes	C	Industrie manufacturière	2
10.41B	Fabrication d’huiles et graisses raffinées	C	Industrie manufacturière	2
10.42Z	Fabrication de margarine et graisses comestibles similaires	C	Industrie manufacturière	2
10.51A	Fabrication de lait liquide et de produits frais	C	Industrie manufacturière	2
10.51B	Fabrication de beurre	C	Industrie manufacturière	2
10.51C	Fabrication de fromage	C	Industrie manufacturière	2
10.51D	Fabrication d’autres produits laitiers	C	Industrie manufacturière	2
10.52Z	Fabrication de glaces et sorbets	C	Industrie manufacturière	2
10.61A	Meunerie	C	Industrie manufacturière	2
10.61B	Autres activités du travail des grains	C	Industrie manufacturière	2
10.62Z	Fabrication de produits amylacés	C	Industrie manufacturière	2
10.71A	Fabrication industrielle de pain et de pâtisserie fraîche	C	Industrie manufacturière	2
10.71B	Cuisson de produits de boulangerie	C	Industrie manufacturière	2
10.71C	Boulangerie et boulangerie-pâtisserie	C	Industrie manufacturière	2
10.71D	Pâtisserie	C	Industrie manufacturière	2
10.72Z	Fabrication de biscuits, biscottes et pâtisseries de conservation	C	Industrie manufacturière	2
10.73Z	Fabrication de pâtes alimentaires	C	Industrie manufacturière	2
10.81Z	Fabrication de sucre	C	Industrie manufacturière	2
10.82Z	Fabrication de cacao, chocolat et de produits de confiserie	C	Industrie manufacturière	2
10.83Z	Transformation du thé et du café	C	Industrie manufacturière	2
10.84Z	Fabrication de condiments et assaisonnements	C	Industrie manufacturière	2
10.85Z	Fabrication de plats préparés	C	Industrie manufacturière	2
10.86Z	Fabrication d’aliments homogénéisés et diététiques	C	Industrie manufacturière	2
10.89Z	Fabrication d’autres produits alimentaires n.c.a.	C	Industrie manufacturière	2
10.91Z	Fabrication d’aliments pour animaux de ferme	C	Industrie manufacturière	2
10.92Z	Fabrication d’aliments pour animaux de compagnie	C	Industrie manufacturière	2
11.01Z	Production de boissons alcooliques distillées	C	Industrie manufacturière	2
11.02A	Fabrication de vins effervescents	C	Industrie manufacturière	2
11.02B	Vinification	C	Industrie manufacturière	2
11.03Z	Fabrication de cidre et de vins de fruits	C	Industrie manufacturière	2
11.04Z	Production d’autres boissons fermentées non distillées	C	Industrie manufacturière	2
11.05Z	Fabrication de bière	C	Industrie manufacturière	2
11.06Z	Fabrication de malt	C	Industrie manufacturière	2
11.07A	Industrie des eaux de table	C	Industrie manufacturière	2
11.07B	Production de boissons rafraîchissantes	C	Industrie manufacturière	2
12.00Z	Fabrication de produits à base de tabac	C	Industrie manufacturière	2
13.10Z	Préparation de fibres textiles et filature	C	Industrie manufacturière	2
13.20Z	Tissage	C	Industrie manufacturière	2
13.30Z	Ennoblissement textile	C	Industrie manufacturière	2
13.91Z	Fabrication d’étoffes à mailles	C	Industrie manufacturière	2
13.92Z	Fabrication d’articles textiles, sauf habillement	C	Industrie manufacturière	2
13.93Z	Fabrication de tapis et moquettes	C	Industrie manufacturière	2
13.94Z	Fabrication de ficelles, cordes et filets	C	Industrie manufacturière	2
13.95Z	Fabrication de non-tissés, sauf habillement	C	Industrie manufacturière	2
13.96Z	Fabrication d’autres textiles techniques et industriels	C	Industrie manufacturière	2
13.99Z	Fabrication d’autres textiles n.c.a.	C	Industrie manufacturière	2
14.11Z	Fabrication de vêtements en cuir	C	Industrie manufacturière	2
14.12Z	Fabrication de vêtements de travail	C	Industrie manufacturière	2
14.13Z	Fabrication de vêtements de dessus	C	Industrie manufacturière	2
14.14Z	Fabrication de vêtements de dessous	C	Industrie manufacturière	2
14.19Z	Fabrication d’autres vêtements et accessoires	C	Industrie manufacturière	2
14.20Z	Fabrication d’articles en fourrure	C	Industrie manufacturière	2
14.31Z	Fabrication d’articles chaussants à mailles	C	Industrie manufacturière	2
14.39Z	Fabrication d’autres articles à mailles	C	Industrie manufacturière	2
15.11Z	Apprêt et tannage des cuirs ; préparation et teinture des fourrures	C	Industrie manufacturière	2
15.12Z	Fabrication d’articles de voyage, de maroquinerie et de sellerie	C	Industrie manufacturière	2
15.20Z	Fabrication de chaussures	C	Industrie manufacturière	2
16.10A	Sciage et rabotage du bois, hors imprégnation	C	Industrie manufacturière	2
16.10B	Imprégnation du bois	C	Industrie manufacturière	2
16.21Z	Fabrication de placage et de panneaux de bois	C	Industrie manufacturière	2
16.22Z	Fabrication de parquets assemblés	C	Industrie manufacturière	2
16.23Z	Fabrication de charpentes et d’autres menuiseries	C	Industrie manufacturière	2
16.24Z	Fabrication d’emballages en bois	C	Industrie manufacturière	2
16.29Z	Fabrication d’objets divers en bois ; fabrication d’objets en liège, vannerie et sparterie	C	Industrie manufacturière	2
17.11Z	Fabrication de pâte à papier	C	Industrie manufacturière	2
17.12Z	Fabrication de papier et de carton	C	Industrie manufacturière	2
17.21A	Fabrication de carton ondulé	C	Industrie manufacturière	2
17.21B	Fabrication de cartonnages	C	Industrie manufacturière	2
17.21C	Fabrication d’emballages en papier	C	Industrie manufacturière	2
17.22Z	Fabrication d’articles en papier à usage sanitaire ou domestique	C	Industrie manufacturière	2
17.23Z	Fabrication d’articles de papeterie	C	Industrie manufacturière	2
17.24Z	Fabrication de papiers peints	C	Industrie manufacturière	2
17.29Z	Fabrication d’autres articles en papier ou en carton	C	Industrie manufacturière	2
18.11Z	Imprimerie de journaux	C	Industrie manufacturière	2
18.12Z	Autre imprimerie (labeur)	C	Industrie manufacturière	2
18.13Z	Activités de pré-presse	C	Industrie manufacturière	2
18.14Z	Reliure et activités connexes	C	Industrie manufacturière	2
18.20Z	Reproduction d’enregistrements	C	Industrie manufacturière	2
19.10Z	Cokéfaction	C	Industrie manufacturière	2
19.20Z	Raffinage du pétrole	C	Industrie manufacturière	2
20.11Z	Fabrication de gaz industriels	C	Industrie manufacturière	2
20.12Z	Fabrication de colorants et de pigments	C	Industrie manufacturière	2
20.13A	Enrichissement et  retraitement de matières nucléaires	C	Industrie manufacturière	2
20.13B	Fabrication d’autres produits chimiques inorganiques de base n.c.a.	C	Industrie manufacturière	2
20.14Z	Fabrication d’autres produits chimiques organiques de base	C	Industrie manufacturière	2
20.15Z	Fabrication de produits azotés et d’engrais	C	Industrie manufacturière	2
20.16Z	Fabrication de matières plastiques de base	C	Industrie manufacturière	2
20.17Z	Fabrication de caoutchouc synthétique	C	Industrie manufacturière	2
20.20Z	Fabrication de pesticides et d’autres produits agrochimiques	C	Industrie manufacturière	2
20.30Z	Fabrication de peintures, vernis, encres et mastics	C	Industrie manufacturière	2
20.41Z	Fabrication de savons, détergents et produits d’entretien	C	Industrie manufacturière	2
20.42Z	Fabrication de parfums et de produits pour la toilette	C	Industrie manufacturière	2
20.51Z	Fabrication de produits explosifs	C	Industrie manufacturière	2
20.52Z	Fabrication de colles	C	Industrie manufacturière	2
20.53Z	Fabrication d’huiles essentielles	C	Industrie manufacturière	2
20.59Z	Fabrication d’autres produits chimiques n.c.a.	C	Industrie manufacturière	2
20.60Z	Fabrication de fibres artificielles ou synthétiques	C	Industrie manufacturière	2
21.10Z	Fabrication de produits pharmaceutiques de base	C	Industrie manufacturière	2
21.20Z	Fabrication de préparations pharmaceutiques	C	Industrie manufacturière	2
22.11Z	Fabrication et rechapage de pneumatiques	C	Industrie manufacturière	2
22.19Z	Fabrication d’autres articles en caoutchouc	C	Industrie manufacturière	2
22.21Z	Fabrication de plaques, feuilles, tubes et profilés en matières plastiques	C	Industrie manufacturière	2
22.22Z	Fabrication d’emballages en matières plastiques	C	Industrie manufacturière	2
22.23Z	Fabrication d’éléments en matières plastiques pour la construction	C	Industrie manufacturière	2
22.29A	Fabrication de pièces techniques à base de matières plastiques	C	Industrie manufacturière	2
22.29B	Fabrication de produits de consommation courante en matières plastiques	C	Industrie manufacturière	2
23.11Z	Fabrication de verre plat	C	Industrie manufacturière	2
23.12Z	Façonnage et transformation du verre plat	C	Industrie manufacturière	2
23.13Z	Fabrication de verre creux	C	Industrie manufacturière	2
23.14Z	Fabrication de fibres de verre	C	Industrie manufacturière	2
23.19Z	Fabrication et façonnage d’autres articles en verre, y compris verre technique	C	Industrie manufacturière	2
23.20Z	Fabrication de produits réfractaires	C	Industrie manufacturière	2
23.31Z	Fabrication de carreaux en céramique	C	Industrie manufacturière	2
23.32Z	Fabrication de briques, tuiles et produits de construction, en terre cuite	C	Industrie manufacturière	2
23.41Z	Fabrication d’articles céramiques à usage domestique ou ornemental	C	Industrie manufacturière	2
23.42Z	Fabrication d’appareils sanitaires en céramique	C	Industrie manufacturière	2
23.43Z	Fabrication d’isolateurs et pièces isolantes en céramique	C	Industrie manufacturière	2
23.44Z	Fabrication d’autres produits céramiques à usage technique	C	Industrie manufacturière	2
23.49Z	Fabrication d’autres produits céramiques	C	Industrie manufacturière	2
23.51Z	Fabrication de ciment	C	Industrie manufacturière	2
23.52Z	Fabrication de chaux et plâtre	C	Industrie manufacturière	2
23.61Z	Fabrication d’éléments en béton pour la construction	C	Industrie manufacturière	2
23.62Z	Fabrication d’éléments en plâtre pour la construction	C	Industrie manufacturière	2
23.63Z	Fabrication de béton prêt à l’emploi	C	Industrie manufacturière	2
23.64Z	Fabrication de mortiers et bétons secs	C	Industrie manufacturière	2
23.65Z	Fabrication d’ouvrages en fibre-ciment	C	Industrie manufacturière	2
23.69Z	Fabrication d’autres ouvrages en béton, en ciment ou en plâtre	C	Industrie manufacturière	2
23.70Z	Taille, façonnage et finissage de pierres	C	Industrie manufacturière	2
23.91Z	Fabrication de produits abrasifs	C	Industrie manufacturière	2
23.99Z	Fabrication d’autres produits minéraux non métalliques n.c.a.	C	Industrie manufacturière	2
24.10Z	Sidérurgie	C	Industrie manufacturière	2
24.20Z	Fabrication de tubes, tuyaux, profilés creux et accessoires correspondants en acier	C	Industrie manufacturière	2
24.31Z	Étirage à froid de barres	C	Industrie manufacturière	2
24.32Z	Laminage à froid de feuillards	C	Industrie manufacturière	2
24.33Z	Profilage à froid par formage ou pliage	C	Industrie manufacturière	2
24.34Z	Tréfilage à froid	C	Industrie manufacturière	2
24.41Z	Production de métaux précieux	C	Industrie manufacturière	2
24.42Z	Métallurgie de l’aluminium	C	Industrie manufacturière	2
24.43Z	Métallurgie du plomb, du zinc ou de l’étain	C	Industrie manufacturière	2
24.44Z	Métallurgie du cuivre	C	Industrie manufacturière	2
24.45Z	Métallurgie des autres métaux non ferreux	C	Industrie manufacturière	2
24.46Z	Élaboration et transformation de matières nucléaires	C	Industrie manufacturière	2
24.51Z	Fonderie de fonte	C	Industrie manufacturière	2
24.52Z	Fonderie d’acier	C	Industrie manufacturière	2
24.53Z	Fonderie de métaux légers	C	Industrie manufacturière	2
24.54Z	Fonderie d’autres métaux non ferreux	C	Industrie manufacturière	2
25.11Z	Fabrication de structures métalliques et de parties de structures	C	Industrie manufacturière	2
25.12Z	Fabrication de portes et fenêtres en métal	C	Industrie manufacturière	2
25.21Z	Fabrication de radiateurs et de chaudières pour le chauffage central	C	Industrie manufacturière	2
25.29Z	Fabrication d’autres réservoirs, citernes et conteneurs métalliques	C	Industrie manufacturière	2
25.30Z	Fabrication de générateurs de vapeur, à l’exception des chaudières pour le chauffage central	C	Industrie manufacturière	2
25.40Z	Fabrication d’armes et de munitions	C	Industrie manufacturière	2
25.50A	Forge, estampage, matriçage ; métallurgie des poudres	C	Industrie manufacturière	2
25.50B	Découpage, emboutissage	C	Industrie manufacturière	2
25.61Z	Traitement et revêtement des métaux	C	Industrie manufacturière	2
25.62A	Décolletage	C	Industrie manufacturière	2
25.62B	Mécanique industrielle	C	Industrie manufacturière	2
25.71Z	Fabrication de coutellerie	C	Industrie manufacturière	2
25.72Z	Fabrication de serrures et de ferrures	C	Industrie manufacturière	2
25.73A	Fabrication de moules et modèles	C	Industrie manufacturière	2
25.73B	Fabrication d’autres outillages	C	Industrie manufacturière	2
25.91Z	Fabrication de fûts et emballages métalliques similaires	C	Industrie manufacturière	2
25.92Z	Fabrication d’emballages métalliques légers	C	Industrie manufacturière	2
25.93Z	Fabrication d’articles en fils métalliques, de chaînes et de ressorts	C	Industrie manufacturière	2
25.94Z	Fabrication de vis et de boulons	C	Industrie manufacturière	2
25.99A	Fabrication d’articles métalliques ménagers	C	Industrie manufacturière	2
25.99B	Fabrication d’autres articles métalliques	C	Industrie manufacturière	2
26.11Z	Fabrication de composants électroniques	C	Industrie manufacturière	2
26.12Z	Fabrication de cartes électroniques assemblées	C	Industrie manufacturière	2
26.20Z	Fabrication d’ordinateurs et d’équipements périphériques	C	Industrie manufacturière	2
26.30Z	Fabrication d’équipements de communication	C	Industrie manufacturière	2
26.40Z	Fabrication de produits électroniques grand public	C	Industrie manufacturière	2
26.51A	Fabrication d’équipements d’aide à la navigation	C	Industrie manufacturière	2
26.51B	Fabrication d’instrumentation scientifique et technique	C	Industrie manufacturière	2
26.52Z	Horlogerie	C	Industrie manufacturière	2
26.60Z	Fabrication d’équipements d’irradiation médicale, d’équipements électromédicaux et électrothérapeutiques	C	Industrie manufacturière	2
26.70Z	Fabrication de matériels optique et photographique	C	Industrie manufacturière	2
26.80Z	Fabrication de supports magnétiques et optiques	C	Industrie manufacturière	2
27.11Z	Fabrication de moteurs, génératrices et transformateurs électriques	C	Industrie manufacturière	2
27.12Z	Fabrication de matériel de distribution et de commande électrique	C	Industrie manufacturière	2
27.20Z	Fabrication de piles et d’accumulateurs électriques	C	Industrie manufacturière	2
27.31Z	Fabrication de câbles de fibres optiques	C	Industrie manufacturière	2
27.32Z	Fabrication d’autres fils et câbles électroniques ou électriques	C	Industrie manufacturière	2
27.33Z	Fabrication de matériel d’installation électrique	C	Industrie manufacturière	2
27.40Z	Fabrication d’appareils d’éclairage électrique	C	Industrie manufacturière	2
27.51Z	Fabrication d’appareils électroménagers	C	Industrie manufacturière	2
27.52Z	Fabrication d’appareils ménagers non électriques	C	Industrie manufacturière	2
27.90Z	Fabrication d’autres matériels électriques	C	Industrie manufacturière	2
28.11Z	Fabrication de moteurs et turbines, à l’exception des moteurs d’avions et de véhicules	C	Industrie manufacturière	2
28.12Z	Fabrication d’équipements hydrauliques et pneumatiques	C	Industrie manufacturière	2
28.13Z	Fabrication d’autres pompes et compresseurs	C	Industrie manufacturière	2
28.14Z	Fabrication d’autres articles de robinetterie	C	Industrie manufacturière	2
28.15Z	Fabrication d’engrenages et d’organes mécaniques de transmission	C	Industrie manufacturière	2
28.21Z	Fabrication de fours et brûleurs	C	Industrie manufacturière	2
28.22Z	Fabrication de matériel de levage et de manutention	C	Industrie manufacturière	2
28.23Z	Fabrication de machines et d’équipements de bureau (à l’exception des ordinateurs et équipements périphériques)	C	Industrie manufacturière	2
28.24Z	Fabrication d’outillage portatif à moteur incorporé	C	Industrie manufacturière	2
28.25Z	Fabrication d’équipements aérauliques et frigorifiques industriels	C	Industrie manufacturière	2
28.29A	Fabrication d’équipements d’emballage, de conditionnement et de pesage	C	Industrie manufacturière	2
28.29B	Fabrication d’autres machines d’usage général	C	Industrie manufacturière	2
28.30Z	Fabrication de machines agricoles et forestières	C	Industrie manufacturière	2
28.41Z	Fabrication de machines-outils pour le travail des métaux	C	Industrie manufacturière	2
28.49Z	Fabrication d’autres machines-outils	C	Industrie manufacturière	2
28.91Z	Fabrication de machines pour la métallurgie	C	Industrie manufacturière	2
28.92Z	Fabrication de machines pour l’extraction ou la construction	C	Industrie manufacturière	2
28.93Z	Fabrication de machines pour l’industrie agro-alimentaire	C	Industrie manufacturière	2
28.94Z	Fabrication de machines pour les industries textiles	C	Industrie manufacturière	2
28.95Z	Fabrication de machines pour les industries du papier et du carton	C	Industrie manufacturière	2
28.96Z	Fabrication de machines pour le travail du caoutchouc ou des plastiques	C	Industrie manufacturière	2
28.99A	Fabrication de machines d’imprimerie	C	Industrie manufacturière	2
28.99B	Fabrication d’autres machines spécialisées	C	Industrie manufacturière	2
29.10Z	Construction de véhicules automobiles	C	Industrie manufacturière	2
29.20Z	Fabrication de carrosseries et remorques	C	Industrie manufacturière	2
29.31Z	Fabrication d’équipements électriques et électroniques automobiles	C	Industrie manufacturière	2
29.32Z	Fabrication d’autres équipements automobiles	C	Industrie manufacturière	2
30.11Z	Construction de navires et de structures flottantes	C	Industrie manufacturière	2
30.12Z	Construction de bateaux de plaisance	C	Industrie manufacturière	2
30.20Z	Construction de locomotives et d’autre matériel ferroviaire roulant	C	Industrie manufacturière	2
30.30Z	Construction aéronautique et spatiale	C	Industrie manufacturière	2
30.40Z	Construction de véhicules militaires de combat	C	Industrie manufacturière	2
30.91Z	Fabrication de motocycles	C	Industrie manufacturière	2
30.92Z	Fabrication de bicyclettes et de véhicules pour invalides	C	Industrie manufacturière	2
30.99Z	Fabrication d’autres équipements de transport n.c.a.	C	Industrie manufacturière	2
31.01Z	Fabrication de meubles de bureau et de magasin	C	Industrie manufacturière	2
31.02Z	Fabrication de meubles de cuisine	C	Industrie manufacturière	2
31.03Z	Fabrication de matelas	C	Industrie manufacturière	2
31.09A	Fabrication de sièges d’ameublement d’intérieur	C	Industrie manufacturière	2
31.09B	Fabrication d’autres meubles et industries connexes de l’ameublement	C	Industrie manufacturière	2
32.11Z	Frappe de monnaie	C	Industrie manufacturière	2
32.12Z	Fabrication d’articles de joaillerie et bijouterie	C	Industrie manufacturière	2
32.13Z	Fabrication d’articles de bijouterie fantaisie et articles similaires	C	Industrie manufacturière	2
32.20Z	Fabrication d’instruments de musique	C	Industrie manufacturière	2
32.30Z	Fabrication d’articles de sport	C	Industrie manufacturière	2
32.40Z	Fabrication de jeux et jouets	C	Industrie manufacturière	2
32.50A	Fabrication de matériel médico-chirurgical et dentaire	C	Industrie manufacturière	2
32.50B	Fabrication de lunettes	C	Industrie manufacturière	2
32.91Z	Fabrication d’articles de brosserie	C	Industrie manufacturière	2
32.99Z	Autres activités manufacturières n.c.a.	C	Industrie manufacturière	2
33.11Z	Réparation d’ouvrages en métaux	C	Industrie manufacturière	2
33.12Z	Réparation de machines et équipements mécaniques	C	Industrie manufacturière	2
33.13Z	Réparation de matériels électroniques et optiques	C	Industrie manufacturière	2
33.14Z	Réparation d’équipements électriques	C	Industrie manufacturière	2
33.15Z	Réparation et maintenance navale	C	Industrie manufacturière	2
33.16Z	Réparation et maintenance d’aéronefs et d’engins spatiaux	C	Industrie manufacturière	2
33.17Z	Réparation et maintenance d’autres équipements de transport	C	Industrie manufacturière	2
33.19Z	Réparation d’autres équipements	C	Industrie manufacturière	2
33.20A	Installation de structures métalliques, chaudronnées et de tuyauterie	C	Industrie manufacturière	2
33.20B	Installation de machines et équipements mécaniques	C	Industrie manufacturière	2
33.20C	Conception d’ensemble et assemblage sur site industriel d’équipements de contrôle des processus industriels	C	Industrie manufacturière	2
33.20D	Installation d’équipements électriques, de matériels électroniques et optiques ou d’autres matériels	C	Industrie manufacturière	2
35.11Z	Production d’électricité	D	Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné	2
35.12Z	Transport d’électricité	D	Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné	2
35.13Z	Distribution d’électricité	D	Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné	2
35.14Z	Commerce d’électricité	D	Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné	2
35.21Z	Production de combustibles gazeux	D	Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné	2
35.22Z	Distribution de combustibles gazeux par conduites	D	Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné	2
35.23Z	Commerce de combustibles gazeux par conduites	D	Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné	2
35.30Z	Production et distribution de vapeur et d’air conditionné	D	Production et distribution d’électricité, de gaz, de vapeur et d’air conditionné	2
36.00Z	Captage, traitement et distribution d’eau	E	Production et distribution d’eau ; assainissement, gestion des déchets et dépollution	2
37.00Z	Collecte et traitement des eaux usées	E	Production et distribution d’eau ; assainissement, gestion des déchets et dépollution	2
38.11Z	Collecte des déchets non dangereux	E	Production et distribution d’eau ; assainissement, gestion des déchets et dépollution	2
38.12Z	Collecte des déchets dangereux	E	Production et distribution d’eau ; assainissement, gestion des déchets et dépollution	2
38.21Z	Traitement et élimination des déchets non dangereux	E	Production et distribution d’eau ; assainissement, gestion des déchets et dépollution	2
38.22Z	Traitement et élimination des déchets dangereux	E	Production et distribution d’eau ; assainissement, gestion des déchets et dépollution	2
38.31Z	Démantèlement d’épaves	E	Production et distribution d’eau ; assainissement, gestion des déchets et dépollution	2
38.32Z	Récupération de déchets triés	E	Production et distribution d’eau ; assainissement, gestion des déchets et dépollution	2
39.00Z	Dépollution et autres services de gestion des déchets	E	Production et distribution d’eau ; assainissement, gestion des déchets et dépollution	2
41.10A	Promotion immobilière de logements	F	Construction	3
41.10B	Promotion immobilière de bureaux	F	Construction	3
41.10C	Promotion immobilière d’autres bâtiments	F	Construction	3
41.10D	Supports juridiques de programmes	F	Construction	3
41.20A	Construction de maisons individuelles	F	Construction	3
41.20B	Construction d’autres bâtiments	F	Construction	3
42.11Z	Construction de routes et autoroutes	F	Construction	3
42.12Z	Construction de voies ferrées de surface et souterraines	F	Construction	3
42.13A	Construction d’ouvrages d’art	F	Construction	3
42.13B	Construction et entretien de tunnels	F	Construction	3
42.21Z	Construction de réseaux pour fluides	F	Construction	3
42.22Z	Construction de réseaux électriques et de télécommunications	F	Construction	3
42.91Z	Construction d’ouvrages maritimes et fluviaux	F	Construction	3
42.99Z	Construction d’autres ouvrages de génie civil n.c.a.	F	Construction	3
43.11Z	Travaux de démolition	F	Construction	3
43.12A	Travaux de terrassement courants et travaux préparatoires	F	Construction	3
43.12B	Travaux de terrassement spécialisés ou de grande masse	F	Construction	3
43.13Z	Forages et sondages	F	Construction	3
43.21A	Travaux d’installation électrique dans tous locaux	F	Construction	3
43.21B	Travaux d’installation électrique sur la voie publique	F	Construction	3
43.22A	Travaux d’installation d’eau et de gaz en tous locaux	F	Construction	3
43.22B	Travaux d’installation d’équipements thermiques et de climatisation	F	Construction	3
43.29A	Travaux d’isolation	F	Construction	3
43.29B	Autres travaux d’installation n.c.a.	F	Construction	3
43.31Z	Travaux de plâtrerie	F	Construction	3
43.32A	Travaux de menuiserie bois et PVC	F	Construction	3
43.32B	Travaux de menuiserie métallique et serrurerie	F	Construction	3
43.32C	Agencement de lieux de vente	F	Construction	3
43.33Z	Travaux de revêtement des sols et des murs	F	Construction	3
43.34Z	Travaux de peinture et vitrerie	F	Construction	3
43.39Z	Autres travaux de finition	F	Construction	3
43.91A	Travaux de charpente	F	Construction	3
43.91B	Travaux de couverture par éléments	F	Construction	3
43.99A	Travaux d’étanchéification	F	Construction	3
43.99B	Travaux de montage de structures métalliques	F	Construction	3
43.99C	Travaux de maçonnerie générale et gros œuvre de bâtiment	F	Construction	3
43.99D	Autres travaux spécialisés de construction	F	Construction	3
43.99E	Location avec opérateur de matériel de construction	F	Construction	3
45.11Z	Commerce de voitures et de véhicules automobiles légers	G	Commerce ; réparation d’automobiles et de motocycles	4
45.19Z	Commerce d’autres véhicules automobiles	G	Commerce ; réparation d’automobiles et de motocycles	4
45.20A	Entretien et réparation de véhicules automobiles légers	G	Commerce ; réparation d’automobiles et de motocycles	4
45.20B	Entretien et réparation d’autres véhicules automobiles	G	Commerce ; réparation d’automobiles et de motocycles	4
45.31Z	Commerce de gros d’équipements automobiles	G	Commerce ; réparation d’automobiles et de motocycles	4
45.32Z	Commerce de détail d’équipements automobiles	G	Commerce ; réparation d’automobiles et de motocycles	4
45.40Z	Commerce et réparation de motocycles	G	Commerce ; réparation d’automobiles et de motocycles	4
46.11Z	Intermédiaires du commerce en matières premières agricoles, animaux vivants, matières premières textiles et produits semi-finis	G	Commerce ; réparation d’automobiles et de motocycles	4
46.12A	Centrales d’achat de carburant	G	Commerce ; réparation d’automobiles et de motocycles	4
46.12B	Autres intermédiaires du commerce en combustibles, métaux, minéraux et produits chimiques	G	Commerce ; réparation d’automobiles et de motocycles	4
46.13Z	Intermédiaires du commerce en bois et matériaux de construction	G	Commerce ; réparation d’automobiles et de motocycles	4
46.14Z	Intermédiaires du commerce en machines, équipements industriels, navires et avions	G	Commerce ; réparation d’automobiles et de motocycles	4
46.15Z	Intermédiaires du commerce en meubles, articles de ménage et quincaillerie	G	Commerce ; réparation d’automobiles et de motocycles	4
46.16Z	Intermédiaires du commerce en textiles, habillement, fourrures, chaussures et articles en cuir	G	Commerce ; réparation d’automobiles et de motocycles	4
46.17A	Centrales d’achat alimentaires	G	Commerce ; réparation d’automobiles et de motocycles	4
46.17B	Autres intermédiaires du commerce en denrées, boissons et tabac	G	Commerce ; réparation d’automobiles et de motocycles	4
46.18Z	Intermédiaires spécialisés dans le commerce d’autres produits spécifiques	G	Commerce ; réparation d’automobiles et de motocycles	4
46.19A	Centrales d’achat non alimentaires	G	Commerce ; réparation d’automobiles et de motocycles	4
46.19B	Autres intermédiaires du commerce en produits divers	G	Commerce ; réparation d’automobiles et de motocycles	4
46.21Z	Commerce de gros (commerce interentreprises) de céréales, de tabac non manufacturé, de semences et d’aliments pour le bétail	G	Commerce ; réparation d’automobiles et de motocycles	4
46.22Z	Commerce de gros (commerce interentreprises) de fleurs et plantes	G	Commerce ; réparation d’automobiles et de motocycles	4
46.23Z	Commerce de gros (commerce interentreprises) d’animaux vivants	G	Commerce ; réparation d’automobiles et de motocycles	4
46.24Z	Commerce de gros (commerce interentreprises) de cuirs et peaux	G	Commerce ; réparation d’automobiles et de motocycles	4
46.31Z	Commerce de gros (commerce interentreprises) de fruits et légumes	G	Commerce ; réparation d’automobiles et de motocycles	4
46.32A	Commerce de gros (commerce interentreprises) de viandes de boucherie	G	Commerce ; réparation d’automobiles et de motocycles	4
46.32B	Commerce de gros (commerce interentreprises) de produits à base de viande	G	Commerce ; réparation d’automobiles et de motocycles	4
46.32C	Commerce de gros (commerce interentreprises) de volailles et gibier	G	Commerce ; réparation d’automobiles et de motocycles	4
46.33Z	Commerce de gros (commerce interentreprises) de produits laitiers, œufs, huiles et matières grasses comestibles	G	Commerce ; réparation d’automobiles et de motocycles	4
46.34Z	Commerce de gros (commerce interentreprises) de boissons	G	Commerce ; réparation d’automobiles et de motocycles	4
46.35Z	Commerce de gros (commerce interentreprises) de produits à base de tabac	G	Commerce ; réparation d’automobiles et de motocycles	4
46.36Z	Commerce de gros (commerce interentreprises) de sucre, chocolat et confiserie	G	Commerce ; réparation d’automobiles et de motocycles	4
46.37Z	Commerce de gros (commerce interentreprises) de café, thé, cacao et épices	G	Commerce ; réparation d’automobiles et de motocycles	4
46.38A	Commerce de gros (commerce interentreprises) de poissons, crustacés et mollusques	G	Commerce ; réparation d’automobiles et de motocycles	4
46.38B	Commerce de gros (commerce interentreprises) alimentaire spécialisé divers	G	Commerce ; réparation d’automobiles et de motocycles	4
46.39A	Commerce de gros (commerce interentreprises) de produits surgelés	G	Commerce ; réparation d’automobiles et de motocycles	4
46.39B	Commerce de gros (commerce interentreprises) alimentaire non spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
46.41Z	Commerce de gros (commerce interentreprises) de textiles	G	Commerce ; réparation d’automobiles et de motocycles	4
46.42Z	Commerce de gros (commerce interentreprises) d’habillement et de chaussures	G	Commerce ; réparation d’automobiles et de motocycles	4
46.43Z	Commerce de gros (commerce interentreprises) d’appareils électroménagers	G	Commerce ; réparation d’automobiles et de motocycles	4
46.44Z	Commerce de gros (commerce interentreprises) de vaisselle, verrerie et produits d’entretien	G	Commerce ; réparation d’automobiles et de motocycles	4
46.45Z	Commerce de gros (commerce interentreprises) de parfumerie et de produits de beauté	G	Commerce ; réparation d’automobiles et de motocycles	4
46.46Z	Commerce de gros (commerce interentreprises) de produits pharmaceutiques	G	Commerce ; réparation d’automobiles et de motocycles	4
46.47Z	Commerce de gros (commerce interentreprises) de meubles, de tapis et d’appareils d’éclairage	G	Commerce ; réparation d’automobiles et de motocycles	4
46.48Z	Commerce de gros (commerce interentreprises) d’articles d’horlogerie et de bijouterie	G	Commerce ; réparation d’automobiles et de motocycles	4
46.49Z	Commerce de gros (commerce interentreprises) d’autres biens domestiques	G	Commerce ; réparation d’automobiles et de motocycles	4
46.51Z	Commerce de gros (commerce interentreprises) d’ordinateurs, d’équipements informatiques périphériques et de logiciels	G	Commerce ; réparation d’automobiles et de motocycles	4
46.52Z	Commerce de gros (commerce interentreprises) de composants et d’équipements électroniques et de télécommunication	G	Commerce ; réparation d’automobiles et de motocycles	4
46.61Z	Commerce de gros (commerce interentreprises) de matériel agricole	G	Commerce ; réparation d’automobiles et de motocycles	4
46.62Z	Commerce de gros (commerce interentreprises) de machines-outils	G	Commerce ; réparation d’automobiles et de motocycles	4
46.63Z	Commerce de gros (commerce interentreprises) de machines pour l’extraction, la construction et le génie civil	G	Commerce ; réparation d’automobiles et de motocycles	4
46.64Z	Commerce de gros (commerce interentreprises) de machines pour l’industrie textile et l’habillement	G	Commerce ; réparation d’automobiles et de motocycles	4
46.65Z	Commerce de gros (commerce interentreprises) de mobilier de bureau	G	Commerce ; réparation d’automobiles et de motocycles	4
46.66Z	Commerce de gros (commerce interentreprises) d’autres machines et équipements de bureau	G	Commerce ; réparation d’automobiles et de motocycles	4
46.69A	Commerce de gros (commerce interentreprises) de matériel électrique	G	Commerce ; réparation d’automobiles et de motocycles	4
46.69B	Commerce de gros (commerce interentreprises) de fournitures et équipements industriels divers	G	Commerce ; réparation d’automobiles et de motocycles	4
46.69C	Commerce de gros (commerce interentreprises) de fournitures et équipements divers pour le commerce et les services	G	Commerce ; réparation d’automobiles et de motocycles	4
46.71Z	Commerce de gros (commerce interentreprises) de combustibles et de produits annexes	G	Commerce ; réparation d’automobiles et de motocycles	4
46.72Z	Commerce de gros (commerce interentreprises) de minerais et métaux	G	Commerce ; réparation d’automobiles et de motocycles	4
46.73A	Commerce de gros (commerce interentreprises) de bois et de matériaux de construction	G	Commerce ; réparation d’automobiles et de motocycles	4
46.73B	Commerce de gros (commerce interentreprises) d’appareils sanitaires et de produits de décoration	G	Commerce ; réparation d’automobiles et de motocycles	4
46.74A	Commerce de gros (commerce interentreprises) de quincaillerie	G	Commerce ; réparation d’automobiles et de motocycles	4
46.74B	Commerce de gros (commerce interentreprises) de fournitures pour la plomberie et le chauffage	G	Commerce ; réparation d’automobiles et de motocycles	4
46.75Z	Commerce de gros (commerce interentreprises) de produits chimiques	G	Commerce ; réparation d’automobiles et de motocycles	4
46.76Z	Commerce de gros (commerce interentreprises) d’autres produits intermédiaires	G	Commerce ; réparation d’automobiles et de motocycles	4
46.77Z	Commerce de gros (commerce interentreprises) de déchets et débris	G	Commerce ; réparation d’automobiles et de motocycles	4
46.90Z	Commerce de gros (commerce interentreprises) non spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.11A	Commerce de détail de produits surgelés	G	Commerce ; réparation d’automobiles et de motocycles	4
47.11B	Commerce d’alimentation générale	G	Commerce ; réparation d’automobiles et de motocycles	4
47.11C	Supérettes	G	Commerce ; réparation d’automobiles et de motocycles	4
47.11D	Supermarchés	G	Commerce ; réparation d’automobiles et de motocycles	4
47.11E	Magasins multi-commerces	G	Commerce ; réparation d’automobiles et de motocycles	4
47.11F	Hypermarchés	G	Commerce ; réparation d’automobiles et de motocycles	4
47.19A	Grands magasins	G	Commerce ; réparation d’automobiles et de motocycles	4
47.19B	Autres commerces de détail en magasin non spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.21Z	Commerce de détail de fruits et légumes en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.22Z	Commerce de détail de viandes et de produits à base de viande en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.23Z	Commerce de détail de poissons, crustacés et mollusques en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.24Z	Commerce de détail de pain, pâtisserie et confiserie en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.25Z	Commerce de détail de boissons en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.26Z	Commerce de détail de produits à base de tabac en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.29Z	Autres commerces de détail alimentaires en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.30Z	Commerce de détail de carburants en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.41Z	Commerce de détail d’ordinateurs, d’unités périphériques et de logiciels en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.42Z	Commerce de détail de matériels de télécommunication en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.43Z	Commerce de détail de matériels audio et vidéo en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.51Z	Commerce de détail de textiles en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.52A	Commerce de détail de quincaillerie, peintures et verres en petites surfaces (moins de 400 m2)	G	Commerce ; réparation d’automobiles et de motocycles	4
47.52B	Commerce de détail de quincaillerie, peintures et verres en grandes surfaces (400 m2et plus)	G	Commerce ; réparation d’automobiles et de motocycles	4
47.53Z	Commerce de détail de tapis, moquettes et revêtements de murs et de sols en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.54Z	Commerce de détail d’appareils électroménagers en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.59A	Commerce de détail de meubles	G	Commerce ; réparation d’automobiles et de motocycles	4
47.59B	Commerce de détail d’autres équipements du foyer	G	Commerce ; réparation d’automobiles et de motocycles	4
47.61Z	Commerce de détail de livres en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.62Z	Commerce de détail de journaux et papeterie en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.63Z	Commerce de détail d’enregistrements musicaux et vidéo en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.64Z	Commerce de détail d’articles de sport en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.65Z	Commerce de détail de jeux et jouets en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.71Z	Commerce de détail d’habillement en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.72A	Commerce de détail de la chaussure	G	Commerce ; réparation d’automobiles et de motocycles	4
47.72B	Commerce de détail de maroquinerie et d’articles de voyage	G	Commerce ; réparation d’automobiles et de motocycles	4
47.73Z	Commerce de détail de produits pharmaceutiques en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.74Z	Commerce de détail d’articles médicaux et orthopédiques en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.75Z	Commerce de détail de parfumerie et de produits de beauté en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.76Z	Commerce de détail de fleurs, plantes, graines, engrais, animaux de compagnie et aliments pour ces animaux en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.77Z	Commerce de détail d’articles d’horlogerie et de bijouterie en magasin spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.78A	Commerces de détail d’optique	G	Commerce ; réparation d’automobiles et de motocycles	4
47.78B	Commerces de détail de charbons et combustibles	G	Commerce ; réparation d’automobiles et de motocycles	4
47.78C	Autres commerces de détail spécialisés divers	G	Commerce ; réparation d’automobiles et de motocycles	4
47.79Z	Commerce de détail de biens d’occasion en magasin	G	Commerce ; réparation d’automobiles et de motocycles	4
47.81Z	Commerce de détail alimentaire sur éventaires et marchés	G	Commerce ; réparation d’automobiles et de motocycles	4
47.82Z	Commerce de détail de textiles, d’habillement et de chaussures sur éventaires et marchés	G	Commerce ; réparation d’automobiles et de motocycles	4
47.89Z	Autres commerces de détail sur éventaires et marchés	G	Commerce ; réparation d’automobiles et de motocycles	4
47.91A	Vente à distance sur catalogue général	G	Commerce ; réparation d’automobiles et de motocycles	4
47.91B	Vente à distance sur catalogue spécialisé	G	Commerce ; réparation d’automobiles et de motocycles	4
47.99A	Vente à domicile	G	Commerce ; réparation d’automobiles et de motocycles	4
47.99B	Vente par automates et autres commerces de détail hors magasin, éventaires ou marchés n.c.a.	G	Commerce ; réparation d’automobiles et de motocycles	4
49.10Z	Transport ferroviaire interurbain de voyageurs	H	Transports et entreposage	13
49.20Z	Transports ferroviaires de fret	H	Transports et entreposage	13
49.31Z	Transports urbains et suburbains de voyageurs	H	Transports et entreposage	13
49.32Z	Transports de voyageurs par taxis	H	Transports et entreposage	13
49.39A	Transports routiers réguliers de voyageurs	H	Transports et entreposage	13
49.39B	Autres transports routiers de voyageurs	H	Transports et entreposage	13
49.39C	Téléphériques et remontées mécaniques	H	Transports et entreposage	13
49.41A	Transports routiers de fret interurbains	H	Transports et entreposage	13
49.41B	Transports routiers de fret de proximité	H	Transports et entreposage	13
49.41C	Location de camions avec chauffeur	H	Transports et entreposage	13
49.42Z	Services de déménagement	H	Transports et entreposage	13
49.50Z	Transports par conduites	H	Transports et entreposage	13
50.10Z	Transports maritimes et côtiers de passagers	H	Transports et entreposage	13
50.20Z	Transports maritimes et côtiers de fret	H	Transports et entreposage	13
50.30Z	Transports fluviaux de passagers	H	Transports et entreposage	13
50.40Z	Transports fluviaux de fret	H	Transports et entreposage	13
51.10Z	Transports aériens de passagers	H	Transports et entreposage	13
51.21Z	Transports aériens de fret	H	Transports et entreposage	13
51.22Z	Transports spatiaux	H	Transports et entreposage	13
52.10A	Entreposage et stockage frigorifique	H	Transports et entreposage	13
52.10B	Entreposage et stockage non frigorifique	H	Transports et entreposage	13
52.21Z	Services auxiliaires des transports terrestres	H	Transports et entreposage	13
52.22Z	Services auxiliaires des transports par eau	H	Transports et entreposage	13
52.23Z	Services auxiliaires des transports aériens	H	Transports et entreposage	13
52.24A	Manutention portuaire	H	Transports et entreposage	13
52.24B	Manutention non portuaire	H	Transports et entreposage	13
52.29A	Messagerie, fret express	H	Transports et entreposage	13
52.29B	Affrètement et organisation des transports	H	Transports et entreposage	13
53.10Z	Activités de poste dans le cadre d’une obligation de service universel	H	Transports et entreposage	13
53.20Z	Autres activités de poste et de courrier	H	Transports et entreposage	13
55.10Z	Hôtels et hébergement similaire	I	Hébergement et restauration	5
55.20Z	Hébergement touristique et autre hébergement de courte durée	I	Hébergement et restauration	5
55.30Z	Terrains de camping et parcs pour caravanes ou véhicules de loisirs	I	Hébergement et restauration	5
55.90Z	Autres hébergements	I	Hébergement et restauration	5
56.10A	Restauration traditionnelle	I	Hébergement et restauration	5
56.10B	Cafétérias et autres libres-services	I	Hébergement et restauration	5
56.10C	Restauration de type rapide	I	Hébergement et restauration	5
56.21Z	Services des traiteurs	I	Hébergement et restauration	5
56.29A	Restauration collective sous contrat	I	Hébergement et restauration	5
56.29B	Autres services de restauration n.c.a.	I	Hébergement et restauration	5
56.30Z	Débits de boissons	I	Hébergement et restauration	5
58.11Z	Édition de livres	J	Information et communication	13
58.12Z	Édition de répertoires et de fichiers d’adresses	J	Information et communication	13
58.13Z	Édition de journaux	J	Information et communication	13
58.14Z	Édition de revues et périodiques	J	Information et communication	13
58.19Z	Autres activités d’édition	J	Information et communication	13
58.21Z	Édition de jeux électroniques	J	Information et communication	13
58.29A	Édition de logiciels système et de réseau	J	Information et communication	13
58.29B	Edition de logiciels outils de développement et de langages	J	Information et communication	13
58.29C	Edition de logiciels applicatifs	J	Information et communication	13
59.11A	Production de films et de programmes pour la télévision	J	Information et communication	13
59.11B	Production de films institutionnels et publicitaires	J	Information et communication	13
59.11C	Production de films pour le cinéma	J	Information et communication	13
59.12Z	Post-production de films cinématographiques, de vidéo et de programmes de télévision	J	Information et communication	13
59.13A	Distribution de films cinématographiques	J	Information et communication	13
59.13B	Edition et distribution vidéo	J	Information et communication	13
59.14Z	Projection de films cinématographiques	J	Information et communication	13
59.20Z	Enregistrement sonore et édition musicale	J	Information et communication	13
60.10Z	Édition et diffusion de programmes radio	J	Information et communication	13
60.20A	Edition de chaînes généralistes	J	Information et communication	13
60.20B	Edition de chaînes thématiques	J	Information et communication	13
61.10Z	Télécommunications filaires	J	Information et communication	13
61.20Z	Télécommunications sans fil	J	Information et communication	13
61.30Z	Télécommunications par satellite	J	Information et communication	13
61.90Z	Autres activités de télécommunication	J	Information et communication	13
62.01Z	Programmation informatique	J	Information et communication	13
62.02A	Conseil en systèmes et logiciels informatiques	J	Information et communication	13
62.02B	Tierce maintenance de systèmes et d’applications informatiques	J	Information et communication	13
62.03Z	Gestion d’installations informatiques	J	Information et communication	13
62.09Z	Autres activités informatiques	J	Information et communication	13
63.11Z	Traitement de données, hébergement et activités connexes	J	Information et communication	13
63.12Z	Portails Internet	J	Information et communication	13
63.91Z	Activités des agences de presse	J	Information et communication	13
63.99Z	Autres services d’information n.c.a.	J	Information et communication	13
64.11Z	Activités de banque centrale	K	Activités financières et d’assurance	6
64.19Z	Autres intermédiations monétaires	K	Activités financières et d’assurance	6
64.20Z	Activités des sociétés holding	K	Activités financières et d’assurance	6
64.30Z	Fonds de placement et entités financières similaires	K	Activités financières et d’assurance	6
64.91Z	Crédit-bail	K	Activités financières et d’assurance	6
64.92Z	Autre distribution de crédit	K	Activités financières et d’assurance	6
64.99Z	Autres activités des services financiers, hors assurance et caisses de retraite, n.c.a.	K	Activités financières et d’assurance	6
65.11Z	Assurance vie	K	Activités financières et d’assurance	6
65.12Z	Autres assurances	K	Activités financières et d’assurance	6
65.20Z	Réassurance	K	Activités financières et d’assurance	6
65.30Z	Caisses de retraite	K	Activités financières et d’assurance	6
66.11Z	Administration de marchés financiers	K	Activités financières et d’assurance	6
66.12Z	Courtage de valeurs mobilières et de marchandises	K	Activités financières et d’assurance	6
66.19A	Supports juridiques de gestion de patrimoine mobilier	K	Activités financières et d’assurance	6
66.19B	Autres activités auxiliaires de services financiers, hors assurance et caisses de retraite, n.c.a.	K	Activités financières et d’assurance	6
66.21Z	Évaluation des risques et dommages	K	Activités financières et d’assurance	6
66.22Z	Activités des agents et courtiers d’assurances	K	Activités financières et d’assurance	6
66.29Z	Autres activités auxiliaires d’assurance et de caisses de retraite	K	Activités financières et d’assurance	6
66.30Z	Gestion de fonds	K	Activités financières et d’assurance	6
68.10Z	Activités des marchands de biens immobiliers	L	Activités immobilières	13
68.20A	Location de logements	L	Activités immobilières	13
68.20B	Location de terrains et d’autres biens immobiliers	L	Activités immobilières	13
68.31Z	Agences immobilières	L	Activités immobilières	13
68.32A	Administration d’immeubles et autres biens immobiliers	L	Activités immobilières	13
68.32B	Supports juridiques de gestion de patrimoine immobilier	L	Activités immobilières	13
69.10Z	Activités juridiques	M	Activités spécialisées, scientifiques et techniques	7
69.20Z	Activités comptables	M	Activités spécialisées, scientifiques et techniques	7
70.10Z	Activités des sièges sociaux	M	Activités spécialisées, scientifiques et techniques	7
70.21Z	Conseil en relations publiques et communication	M	Activités spécialisées, scientifiques et techniques	7
70.22Z	Conseil pour les affaires et autres conseils de gestion	M	Activités spécialisées, scientifiques et techniques	7
71.11Z	Activités d’architecture	M	Activités spécialisées, scientifiques et techniques	7
71.12A	Activité des géomètres	M	Activités spécialisées, scientifiques et techniques	7
71.12B	Ingénierie, études techniques	M	Activités spécialisées, scientifiques et techniques	7
71.20A	Contrôle technique automobile	M	Activités spécialisées, scientifiques et techniques	7
71.20B	Analyses, essais et inspections techniques	M	Activités spécialisées, scientifiques et techniques	7
72.11Z	Recherche-développement en biotechnologie	M	Activités spécialisées, scientifiques et techniques	7
72.19Z	Recherche-développement en autres sciences physiques et naturelles	M	Activités spécialisées, scientifiques et techniques	7
72.20Z	Recherche-développement en sciences humaines et sociales	M	Activités spécialisées, scientifiques et techniques	7
73.11Z	Activités des agences de publicité	M	Activités spécialisées, scientifiques et techniques	7
73.12Z	Régie publicitaire de médias	M	Activités spécialisées, scientifiques et techniques	7
73.20Z	Études de marché et sondages	M	Activités spécialisées, scientifiques et techniques	7
74.10Z	Activités spécialisées de design	M	Activités spécialisées, scientifiques et techniques	7
74.20Z	Activités photographiques	M	Activités spécialisées, scientifiques et techniques	7
74.30Z	Traduction et interprétation	M	Activités spécialisées, scientifiques et techniques	7
74.90A	Activité des économistes de la construction	M	Activités spécialisées, scientifiques et techniques	7
74.90B	Activités spécialisées, scientifiques et techniques diverses	M	Activités spécialisées, scientifiques et techniques	7
75.00Z	Activités vétérinaires	M	Activités spécialisées, scientifiques et techniques	7
77.11A	Location de courte durée de voitures et de véhicules automobiles légers	N	Activités de services administratifs et de soutien	7
77.11B	Location de longue durée de voitures et de véhicules automobiles légers	N	Activités de services administratifs et de soutien	7
77.12Z	Location et location-bail de camions	N	Activités de services administratifs et de soutien	7
77.21Z	Location et location-bail d’articles de loisirs et de sport	N	Activités de services administratifs et de soutien	7
77.22Z	Location de vidéocassettes et disques vidéo	N	Activités de services administratifs et de soutien	7
77.29Z	Location et location-bail d’autres biens personnels et domestiques	N	Activités de services administratifs et de soutien	7
77.31Z	Location et location-bail de machines et équipements agricoles	N	Activités de services administratifs et de soutien	7
77.32Z	Location et location-bail de machines et équipements pour la construction	N	Activités de services administratifs et de soutien	7
77.33Z	Location et location-bail de machines de bureau et de matériel informatique	N	Activités de services administratifs et de soutien	7
77.34Z	Location et location-bail de matériels de transport par eau	N	Activités de services administratifs et de soutien	7
77.35Z	Location et location-bail de matériels de transport aérien	N	Activités de services administratifs et de soutien	7
77.39Z	Location et location-bail d’autres machines, équipements et biens matériels n.c.a.	N	Activités de services administratifs et de soutien	7
77.40Z	Location-bail de propriété intellectuelle et de produits similaires, à l’exception des œuvres soumises à copyright	N	Activités de services administratifs et de soutien	7
78.10Z	Activités des agences de placement de main-d’œuvre	N	Activités de services administratifs et de soutien	7
78.20Z	Activités des agences de travail temporaire	N	Activités de services administratifs et de soutien	7
78.30Z	Autre mise à disposition de ressources humaines	N	Activités de services administratifs et de soutien	7
79.11Z	Activités des agences de voyage	N	Activités de services administratifs et de soutien	7
79.12Z	Activités des voyagistes	N	Activités de services administratifs et de soutien	7
79.90Z	Autres services de réservation et activités connexes	N	Activités de services administratifs et de soutien	7
80.10Z	Activités de sécurité privée	N	Activités de services administratifs et de soutien	7
80.20Z	Activités liées aux systèmes de sécurité	N	Activités de services administratifs et de soutien	7
80.30Z	Activités d’enquête	N	Activités de services administratifs et de soutien	7
81.10Z	Activités combinées de soutien lié aux bâtiments	N	Activités de services administratifs et de soutien	7
81.21Z	Nettoyage courant des bâtiments	N	Activités de services administratifs et de soutien	7
81.22Z	Autres activités de nettoyage des bâtiments et nettoyage industriel	N	Activités de services administratifs et de soutien	7
81.29A	Désinfection, désinsectisation, dératisation	N	Activités de services administratifs et de soutien	7
81.29B	Autres activités de nettoyage n.c.a.	N	Activités de services administratifs et de soutien	7
81.30Z	Services d’aménagement paysager	N	Activités de services administratifs et de soutien	7
82.11Z	Services administratifs combinés de bureau	N	Activités de services administratifs et de soutien	7
82.19Z	Photocopie, préparation de documents et autres activités spécialisées de soutien de bureau	N	Activités de services administratifs et de soutien	7
82.20Z	Activités de centres d’appels	N	Activités de services administratifs et de soutien	7
82.30Z	Organisation de foires, salons professionnels et congrès	N	Activités de services administratifs et de soutien	7
82.91Z	Activités des agences de recouvrement de factures et des sociétés d’information financière sur la clientèle	N	Activités de services administratifs et de soutien	7
82.92Z	Activités de conditionnement	N	Activités de services administratifs et de soutien	7
82.99Z	Autres activités de soutien aux entreprises n.c.a.	N	Activités de services administratifs et de soutien	7
84.11Z	Administration publique générale	O	Administration publique	14
84.12Z	Administration publique (tutelle) de la santé, de la formation, de la culture et des services sociaux, autre que sécurité sociale	O	Administration publique	14
84.13Z	Administration publique (tutelle) des activités économiques	O	Administration publique	14
84.21Z	Affaires étrangères	O	Administration publique	14
84.22Z	Défense	O	Administration publique	14
84.23Z	Justice	O	Administration publique	14
84.24Z	Activités d’ordre public et de sécurité	O	Administration publique	14
84.25Z	Services du feu et de secours	O	Administration publique	14
84.30A	Activités générales de sécurité sociale	O	Administration publique	14
84.30B	Gestion des retraites complémentaires	O	Administration publique	14
84.30C	Distribution sociale de revenus	O	Administration publique	14
85.10Z	Enseignement pré-primaire	P	Enseignement	8
85.20Z	Enseignement primaire	P	Enseignement	8
85.31Z	Enseignement secondaire général	P	Enseignement	8
85.32Z	Enseignement secondaire technique ou professionnel	P	Enseignement	8
85.41Z	Enseignement post-secondaire non supérieur	P	Enseignement	8
85.42Z	Enseignement supérieur	P	Enseignement	8
85.51Z	Enseignement de disciplines sportives et d’activités de loisirs	P	Enseignement	8
85.52Z	Enseignement culturel	P	Enseignement	8
85.53Z	Enseignement de la conduite	P	Enseignement	8
85.59A	Formation continue d’adultes	P	Enseignement	8
85.59B	Autres enseignements	P	Enseignement	8
85.60Z	Activités de soutien à l’enseignement	P	Enseignement	8
86.10Z	Activités hospitalières	Q	Santé humaine et action sociale	10
86.21Z	Activité des médecins généralistes	Q	Santé humaine et action sociale	10
86.22A	Activités de radiodiagnostic et de radiothérapie	Q	Santé humaine et action sociale	10
86.22B	Activités chirurgicales	Q	Santé humaine et action sociale	10
86.22C	Autres activités des médecins spécialistes	Q	Santé humaine et action sociale	10
86.23Z	Pratique dentaire	Q	Santé humaine et action sociale	10
86.90A	Ambulances	Q	Santé humaine et action sociale	10
86.90B	Laboratoires d’analyses médicales	Q	Santé humaine et action sociale	10
86.90C	Centres de collecte et banques d’organes	Q	Santé humaine et action sociale	10
86.90D	Activités des infirmiers et des sages-femmes	Q	Santé humaine et action sociale	10
86.90E	Activités des professionnels de la rééducation, de l’appareillage et des pédicures-podologues	Q	Santé humaine et action sociale	10
86.90F	Activités de santé humaine non classées ailleurs	Q	Santé humaine et action sociale	10
87.10A	Hébergement médicalisé pour personnes âgées	Q	Santé humaine et action sociale	9
87.10B	Hébergement médicalisé pour enfants handicapés	Q	Santé humaine et action sociale	9
87.10C	Hébergement médicalisé pour adultes handicapés et autre hébergement médicalisé	Q	Santé humaine et action sociale	9
87.20A	Hébergement social pour handicapés mentaux et malades mentaux	Q	Santé humaine et action sociale	9
87.20B	Hébergement social pour toxicomanes	Q	Santé humaine et action sociale	9
87.30A	Hébergement social pour personnes âgées	Q	Santé humaine et action sociale	9
87.30B	Hébergement social pour handicapés  physiques	Q	Santé humaine et action sociale	9
87.90A	Hébergement social pour enfants en difficultés	Q	Santé humaine et action sociale	9
87.90B	Hébergement social pour adultes et familles en difficultés et autre hébergement social	Q	Santé humaine et action sociale	9
88.10A	Aide à domicile	Q	Santé humaine et action sociale	9
88.10B	Accueil ou accompagnement sans hébergement d’adultes handicapés ou de  personnes âgées	Q	Santé humaine et action sociale	9
88.10C	Aide par le travail	Q	Santé humaine et action sociale	9
88.91A	Accueil de jeunes enfants	Q	Santé humaine et action sociale	9
88.91B	Accueil ou accompagnement sans hébergement d’enfants handicapés	Q	Santé humaine et action sociale	9
88.99A	Autre accueil ou accompagnement sans hébergement d’enfants et d’adolescents	Q	Santé humaine et action sociale	9
88.99B	Action sociale sans hébergement n.c.a.	Q	Santé humaine et action sociale	9
90.01Z	Arts du spectacle vivant	R	Arts, spectacles et activités récréatives	11
90.02Z	Activités de soutien au spectacle vivant	R	Arts, spectacles et activités récréatives	11
90.03A	Création artistique relevant des arts plastiques	R	Arts, spectacles et activités récréatives	11
90.03B	Autre création artistique	R	Arts, spectacles et activités récréatives	11
90.04Z	Gestion de salles de spectacles	R	Arts, spectacles et activités récréatives	11
91.01Z	Gestion des bibliothèques et des archives	R	Arts, spectacles et activités récréatives	11
91.02Z	Gestion des musées	R	Arts, spectacles et activités récréatives	11
91.03Z	Gestion des sites et monuments historiques et des attractions touristiques similaires	R	Arts, spectacles et activités récréatives	11
91.04Z	Gestion des jardins botaniques et zoologiques et des réserves naturelles	R	Arts, spectacles et activités récréatives	11
92.00Z	Organisation de jeux de hasard et d’argent	R	Arts, spectacles et activités récréatives	13
93.11Z	Gestion d’installations sportives	R	Arts, spectacles et activités récréatives	12
93.12Z	Activités de clubs de sports	R	Arts, spectacles et activités récréatives	12
93.13Z	Activités des centres de culture physique	R	Arts, spectacles et activités récréatives	12
93.19Z	Autres activités liées au sport	R	Arts, spectacles et activités récréatives	12
93.21Z	Activités des parcs d’attractions et parcs à thèmes	R	Arts, spectacles et activités récréatives	12
93.29Z	Autres activités récréatives et de loisirs	R	Arts, spectacles et activités récréatives	12
94.11Z	Activités des organisations patronales et consulaires	S	Autres activités de services	14
94.12Z	Activités des organisations professionnelles	S	Autres activités de services	14
94.20Z	Activités des syndicats de salariés	S	Autres activités de services	14
94.91Z	Activités des organisations religieuses	S	Autres activités de services	14
94.92Z	Activités des organisations politiques	S	Autres activités de services	14
94.99Z	Autres organisations fonctionnant par adhésion volontaire	S	Autres activités de services	14
95.11Z	Réparation d’ordinateurs et d’équipements périphériques	S	Autres activités de services	13
95.12Z	Réparation d’équipements de communication	S	Autres activités de services	13
95.21Z	Réparation de produits électroniques grand public	S	Autres activités de services	13
95.22Z	Réparation d’appareils électroménagers et d’équipements pour la maison et le jardin	S	Autres activités de services	13
95.23Z	Réparation de chaussures et d’articles en cuir	S	Autres activités de services	13
95.24Z	Réparation de meubles et d’équipements du foyer	S	Autres activités de services	13
95.25Z	Réparation d’articles d’horlogerie et de bijouterie	S	Autres activités de services	13
95.29Z	Réparation d’autres biens personnels et domestiques	S	Autres activités de services	13
96.01A	Blanchisserie-teinturerie de gros	S	Autres activités de services	13
96.01B	Blanchisserie-teinturerie de détail	S	Autres activités de services	13
96.02A	Coiffure	S	Autres activités de services	13
96.02B	Soins de beauté	S	Autres activités de services	13
96.03Z	Services funéraires	S	Autres activités de services	13
96.04Z	Entretien corporel	S	Autres activités de services	13
96.09Z	Autres services personnels n.c.a.	S	Autres activités de services	13
97.00Z	Activités des ménages en tant qu’employeurs de personnel domestique	T	Activités des ménages en tant qu’employeurs ; activités indifférenciées des ménages en tant que producteurs de biens et services pour usage propre	13
98.10Z	Activités indifférenciées des ménages en tant que producteurs de biens pour usage propre	T	Activités des ménages en tant qu’employeurs ; activités indifférenciées des ménages en tant que producteurs de biens et services pour usage propre	13
98.20Z	Activités indifférenciées des ménages en tant que producteurs de services pour usage propre	T	Activités des ménages en tant qu’employeurs ; activités indifférenciées des ménages en tant que producteurs de biens et services pour usage propre	13
99.00Z	Activités des organisations et organismes extraterritoriaux	U	Activités extra-territoriales	13
\.

insert into naf (code, label, section, section_label, sector_id)
select code, label, section, section_label, sector_id from incoming_naf order by code
on conflict (code) do update set label = excluded.label, section = excluded.section, section_label = excluded.section_label, sector_id = excluded.sector_id;

create temporary table incoming_workforce_band (id smallint, code text, label text, least integer, most integer) on commit drop;

copy incoming_workforce_band from stdin;
0	NN	Non employeuse, ou effectif inconnu	\N	\N
1	00	0 salarié au 31 décembre	0	0
2	01	1 ou 2 salariés	1	2
3	02	3 à 5 salariés	3	5
4	03	6 à 9 salariés	6	9
5	11	10 à 19 salariés	10	19
6	12	20 à 49 salariés	20	49
7	21	50 à 99 salariés	50	99
8	22	100 à 199 salariés	100	199
9	31	200 à 249 salariés	200	249
10	32	250 à 499 salariés	250	499
11	41	500 à 999 salariés	500	999
12	42	1 000 à 1 999 salariés	1000	1999
13	51	2 000 à 4 999 salariés	2000	4999
14	52	5 000 à 9 999 salariés	5000	9999
15	53	10 000 salariés et plus	10000	\N
\.

insert into workforce_band (id, code, label, least, most)
select id, code, label, least, most from incoming_workforce_band order by id
on conflict (id) do update set code = excluded.code, label = excluded.label, least = excluded.least, most = excluded.most;

create temporary table incoming_perimeter_rule (siren_prefix text, legal_category text, naf_prefix text, needs_flag boolean, verdict text, family text, source text) on commit drop;

copy incoming_perimeter_rule from stdin;
1	\N	\N	false	OUT	\N	Numéro SIREN commençant par 1 : organisme public (INSEE). Loi n° 2014-856 du 31 juillet 2014, art. 1er, I : l’économie sociale et solidaire réunit des personnes morales de droit privé.
2	\N	\N	false	OUT	\N	Numéro SIREN commençant par 2 : organisme public (INSEE). Loi n° 2014-856 du 31 juillet 2014, art. 1er, I : l’économie sociale et solidaire réunit des personnes morales de droit privé.
\N	1	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, I : l’économie sociale et solidaire réunit des personnes morales de droit privé.
\N	2	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, I : l’économie sociale et solidaire réunit des personnes morales de droit privé.
\N	4	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, I : l’économie sociale et solidaire réunit des personnes morales de droit privé.
\N	7	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, I : l’économie sociale et solidaire réunit des personnes morales de droit privé.
\N	5192	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5193	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5194	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5195	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5196	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5203	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5307	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5309	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5443	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5451	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5453	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5454	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5455	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5458	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5459	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5460	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5543	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5547	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5551	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5552	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5553	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5554	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5555	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5558	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5559	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5560	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5643	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5647	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5651	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5652	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5653	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5654	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5655	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5658	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5659	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5660	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	63	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	6543	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	6551	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	6554	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	6558	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	6560	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	6595	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	6596	\N	false	IN	cooperative	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : coopératives relevant de la loi n° 47-1775 du 10 septembre 1947.
\N	5191	\N	true	IN	cooperative	Forme que la loi ne nomme pas en toutes lettres : suivie si le répertoire de l’INSEE la signale dans l’ESS.
\N	5432	\N	true	IN	cooperative	Forme que la loi ne nomme pas en toutes lettres : suivie si le répertoire de l’INSEE la signale dans l’ESS.
\N	5532	\N	true	IN	cooperative	Forme que la loi ne nomme pas en toutes lettres : suivie si le répertoire de l’INSEE la signale dans l’ESS.
\N	5632	\N	true	IN	cooperative	Forme que la loi ne nomme pas en toutes lettres : suivie si le répertoire de l’INSEE la signale dans l’ESS.
\N	6532	\N	true	IN	cooperative	Forme que la loi ne nomme pas en toutes lettres : suivie si le répertoire de l’INSEE la signale dans l’ESS.
\N	61	\N	true	IN	cooperative	Forme que la loi ne nomme pas en toutes lettres : suivie si le répertoire de l’INSEE la signale dans l’ESS.
\N	52	\N	true	IN	societe_commerciale_ess	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale, si elle remplit les conditions et en fait publiquement état : le répertoire de l’INSEE le signale.
\N	53	\N	true	IN	societe_commerciale_ess	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale, si elle remplit les conditions et en fait publiquement état : le répertoire de l’INSEE le signale.
\N	54	\N	true	IN	societe_commerciale_ess	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale, si elle remplit les conditions et en fait publiquement état : le répertoire de l’INSEE le signale.
\N	55	\N	true	IN	societe_commerciale_ess	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale, si elle remplit les conditions et en fait publiquement état : le répertoire de l’INSEE le signale.
\N	56	\N	true	IN	societe_commerciale_ess	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale, si elle remplit les conditions et en fait publiquement état : le répertoire de l’INSEE le signale.
\N	57	\N	true	IN	societe_commerciale_ess	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale, si elle remplit les conditions et en fait publiquement état : le répertoire de l’INSEE le signale.
\N	58	\N	true	IN	societe_commerciale_ess	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale, si elle remplit les conditions et en fait publiquement état : le répertoire de l’INSEE le signale.
\N	52	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale qui ne fait pas état de la qualité d’entreprise de l’ESS.
\N	53	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale qui ne fait pas état de la qualité d’entreprise de l’ESS.
\N	54	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale qui ne fait pas état de la qualité d’entreprise de l’ESS.
\N	55	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale qui ne fait pas état de la qualité d’entreprise de l’ESS.
\N	56	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale qui ne fait pas état de la qualité d’entreprise de l’ESS.
\N	57	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale qui ne fait pas état de la qualité d’entreprise de l’ESS.
\N	58	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 2° : société commerciale qui ne fait pas état de la qualité d’entreprise de l’ESS.
\N	64	\N	false	IN	mutuelle	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : mutuelles ou unions du code de la mutualité, sociétés d’assurance mutuelles.
\N	82	\N	false	IN	mutuelle	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : mutuelles ou unions du code de la mutualité, sociétés d’assurance mutuelles.
\N	8510	\N	true	IN	mutuelle	Forme que la loi ne nomme pas en toutes lettres : suivie si le répertoire de l’INSEE la signale dans l’ESS.
\N	81	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : un régime obligatoire de protection sociale n’est pas une mutuelle.
\N	83	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II : un comité d’entreprise n’a aucune des formes énumérées.
\N	84	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II : un syndicat ou un ordre professionnel n’a aucune des formes énumérées.
\N	91	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II : un syndicat de propriétaires n’a aucune des formes énumérées.
\N	92	\N	false	IN	association	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : associations régies par la loi du 1er juillet 1901.
\N	9210	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, I : une association non déclarée n’a pas la personnalité morale.
\N	9224	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II : une association d’avocats organise l’exercice d’une profession libérale.
\N	9240	\N	false	OUT	\N	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II : une congrégation relève du titre III de la loi de 1901.
\N	92	84	false	OUT	\N	INSEE, périmètre statistique de l’économie sociale : hors organisations patronales, syndicales, religieuses et politiques, et hors administration publique.
\N	92	94.1	false	OUT	\N	INSEE, périmètre statistique de l’économie sociale : hors organisations patronales, syndicales, religieuses et politiques, et hors administration publique.
\N	92	94.20Z	false	OUT	\N	INSEE, périmètre statistique de l’économie sociale : hors organisations patronales, syndicales, religieuses et politiques, et hors administration publique.
\N	92	94.91Z	false	OUT	\N	INSEE, périmètre statistique de l’économie sociale : hors organisations patronales, syndicales, religieuses et politiques, et hors administration publique.
\N	92	94.92Z	false	OUT	\N	INSEE, périmètre statistique de l’économie sociale : hors organisations patronales, syndicales, religieuses et politiques, et hors administration publique.
\N	93	\N	false	IN	fondation	Loi n° 2014-856 du 31 juillet 2014, art. 1er, II, 1° : fondations.
\.

-- Staff edit these rules: what is there stays.
insert into perimeter_rule (siren_prefix, legal_category, naf_prefix, needs_flag, verdict, family_id, valid_from, source)
select new.siren_prefix, new.legal_category, new.naf_prefix, new.needs_flag, new.verdict, family.id, '2014-08-02', new.source
from incoming_perimeter_rule new
left join legal_family family on family.code = new.family
order by new.siren_prefix nulls last, new.legal_category, new.naf_prefix nulls first, new.needs_flag
on conflict do nothing;
