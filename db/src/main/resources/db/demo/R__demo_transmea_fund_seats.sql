-- The committee of engagement: that it has nine members, that the regional council is not one of them and that it may be
-- convened urgently for takeovers before the court is told by seed 000, section 2. How it decides is not: those rules are
-- examples, and so are the people. Institutions are the fund's shareholders there, without the regional council.
do $load$
declare
    the_fund constant bigint := (select id from fund where slug = 'transmea');
    told     constant text   := 'Fiches des actions de l’ESS en Rhône-Alpes, 2012, section 2 (Transméa)';
begin
    if the_fund is null or exists (select from committee_rules) then
        return;
    end if;
    insert into committee_rules (fund_id, in_force_on, seats, quorum, most_proxies, casting_vote, notice_days, source) values
        (the_fund, '2007-01-01', 9, 5, 1, true, 7, told || ', pour les neuf sièges ; quorum, pouvoirs, voix prépondérante et délai sont des exemples');
    insert into committee_barred (fund_id, pattern, name, in_force_on, source) values
        (the_fund, '^(le |la |l[’''])?(conseil regional|region)\M', 'Le Conseil régional', '2007-01-01',
         told || ' : « Le Conseil Régional n’y participe pas »');
    insert into committee_institution (fund_id, name, example)
        select the_fund, i.name, i.example from (values
            ('Caisse des Dépôts', false), ('Crédit Coopératif', false), ('MACIF', false), ('La NEF', false),
            ('Mouvement coopératif (URSCOP)', false), ('Personnalité qualifiée, expertise comptable (exemple)', true),
            ('Personnalité qualifiée, droit des entreprises (exemple)', true), ('Personnalité qualifiée, industrie (exemple)', true),
            ('Sociétaire d’une coopérative reprise (exemple)', true)) as i (name, example);
    insert into committee_mandate (fund_id, seat, account_id, institution_id, begins_on, chair, example)
        select the_fund, n.seat, a.id, i.id, '2007-06-01', n.seat = 1, true
        from (select id, row_number() over (order by id) as seat from committee_institution where fund_id = the_fund) i
        join generate_series(1, 9) as n (seat) on n.seat = i.seat
        join account a on a.email = 'comite' || n.seat || '@demo.test';
end $load$;
