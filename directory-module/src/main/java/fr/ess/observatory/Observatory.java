package fr.ess.observatory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The one who reads what is told of a vintage: pages, files, the API, maps and portraits have no other way to a figure. */
@Service
public class Observatory {

    private static final String PLACE =
            "select t.territory_id, t.level, t.code, t.name, t.population, t.departement_id, t.epci_id from observatory_territory t ";

    private final JdbcClient jdbc;

    Observatory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A territory and what is told of one category there. */
    public record Line(Place place, Told told) {}

    /** By its code or its name; a name that several share is none, and larger territories come first. */
    public Optional<Place> place(Vintage vintage, String typed) {
        List<Place> found = jdbc.sql(PLACE + """
                         where t.vintage_id = :vintage and (t.code = :typed or plain(t.name) = plain(:typed))
                        order by t.code <> :typed, array_position(array['REGION', 'DEPARTEMENT', 'EPCI', 'COMMUNE'], t.level), t.code
                        limit 2""")
                .param("vintage", vintage.id())
                .param("typed", typed)
                .query((row, number) -> place(row, 1))
                .list();
        boolean alike = found.size() == 2
                && found.get(0).level() == found.get(1).level()
                && !found.get(0).code().equals(typed);
        return alike ? Optional.empty() : found.stream().findFirst();
    }

    public Place region(Vintage vintage) {
        return jdbc.sql(PLACE + " where t.vintage_id = ? and t.level = 'REGION'")
                .param(vintage.id())
                .query((row, number) -> place(row, 1))
                .single();
    }

    /** From the région down to the territory itself. */
    public List<Place> path(Vintage vintage, Place place) {
        List<Place> path = new ArrayList<>(jdbc.sql(PLACE + """
                         where t.vintage_id = :vintage
                           and (t.level = 'REGION' or t.territory_id in (:departement, :epci))
                         order by array_position(array['REGION', 'DEPARTEMENT', 'EPCI'], t.level)""")
                .param("vintage", vintage.id())
                .param("departement", place.departementId())
                .param("epci", place.epciId())
                .query((row, number) -> place(row, 1))
                .list());
        path.removeIf(one -> one.id() == place.id());
        path.add(place);
        return path;
    }

    /** Everything that is told of a territory. */
    public PlaceFigures of(Vintage vintage, Place place) {
        Map<Breakdown, Map<Integer, Told>> all = new HashMap<>();
        AtomicBoolean detailed = new AtomicBoolean(true);
        jdbc.sql("""
                        select breakdown, category, units, employers, jobs, detailed from observatory_figure
                        where vintage_id = ? and territory_id = ?""").param(vintage.id()).param(place.id()).query(row -> {
            all.computeIfAbsent(Breakdown.valueOf(row.getString(1)), d -> new HashMap<>())
                    .put(row.getInt(2), told(row, 3));
            detailed.compareAndSet(true, row.getBoolean(6));
        });
        return new PlaceFigures(all, detailed.get());
    }

    /** What is told of one category. */
    public Told of(Vintage vintage, Place place, Category category) {
        return of(vintage, place).of(category);
    }

    /** The territories of a level inside another one, by name, with what is told of one category there. */
    public List<Line> inside(Vintage vintage, Place place, Level level, Category category) {
        return jdbc.sql(PLACE.replace(
                                "select ",
                                "select f.units, f.employers, f.jobs, f.vintage_id is not null, coalesce(whole.detailed, true), ")
                        + """
                         left join observatory_figure f on f.vintage_id = t.vintage_id and f.territory_id = t.territory_id
                             and f.breakdown = :breakdown and f.category = :category
                         left join observatory_figure whole on whole.vintage_id = t.vintage_id and whole.territory_id = t.territory_id
                             and whole.breakdown = 'TOTAL'
                        where t.vintage_id = :vintage and t.level = :level
                          and (:region or t.departement_id = :inside or t.epci_id = :inside
                               or :level = 'EPCI' and exists (select from observatory_territory c where c.vintage_id = t.vintage_id
                                                              and c.epci_id = t.territory_id and c.departement_id = :inside))
                        order by plain(t.name), t.code""")
                .param("vintage", vintage.id())
                .param("level", level.name())
                .param("region", place.level() == Level.REGION)
                .param("inside", place.id())
                .param("breakdown", category.breakdown().name())
                .param("category", category.id())
                .query((row, number) -> {
                    Told absent = row.getBoolean(5) ? Told.NONE : Told.WITHHELD;
                    return new Line(place(row, 6), row.getBoolean(4) ? told(row, 1) : absent);
                })
                .list();
    }

    /** Where the territories of a level are drawn: latitude and longitude, as they are known today. */
    public Map<Integer, double[]> positions(Level level) {
        Map<Integer, double[]> positions = new HashMap<>();
        jdbc.sql("select id, latitude, longitude from territory where level = ? and latitude is not null")
                .param(level.name())
                .query(row -> {
                    positions.put(row.getInt(1), new double[] {row.getDouble(2), row.getDouble(3)});
                });
        return positions;
    }

    /** The lines of a table, in their order. */
    public List<Category> categories(Breakdown breakdown) {
        return switch (breakdown) {
            case TOTAL -> List.of(Category.ALL);
            case FAMILY -> named(breakdown, "select id, code, label from legal_family order by id");
            case SECTOR -> named(breakdown, "select id, code, label from sector order by id");
            case SIZE ->
                List.of(
                        new Category(breakdown, 1, "1-9", "1 à 9 salariés"),
                        new Category(breakdown, 2, "10-49", "10 à 49 salariés"),
                        new Category(breakdown, 3, "50-249", "50 à 249 salariés"),
                        new Category(breakdown, 4, "250-", "250 salariés et plus"));
            case SITE ->
                List.of(
                        new Category(breakdown, 1, "siege", "Sièges"),
                        new Category(breakdown, 2, "etablissement", "Autres établissements"));
        };
    }

    private List<Category> named(Breakdown breakdown, String sql) {
        List<Category> categories = new ArrayList<>(jdbc.sql(sql)
                .query((row, number) -> new Category(breakdown, row.getInt(1), row.getString(2), row.getString(3)))
                .list());
        categories.add(new Category(
                breakdown,
                0,
                breakdown == Breakdown.FAMILY ? "non_renseignee" : "non_renseigne",
                breakdown == Breakdown.FAMILY ? "Famille non renseignée" : "Secteur non renseigné"));
        return categories;
    }

    private static Told told(ResultSet row, int first) throws SQLException {
        return new Told(
                row.getObject(first, Long.class),
                row.getObject(first + 1, Long.class),
                row.getObject(first + 2, Long.class));
    }

    private static Place place(ResultSet row, int first) throws SQLException {
        return new Place(
                row.getInt(first),
                Level.valueOf(row.getString(first + 1)),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getObject(first + 4, Integer.class),
                row.getObject(first + 5, Integer.class),
                row.getObject(first + 6, Integer.class));
    }
}
