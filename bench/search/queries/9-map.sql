-- 9-map: written by SearchStatementsTests from the statements of the application
with cells as (select c.entries, c.sum_longitude / c.entries as longitude, c.sum_latitude / c.entries as latitude,
c.west, c.south, c.east, c.north, c.organisation_id as id

from generate_series(8409, 8416) as columns (x)
cross join lateral (
    select * from map_cell c
    where c.level = 14 and c.x = columns.x and c.y between 8823 and 8828 offset 0) c
union all
select count(*)::int as entries, avg(s.place[0]) as longitude, avg(s.place[1]) as latitude, min(s.place[0]) as west,
min(s.place[1]) as south, max(s.place[0]) as east, max(s.place[1]) as north, min(s.organisation_id) as id

from (values (1, box(point(4.75, 45.7), point(4.76806640725, 45.8))),
             (2, box(point(4.94384765525, 45.7), point(4.95, 45.8))),
             (3, box(point(4.76806640525, 45.7), point(4.94384765725, 45.705322266625))),
             (4, box(point(4.76806640525, 45.797607420875), point(4.94384765725, 45.8)))) as strip (side, area)
join organisation_search s on s.published and s.place <@ strip.area
cross join lateral (values (floor((s.place[0] + 180) / 360 * 16384)::int, floor((s.place[1] + 90) / 252 * 16384)::int)) as cell (x, y)
where case side when 1 then cell.x < 8409 when 2 then cell.x > 8416
                when 3 then cell.x between 8409 and 8416 and cell.y < 8823
                else cell.x between 8409 and 8416 and cell.y > 8828 end
  and s.place <@ box(point(4.75, 45.7), point(4.95, 45.8))
group by cell.x, cell.y
)
select cells.*, o.slug, o.name
from cells left join lateral (
    select slug, name from organisation where id = cells.id and cells.entries = 1 limit 1) o on true
;
