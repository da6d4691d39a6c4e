-- Made-up participants of the made-up events: some with seats left, some full with a waiting list.
do $load$
declare
    one    record;
    seats  bigint;
    mine   bigint;
    place  integer;
begin
    if exists (select from event_registration_terms) then
        return;
    end if;
    insert into event_registration_terms (event_id, most_companions, largest_group)
        select e.id, i.most_companions, i.largest_group
        from (values
            ('exemple-cafe-des-porteurs-de-projet', 1, null),
            ('exemple-visite-d-une-scop', 2, null),
            ('exemple-forum-des-associations-employeuses', 4, 40),
            ('exemple-conference-en-ligne-sur-les-cae', 0, null),
            ('exemple-atelier-gouvernance', 0, null)
        ) as i (slug, most_companions, largest_group)
        join event e on e.slug = i.slug and e.example and e.state = 'PUBLISHED';

    for one in
        select e.id, e.slug, e.starts_at, i.confirmed, i.waiting
        from (values
            ('exemple-visite-d-une-scop', 20, 3),
            ('exemple-forum-des-associations-employeuses', 37, 0),
            ('exemple-atelier-gouvernance', 9, 0)
        ) as i (slug, confirmed, waiting)
        join event e on e.slug = i.slug join event_registration_terms t on t.event_id = e.id
    loop
        insert into event_seats (event_id, local_start) values (one.id, one.starts_at) returning id into seats;
        for place in 1 .. one.confirmed + one.waiting loop
            insert into event_registration (seats_id, state, email, name, persons, created_at, until)
                values (seats, case when place <= one.confirmed then 'HELD' else 'WAITING' end,
                        one.slug || '.' || place || '@exemple.invalid',
                        (array['Camille', 'Dominique', 'Claude', 'Sacha', 'Alix', 'Charlie', 'Maxime'])[1 + place % 7] || ' Exemple ' || place || ' (exemple)',
                        1, now() - interval '2 days' + place * interval '7 minutes', now())
                returning id into mine;
            if place <= one.confirmed then
                insert into event_seat_claim values (mine, seats, 1);
                update event_registration set state = 'CONFIRMED', until = null, verified_at = created_at + interval '1 minute' where id = mine;
            else
                update event_registration set until = null, verified_at = created_at + interval '1 minute' where id = mine;
            end if;
            if place % 5 = 0 then
                insert into event_consent (registration_id, purpose, given, at) values (mine, 'NEWS', true, now() - interval '2 days');
            end if;
        end loop;
    end loop;
end $load$;
