-- The second edition is told by the seeds; the editions of today are made up and marked so.
do $load$
declare
    told    constant text := 'Fiches d’actions de la Région Rhône-Alpes publiées par le RTES (2012)';
    made_up constant text := 'Exemple, inventé pour la démonstration';
    today   constant timestamptz := date_trunc('day', now(), 'Europe/Paris');
    jury    integer;
    running integer;
begin
    if exists (select from contest) then
        return;
    end if;
    insert into contest (slug, name, presentation, prize, partners, state, told_laureate, told_idea, source) values
        ('idee-sociale-et-solidaire-2', 'Concours de l’idée sociale et solidaire, 2e édition',
         'La Région récompense une idée innovante de l’économie sociale et solidaire. La lauréate a été désignée à l’occasion du Salon des entrepreneurs.',
         '10 heures d’accompagnement gratuit pour finaliser et lancer le projet.',
         E'UREI\nRhône-Alpes solidaires\nCRESS Rhône-Alpes / URSCOP\nRhône-Alpes Active\nRéseau Entreprendre\nAlter’incub',
         'DECIDED', 'Bérénice Gagne',
         'Un centre d’information et de ressources pour personnes vieillissantes, à l’image de ce qui se fait pour les jeunes dans les CRIJ.', told);

    insert into contest (slug, name, presentation, prize, rules, partners, opens_at, closes_at, state, source, example) values
        ('idee-exemple-en-cours', 'Concours de l’idée (exemple, appel ouvert)',
         'Un appel inventé pour la démonstration : il est ouvert, on peut y candidater.', '10 heures d’accompagnement gratuit.',
         E'## Qui peut candidater\n\nToute personne qui a une idée utile en Rhône-Alpes.\n\n- Une candidature par personne.\n- Le jury lit les candidatures après la clôture.',
         'Partenaire Exemple', today - interval '10 days', today + interval '40 days', 'DRAFT', made_up, true)
        returning id into running;
    insert into contest (slug, name, presentation, prize, partners, opens_at, closes_at, state, source, example) values
        ('idee-exemple-jury', 'Concours de l’idée (exemple, jury)',
         'Un appel inventé pour la démonstration : il est clos, le jury lit.', '10 heures d’accompagnement gratuit.',
         'Partenaire Exemple', today - interval '60 days', today - interval '5 days', 'DRAFT', made_up, true)
        returning id into jury;
    insert into contest_criterion (contest_id, position, name, weight)
        select c, k.position, k.name, k.weight
        from unnest(array[running, jury]) c, (values (1, 'Utilité sociale', 3), (2, 'Caractère innovant', 2), (3, 'Faisabilité', 2)) k (position, name, weight);
    insert into contest_juror (contest_id, account_id)
        select jury, id from account where email in ('gestion@demo.test', 'acteur@demo.test', 'plateforme@demo.test');
    update contest set state = 'CALL' where id in (running, jury);
    insert into contest_entry (contest_id, state, name, email, title, problem, solution, audience, departement_id, stage, token_hash, created_at, confirmed_at, changed_at)
        select jury, 'SUBMITTED', v.name, v.email, v.title, v.problem, v.solution, v.audience,
               (select id from territory where level = 'DEPARTEMENT' and code = v.departement), v.stage,
               sha256(convert_to(v.email || gen_random_uuid(), 'UTF8')), today - interval '30 days', today - interval '29 days', today - interval '29 days'
        from (values
            ('Camille Exemple', 'camille@exemple.test', 'Atelier partagé (exemple)', 'Dans le bourg inventé d’Exemple, personne ne répare plus rien.', 'Un atelier coopératif de réparation, ouvert le samedi.', 'Les habitants du bourg', '38', 'IDEA'),
            ('Dominique Exemple', 'dominique@exemple.test', 'Épicerie roulante (exemple)', 'Les hameaux inventés d’Exemple n’ont plus de commerce.', 'Une épicerie en camionnette, tenue par ses clients.', 'Les personnes âgées des hameaux', '26', 'STUDY')
        ) v (name, email, title, problem, solution, audience, departement, stage)
        where exists (select from territory where level = 'DEPARTEMENT' and code = v.departement);
end $load$;
