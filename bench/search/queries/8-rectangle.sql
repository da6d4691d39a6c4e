\set west random(400, 600)
\set south random(4450, 4600)
select s.organisation_id, s.place from organisation_search s
where s.published and s.place <@ box(point(:west / 100.0, :south / 100.0), point(:west / 100.0 + 0.2, :south / 100.0 + 0.2)) limit 500;
