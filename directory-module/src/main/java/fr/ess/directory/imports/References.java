package fr.ess.directory.imports;

import fr.ess.directory.Departement;
import fr.ess.directory.Perimeter;
import fr.ess.directory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what rows are matched with. COPY takes the connection: nothing may be asked of the database row by row. */
@Component
class References {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;
    private final Territories territories;
    private final Perimeter perimeter;
    private final Clock clock;

    References(JdbcClient jdbc, Territories territories, Perimeter perimeter, Clock clock) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.perimeter = perimeter;
        this.clock = clock;
    }

    Reference read() {
        Map<String, Departement> departements =
                territories.departements().stream().collect(Collectors.toMap(Departement::code, Function.identity()));
        Map<String, Integer> families = new HashMap<>();
        numbers("select code, id from legal_family").forEach((code, id) -> families.put(Text.words(code), id));
        return new Reference(
                territories.asTheyAre(),
                departements,
                families,
                perimeter.rules(),
                LocalDate.now(clock.withZone(PARIS)),
                numbers("select code, sector_id from naf"),
                new HashSet<>(jdbc.sql("select code from legal_category where length(code) = 4")
                        .query(String.class)
                        .list()),
                numbers("select code, id from workforce_band"),
                new Reference.Known(
                        set(
                                "select siren from organisation where siren is not null and not example and status <> 'MERGED'"),
                        set("select substr(rna, 2) from organisation where rna ~ '^W[0-9]{9}$' and status <> 'MERGED'"),
                        set("select siren from sirene_unit")));
    }

    private SirenSet set(String sql) {
        return SirenSet.of(jdbc.sql(sql).query(String.class).stream().mapToInt(Integer::parseInt));
    }

    private Map<String, Integer> numbers(String sql) {
        Map<String, Integer> numbers = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            numbers.put(row.getString(1), row.getInt(2));
        });
        return numbers;
    }
}
