-- People who do not exist, marked so in their very names, and who add up to what was told of 31 December 2011: 1 517 human beings in
-- 1 529 records, 506 of them new, of these 374 job-seekers or RSA recipients and 273 women. Everything follows from a number.
do $load$
declare
    everybody constant integer := 1517;
begin
    if exists (select from cae_person) or not exists (select from cae where slug = 'oxalis') then
        return;
    end if;
    create temporary table incoming_person on commit drop as
    with room as (
        select c.id as cae_id, c.slug, c.departement_id, c.trade,
               sum(i.people) over (order by i.position) as until, sum(i.people) over (order by i.position) - i.people as after
        from (values (1, 'natura-scop', 42), (2, 'pollen', 78), (3, 'arcoop', 65), (4, 'solstice', 84), (5, '3bis', 92), (6, 'a2-entreprendre', 88),
                     (7, 'cabestan', 70), (8, 'vecteur-activite', 60), (9, 'talents-croises', 110), (10, 'calad-impulsion', 48),
                     (11, 'cap-services', 159), (12, 'elycoop', 120), (13, 'escale-creation', 75), (14, 'graines-de-sol', 72), (15, 'oxalis', 174),
                     (16, 'ametis', 95), (17, 'axalp', 85)) as i (position, slug, people)
        join cae c using (slug)),
    -- Those from 1 518 on left before: they are spread over the co-operatives again.
    human as (select n, n > everybody as gone, case when n > everybody then (n * 6) % everybody + 1 else n end as seat,
                     case when n <= everybody and (n % 3 = 0 or n = 1) then 1 else 0 end as fresh from generate_series(1, everybody + 240) as n),
    ranked as (select h.*, case when fresh = 1 then row_number() over (partition by fresh order by n) - 1 end as k from human h),
    sectors as (select id, row_number() over (order by id) - 1 as at, count(*) over () as all_of_them from sector),
    communes as (select id, departement_id, row_number() over (partition by departement_id order by population desc nulls last, id) - 1 as at
                 from territory where level = 'COMMUNE')
    select r.n, r.gone, r.fresh = 1 as fresh, o.cae_id,
           (array['Abricot', 'Acacia', 'Aubépine', 'Bambou', 'Bouleau', 'Bruyère', 'Cèdre', 'Cerisier', 'Charme', 'Châtaigne', 'Chêne', 'Citron', 'Coing',
                  'Cormier', 'Cyprès', 'Érable', 'Figue', 'Frêne', 'Genêt', 'Ginkgo', 'Hêtre', 'Houx', 'Jasmin', 'Laurier', 'Lilas', 'Lierre', 'Mélèze',
                  'Mimosa', 'Mûrier', 'Noyer', 'Olivier', 'Orme', 'Osier', 'Pêcher', 'Peuplier', 'Platane', 'Poirier', 'Pommier', 'Prunier', 'Rosier',
                  'Sapin', 'Saule', 'Sorbier', 'Sureau', 'Tilleul', 'Vigne'])[r.n / 40 + 1] || '-Exemple' as last_name,
           (array['Alix', 'Ambre', 'Andrée', 'Ariel', 'Camille', 'Candide', 'Céleste', 'Charlie', 'Claude', 'Cléo', 'Dominique', 'Eden', 'Élie', 'France',
                  'Gaby', 'Hyacinthe', 'Irénée', 'Jessie', 'Jo', 'Joyce', 'Kim', 'Lou', 'Louison', 'Loïs', 'Maé', 'Marin', 'Maxime', 'Modeste', 'Morgan',
                  'Nino', 'Noa', 'Pascal', 'Philippine', 'Prudence', 'Sacha', 'Sam', 'Sandy', 'Stéphane', 'Swann', 'Yannick'])[r.n % 40 + 1] as first_name,
           date '1950-01-01' + (r.n * 211) % 14000 as born_on,
           case when r.fresh = 1 then (r.k * 7) % 506 < 273 else (r.n * 7) % 100 < 51 end as woman,
           case when r.fresh = 1 then
                    case when (r.k * 15) % 506 < 374 then case when r.k % 10 < 3 then 'RSA' else 'JOB_SEEKER' end
                         else (array['EMPLOYEE', 'EMPLOYEE', 'SELF_EMPLOYED', 'OTHER'])[r.k % 4 + 1] end
                else (array['JOB_SEEKER', 'JOB_SEEKER', 'JOB_SEEKER', 'EMPLOYEE', 'RSA', 'JOB_SEEKER', 'SELF_EMPLOYED', 'JOB_SEEKER', 'EMPLOYEE', 'OTHER'])[r.n % 10 + 1]
           end as situation,
           (select c.id from sector c where c.code = case o.slug when 'cabestan' then 'construction' when 'natura-scop' then 'agriculture' end)
               as own_sector,
           s.id as sector_id, m.id as commune_id,
           case when r.fresh = 1 then date '2011-01-03' + (r.k::integer * 37) % 340
                when r.gone then date '2004-03-01' + (r.n * 53) % 1400
                else date '2004-03-01' + (r.n * 53) % 2490 end as entered_on,
           case when r.gone then date '2009-02-02' + (r.n * 31) % 1050 end as left_on
    from ranked r
    join room o on r.seat > o.after and r.seat <= o.until
    join sectors s on s.at = (r.n * 5 + r.n / 7) % s.all_of_them
    join communes m on m.departement_id = o.departement_id and m.at = (r.n * r.n) % 23;
    insert into cae_individual (pseudonym) select cae_pseudonym(last_name, first_name, born_on) from incoming_person order by n;
    -- Twelve are in two co-operatives: the region counts them once.
    create temporary table incoming_record on commit drop as
        select p.*, p.cae_id as in_cae, false as again from incoming_person p
        union all
        select p.*, c.id, true
        from (select i.*, row_number() over (order by i.n) as r from incoming_person i join cae a on a.id = i.cae_id
              where not i.gone and not i.fresh and i.n % 37 = 2 and a.slug not in ('oxalis', 'cap-services')) as x
        join incoming_person p on p.n = x.n
        join cae c on c.slug = case when x.r % 2 = 0 then 'oxalis' else 'cap-services' end
        where x.r <= 12;
    insert into cae_person (cae_id, number, individual_id, gender, situation, birth_year, commune_id, departement_id, sector_id, example)
        select r.in_cae, row_number() over (partition by r.in_cae order by r.again, r.entered_on, r.n), h.id,
               case when r.woman then 'WOMAN' else 'MAN' end, r.situation, extract(year from r.born_on), r.commune_id, m.departement_id,
               coalesce(r.own_sector, r.sector_id), true
        from incoming_record r
        join cae_individual h on h.pseudonym = cae_pseudonym(r.last_name, r.first_name, r.born_on)
        join territory m on m.id = r.commune_id
        order by r.in_cae, r.again, r.entered_on, r.n;
    insert into cae_person_identity (person_id, last_name, first_name, activity)
        select p.id, r.last_name, r.first_name, 'Activité d’exemple n° ' || r.n
        from incoming_record r join cae_individual h on h.pseudonym = cae_pseudonym(r.last_name, r.first_name, r.born_on)
        join cae_person p on p.individual_id = h.id and p.cae_id = r.in_cae;
    insert into cae_status (person_id, status, on_day, reason, recorded_by, recorded_at)
        select p.id, step.status, step.on_day, step.reason, 'démonstration', step.on_day
        from incoming_record r join cae_individual h on h.pseudonym = cae_pseudonym(r.last_name, r.first_name, r.born_on)
        join cae_person p on p.individual_id = h.id and p.cae_id = r.in_cae
        cross join lateral (values
            ('WELCOMED', r.entered_on, null),
            ('PROJECT', r.entered_on + 20 + r.n % 40, null),
            ('EMPLOYED', case when r.n % 8 < 6 then r.entered_on + 200 + r.n % 160 end, null),
            ('ASSOCIATE', case when r.n % 8 < 2 then r.entered_on + 1100 + r.n % 90 end, null),
            ('LEFT', r.left_on, (array['OWN_COMPANY', 'JOB', 'STOPPED', 'MOVED', 'OWN_COMPANY'])[r.n % 5 + 1])) as step (status, on_day, reason)
        where step.on_day <= '2011-12-31' and (r.left_on is null or step.status = 'LEFT' or step.on_day < r.left_on)
        order by step.on_day, p.id;
    insert into cae_person_year (person_id, year, turnover_cents, contribution_cents)
        select p.id, 2011, 100 * (6000 + (p.id * 977) % 32000), 10 * (6000 + (p.id * 977) % 32000)
        from cae_people_at('2011-12-31') a join cae_person p on p.id = a.person_id where a.status in ('EMPLOYED', 'ASSOCIATE');
end $load$;
