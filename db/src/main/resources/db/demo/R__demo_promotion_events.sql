-- What the regional action sheets of 2012 tell of events: real, with their source. The events around today are made up and marked so.
do $load$
declare
    told    constant text := 'Fiches d’actions de la Région Rhône-Alpes publiées par le RTES (2012)';
    made_up constant text := 'Exemple, inventé pour la démonstration';
    monday  constant date := date_trunc('week', current_date)::date;
    autumn  integer;
    coming  integer;
    meetings integer;
    day_of_poles bigint;
    talk    bigint;
    closing bigint;
    forum   bigint;
    changed bigint;
begin
    if exists (select from event) then
        return;
    end if;
    insert into event_campaign (slug, name, presentation, first_day, last_day, source) values
        ('mois-de-l-ess-2012', 'Mois de l’ESS 2012', 'En novembre, les acteurs de l’économie sociale et solidaire ouvrent leurs portes et se rencontrent. Les Rencontres Solidaires en sont le rendez-vous en Rhône-Alpes.', '2012-11-01', '2012-11-30', told)
        returning id into autumn;
    insert into event_campaign (slug, name, presentation, first_day, last_day, source, example) values
        ('saison-exemple', 'Saison de l’ESS (exemple)', 'Une campagne inventée pour la démonstration : elle rassemble les événements de plusieurs organisations.', monday - 30, monday + 200, made_up, true)
        returning id into coming;
    insert into event_series (slug, name) values ('rencontres-solidaires', 'Rencontres Solidaires') returning id into meetings;

    insert into event (slug, title, kind, state, summary, description, starts_at, ends_at, place, commune_id, audience, source)
        values ('rencontre-nationale-ptce-2012', 'Rencontre nationale des pôles territoriaux de coopération économique', 'CONFERENCE', 'PUBLISHED',
            'Une journée d’ampleur nationale chez Val Horizon : une conférence le matin, trois ateliers au choix l’après-midi.',
            'La rencontre suit celles de Saint-Étienne et de Romans-sur-Isère, au premier semestre 2012 : elle favorise les échanges entre les projets de pôles de la région, labellisés ou non.',
            '2012-10-25 10:00', '2012-10-25 16:30', 'Val Horizon', (select id from territory where level = 'COMMUNE' and code = '01427'), 'Pôles, collectivités, acteurs de l’ESS', told)
        returning id into day_of_poles;
    insert into event_session (event_id, title, kind, starts_at, ends_at) values (day_of_poles, 'PTCE – Passer du concept au projet', 'TALK', '2012-10-25 10:00', '2012-10-25 12:30') returning id into talk;
    insert into event_session (event_id, title, kind, starts_at, ends_at) values
        (day_of_poles, 'Déjeuner sur place et espaces de convivialité avec les PTCE', 'MEAL', '2012-10-25 12:30', '2012-10-25 14:00'),
        (day_of_poles, 'Atelier 1 : comment créer les conditions favorables à l’émergence d’un PTCE ?', 'WORKSHOP', '2012-10-25 14:00', '2012-10-25 16:00'),
        (day_of_poles, 'Atelier 2 : quelle place de la collectivité locale dans l’émergence et le développement d’un PTCE ?', 'WORKSHOP', '2012-10-25 14:00', '2012-10-25 16:00'),
        (day_of_poles, 'Atelier 3 : quels gouvernance, pilotage et fonctionnement en construction dans un PTCE ?', 'WORKSHOP', '2012-10-25 14:00', '2012-10-25 16:00');
    insert into event_session (event_id, title, kind, starts_at, ends_at) values (day_of_poles, 'Clôture des travaux et mise en perspective', 'CLOSING', '2012-10-25 16:00', '2012-10-25 16:30') returning id into closing;
    insert into event_speaker values
        (talk, 1, 'Danièle Demoustier', 'économiste et chercheur, spécialiste de l’économie sociale et solidaire'),
        (talk, 2, 'Olivier Exertier', 'consultant en développement économique, spécialiste des Pôles de compétitivité'),
        (closing, 1, 'Cyril Kretzschmar', 'conseiller régional délégué à l’économie sociale et solidaire et à l’artisanat'),
        (closing, 2, 'Laurent Fraisse', 'chercheur au Labo ESS');

    insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, campaign_id, series_id, edition, audience, source) values
        ('rencontres-solidaires-2012', 'Rencontres Solidaires 2012', 'SOLIDARITY', 'PUBLISHED', 'La sixième édition, inscrite au Mois de l’ESS : 7 000 personnes par an en moyenne sur les cinq précédentes. La source dit « en novembre » : les heures ne sont pas connues.',
            '2012-11-01 00:00', '2012-11-30 23:59', 'Dans toute la région', autumn, meetings, 6, 'Tous', told);
    insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, campaign_id, audience, source) values
        ('forum-de-l-emploi-solidaire-2012', 'Forum de l’emploi solidaire', 'FORUM', 'PUBLISHED', 'Rencontrer les employeurs de l’économie sociale et solidaire. La source donne le jour, ni les heures ni le lieu.',
            '2012-11-17 00:00', '2012-11-17 23:59', 'En Rhône-Alpes', autumn, 'Personnes en recherche d’emploi, étudiants', told)
        returning id into forum;

    insert into event (slug, title, kind, state, summary, description, starts_at, ends_at, recurrence, place, address, commune_id, access, accessibility, price, audience, places, campaign_id, source, example)
        select i.slug, i.title || ' (exemple)', i.kind, 'PUBLISHED', i.summary, i.description, monday + i.starts_at, monday + i.ends_at, i.recurrence, i.place, i.address, t.id, i.access, i.accessibility, i.price, i.audience, i.places,
               case when i.in_campaign then coming end, made_up, true
        from (values
            ('exemple-cafe-des-porteurs-de-projet', 'Café des porteurs de projet', 'ENTREPRENEURS', 'Un café chaque semaine pour parler de son projet avec d’autres.', null,
                interval '1 day 9 hours', interval '1 day 11 hours', 'FREQ=WEEKLY;COUNT=40', 'Maison des associations', '1 place de l’Exemple', '38185', 'Tram A, arrêt Exemple', 'De plain-pied, boucle magnétique à l’accueil', 'Gratuit', 'Porteurs de projet', 15, true),
            ('exemple-permanence-financement', 'Permanence financement solidaire', 'OTHER', 'Un rendez-vous de trente minutes avec un conseiller, toutes les quatre semaines.', null,
                interval '3 days 14 hours', interval '3 days 17 hours 30 minutes', 'FREQ=WEEKLY;INTERVAL=4;COUNT=10', 'Pôle d’exemple', null, '42218', null, null, 'Gratuit', 'Tous', null, false),
            ('exemple-visite-d-une-scop', 'Visite d’une Scop du bâtiment', 'VISIT', 'Deux heures avec des salariés qui ont repris leur entreprise.', 'Le chantier se visite en chaussures fermées.',
                interval '10 days 10 hours', interval '10 days 12 hours', null, 'Atelier d’exemple', '12 rue de l’Exemple', '26281', 'Covoiturage depuis la gare de Valence', 'Le chantier n’est pas accessible en fauteuil', 'Gratuit', 'Salariés, repreneurs', 20, true),
            ('exemple-forum-des-associations-employeuses', 'Forum des associations employeuses', 'FORUM', 'Une journée d’ateliers et de rencontres autour de l’emploi associatif.', null,
                interval '24 days 9 hours', interval '24 days 17 hours', null, 'Palais d’exemple', '3 quai de l’Exemple', '69123', 'Métro B', 'Accessible en fauteuil, interprète en langue des signes', '5 €, gratuit pour les demandeurs d’emploi', 'Associations', 300, true),
            ('exemple-salon-entreprendre-autrement', 'Salon « Entreprendre autrement »', 'TRADE_FAIR', 'Trois jours de stands, de conférences et de conseil.', null,
                interval '59 days 9 hours', interval '61 days 18 hours', null, 'Parc d’exemple', null, '74010', null, 'Accessible en fauteuil', '8 €', 'Tous', 1200, true),
            ('exemple-conference-en-ligne-sur-les-cae', 'Comprendre les coopératives d’activité', 'CONFERENCE', 'Une heure en ligne pour comprendre le contrat d’entrepreneur salarié 🤝.', null,
                interval '16 days 18 hours 30 minutes', interval '16 days 19 hours 30 minutes', null, 'En ligne', null, null, null, 'Sous-titrage en direct', 'Gratuit', 'Tous', null, false),
            ('exemple-assemblee-generale', 'Assemblée générale du réseau', 'ASSEMBLY', 'Rapport moral, comptes, élections, repas partagé.', null,
                interval '129 days 14 hours', interval '129 days 18 hours', null, 'Salle d’exemple', null, '73065', null, null, 'Réservé aux adhérents', 'Adhérents', 150, false),
            ('exemple-atelier-gouvernance', 'Atelier sur la gouvernance partagée', 'WORKSHOP', 'Décider à plusieurs : méthodes et retours d’expérience.', null,
                interval '17 days 9 hours', interval '17 days 12 hours', null, 'Tiers-lieu d’exemple', null, '07019', null, null, '20 €', 'Dirigeants, administrateurs', 12, true),
            ('exemple-formation-comptabilite', 'Formation à la comptabilité associative', 'TRAINING', 'Deux jours pour tenir les comptes d’une association.', null,
                interval '30 days 9 hours', interval '31 days 17 hours', null, 'Espace d’exemple', null, '01053', null, null, '90 €', 'Trésoriers', 16, false)
        ) as i (slug, title, kind, summary, description, starts_at, ends_at, recurrence, place, address, commune, access, accessibility, price, audience, places, in_campaign)
        left join territory t on t.level = 'COMMUNE' and t.code = i.commune;
    update event set online_link = 'https://visio.example/cae' where slug = 'exemple-conference-en-ligne-sur-les-cae';
    update event set starts_at = starts_at + interval '7 days', ends_at = ends_at + interval '7 days' where slug = 'exemple-atelier-gouvernance';
    update event set state = 'CANCELLED', end_reason = 'Trop peu d’inscrits.' where slug = 'exemple-formation-comptabilite';
    insert into event_exception select id, (starts_at + interval '21 days')::date from event where slug = 'exemple-cafe-des-porteurs-de-projet';

    select id into changed from event where slug = 'exemple-forum-des-associations-employeuses';
    insert into event_session (event_id, title, kind, starts_at, ends_at, room, places)
        select changed, s.title, s.kind, monday + interval '24 days' + s.starts_at, monday + interval '24 days' + s.ends_at, s.room, s.places
        from (values
            ('Accueil', 'WELCOME', interval '9 hours', interval '9 hours 30 minutes', 'Hall', null),
            ('L’emploi associatif en chiffres', 'TALK', interval '9 hours 30 minutes', interval '11 hours', 'Amphithéâtre', 300),
            ('Pause', 'BREAK', interval '11 hours', interval '11 hours 30 minutes', 'Hall', null),
            ('Recruter sans discriminer', 'WORKSHOP', interval '11 hours 30 minutes', interval '13 hours', 'Salle 1', 40),
            ('Mutualiser un emploi', 'WORKSHOP', interval '11 hours 30 minutes', interval '13 hours', 'Salle 2', 40),
            ('Repas', 'MEAL', interval '13 hours', interval '14 hours 30 minutes', 'Hall', null),
            ('Rencontres avec les employeurs', 'TALK', interval '14 hours 30 minutes', interval '17 hours', 'Amphithéâtre', 300)
        ) as s (title, kind, starts_at, ends_at, room, places);

    -- A network has no entry where only one of its regional bodies is listed: its name stands then alone.
    insert into event_organiser (event_id, position, name, organisation_id)
        select e.id, i.position, i.name, o.id
        from (values
            ('rencontre-nationale-ptce-2012', 1, 'Région Rhône-Alpes'),
            ('rencontre-nationale-ptce-2012', 2, 'COORACE Rhône-Alpes'),
            ('rencontre-nationale-ptce-2012', 3, 'CRESS Rhône-Alpes'),
            ('rencontre-nationale-ptce-2012', 4, 'Val Horizon'),
            ('rencontres-solidaires-2012', 1, 'CRESS Rhône-Alpes'),
            ('rencontres-solidaires-2012', 2, 'La Péniche'),
            ('forum-de-l-emploi-solidaire-2012', 1, 'CRESS Rhône-Alpes'),
            ('forum-de-l-emploi-solidaire-2012', 2, 'La Péniche')
        ) as i (slug, position, name)
        join event e on e.slug = i.slug
        left join lateral (select id from organisation where i.name in (name, usual_name) and status = 'PUBLISHED' order by id limit 1) o on true;
    insert into event_organiser (event_id, position, name) select id, 1, 'Organisation d’exemple' from event where example;
end $load$;
