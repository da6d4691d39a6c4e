-- Made-up answers of example organisations, drawn by their number so that they are the same each time: two releases, and between them
-- some organisations answer for the first time, some anew, some withdraw. Sorts after the organisations. No real organisation answers.
do $load$
begin
    if exists (select from values_sheet) then
        return;
    end if;
    create temporary table values_demo on commit drop as
    select o.id, o.draw,
           case when draw % 20 < 17 then date '2015-11-30' else date '2016-10-15' end as given_on,
           (select array_agg(case
                when mark < 10 then 0
                when mark < 10 + leaning then 4
                when mark < 10 + leaning + (90 - leaning) / 2 then 3
                when mark < 100 - (90 - leaning) / 5 then 2
                else 1 end::smallint order by q.number)
            from (select question.number, abs(hashint8extended(o.id, question.number)) % 100 as mark,
                         (array[34, 42, 38, 22, 30, 36, 40, 48, 20, 18, 24, 14])[question.number]
                             + case when o.family_id = 2 then 8 else 0 end as leaning
                  from values_question question where question.grid_id = 1) q) as answers
    from (select id, family_id, abs(hashint8extended(id, 2014)) % 1000 as draw from organisation
          where example and status = 'PUBLISHED' and ess = 'YES') o
    where draw < 240;

    insert into values_sheet (grid_id, organisation_id, state, answers, consent, started_on, given_on)
    select 1, id, 'GIVEN', answers, 'Exemple, inventé pour la démonstration', given_on, given_on
    from values_demo where given_on < date '2016-01-01' order by id;
    perform values_open_release(1::smallint, date '2015-12-31', 'système');

    update values_sheet s set state = 'REPLACED', ended_on = date '2016-10-15'
    from values_demo d where d.id = s.organisation_id and d.draw % 20 in (3, 4);
    update values_sheet s set state = 'WITHDRAWN', ended_on = date '2016-11-02'
    from values_demo d where d.id = s.organisation_id and d.draw % 20 = 7 and d.draw % 3 = 0;
    insert into values_sheet (grid_id, organisation_id, state, answers, consent, started_on, given_on)
    select 1, id, 'GIVEN',
           case when draw % 20 in (3, 4) then array(select case when a between 1 and 3 and (id + n) % 4 = 0 then a + 1 else a end::smallint
                                                    from unnest(answers) with ordinality as t (a, n) order by n)
                else answers end,
           'Exemple, inventé pour la démonstration', date '2016-10-15', date '2016-10-15'
    from values_demo where draw % 20 in (3, 4) or given_on > date '2016-01-01' order by id;
    perform values_open_release(1::smallint, date '2016-12-31', 'système');
end $load$;
