-- Who was expected and who came, by time of an event and by session: counted from rows that outlive the people.
create view event_attendance as
    select d.seats_id, d.event_id, d.local_start, d.session_id,
           (select coalesce(sum(c.persons), 0) from event_registration r join event_seat_claim c on c.registration_id = r.id
                join event_seats h on h.id = c.seats_id
            where r.seats_id = d.seats_id and r.state = 'CONFIRMED' and h.session_id is not distinct from d.session_id) as registered,
           (select coalesce(sum(one.persons), 0) from (
                select max(p.persons) as persons from event_presence p
                where p.seats_id = d.seats_id and p.registration_id is not null
                  and (d.session_id is null or p.session_id = d.session_id) group by p.registration_id) one) as present,
           (select coalesce(sum(p.persons), 0) from event_presence p
            where p.seats_id = d.seats_id and p.registration_id is null and p.session_id is not distinct from d.session_id) as walk_ins,
           exists (select from event_presence p
            where p.seats_id = d.seats_id and (d.session_id is null or p.session_id = d.session_id)) as kept
    from (select id as seats_id, event_id, local_start, null::bigint as session_id from event_seats where session_id is null
          union all
          select s.id, s.event_id, s.local_start, p.id from event_seats s join event_session p on p.event_id = s.event_id
          where s.session_id is null and p.kind in ('TALK', 'WORKSHOP')) d;
comment on view event_attendance is 'Persons; whoever is noted in a session is present at the event. Nobody is missing where no door was kept';
comment on column event_attendance.kept is 'Whether anybody was noted: without a door, absence tells nothing';

create table event_told_figure (
    id      integer primary key,
    year    smallint,
    what    text    not null check (btrim(what) <> '' and length(what) <= 200),
    persons integer not null check (persons > 0),
    source  text    not null check (btrim(source) <> '' and length(source) <= 500)
);
comment on table event_told_figure is 'What was told of events before they were counted here: held apart from what is counted, never added to it';
comment on column event_told_figure.year is 'Absent for a mean over several';
insert into event_told_figure values
    (1, null, 'Rencontres Solidaires, moyenne par an des cinq premières éditions', 7000, 'Fiches d’actions de la Région Rhône-Alpes publiées par le RTES (2012)'),
    (2, 2011, 'Forum de l’emploi solidaire', 15000, 'Fiches d’actions de la Région Rhône-Alpes publiées par le RTES (2012)');
