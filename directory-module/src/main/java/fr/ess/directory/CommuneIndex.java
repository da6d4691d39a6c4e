package fr.ess.directory;

import fr.ess.directory.CommuneMatch.District;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every commune with its codes and names, as read at one moment; immutable. */
final class CommuneIndex {

    private final Map<Integer, Commune> byId = new HashMap<>();
    private final Map<String, Commune> byCode = new HashMap<>();
    private final Map<String, Set<Commune>> byPostalCode = new HashMap<>();
    private final Map<String, Set<Commune>> byName = new HashMap<>();
    private final Map<String, Set<Commune>> byOtherName = new HashMap<>();
    private final Map<String, District> districtByPostalCode = new HashMap<>();

    private CommuneIndex() {}

    static CommuneIndex load(JdbcClient jdbc) {
        CommuneIndex index = new CommuneIndex();
        jdbc.sql("""
                select c.id, c.code, c.name, c.departement_id, d.code as departement, c.epci_id, c.latitude,
                       c.longitude, c.position_estimated as estimated
                from territory c join territory d on d.id = c.departement_id
                where c.level = 'COMMUNE' and c.latitude is not null
                order by c.code""").query(Commune.class).list().forEach(index::add);
        jdbc.sql("select code, commune_id from postal_code order by code, commune_id")
                .query(rs -> {
                    put(index.byPostalCode, rs.getString(1), index.byId.get(rs.getInt(2)));
                });
        jdbc.sql("select commune_id, name from commune_other_name order by commune_id, name")
                .query(rs -> {
                    put(index.byOtherName, PlaceName.of(rs.getString(2)).key(), index.byId.get(rs.getInt(1)));
                });
        jdbc.sql("select * from former_commune order by code").query(rs -> {
            Commune today = index.byId.get(rs.getInt("commune_id"));
            String code = rs.getString("code");
            String name = rs.getString("name");
            if (today == null) {
                return;
            }
            index.byCode.putIfAbsent(code, today);
            if ("DISTRICT".equals(rs.getString("kind"))) {
                String postalCode = rs.getString("postal_code");
                index.districtByPostalCode.put(
                        postalCode,
                        new District(code, name, postalCode, rs.getDouble("latitude"), rs.getDouble("longitude")));
            } else if (name != null) {
                put(index.byOtherName, PlaceName.of(name).key(), today);
            }
        });
        return index;
    }

    private void add(Commune commune) {
        byId.put(commune.id(), commune);
        byCode.put(commune.code(), commune);
        put(byName, PlaceName.of(commune.name()).key(), commune);
    }

    private static void put(Map<String, Set<Commune>> map, @Nullable String key, @Nullable Commune commune) {
        if (key != null && commune != null) {
            map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(commune);
        }
    }

    @Nullable Commune byCode(String code) {
        return byCode.get(code);
    }

    @Nullable District district(String postalCode) {
        return districtByPostalCode.get(postalCode);
    }

    List<Commune> servedBy(String postalCode) {
        return List.copyOf(byPostalCode.getOrDefault(postalCode, Set.of()));
    }

    List<Commune> named(String key) {
        return List.copyOf(byName.getOrDefault(key, Set.of()));
    }

    List<Commune> alsoNamed(String key) {
        return List.copyOf(byOtherName.getOrDefault(key, Set.of()));
    }

    /** Those of {@code communes} whose name, or another of their names, begins with {@code start}: names get cut short. */
    List<Commune> startingWith(String start, Collection<Commune> communes) {
        return communes.stream()
                .filter(commune -> PlaceName.of(commune.name()).key().startsWith(start))
                .toList();
    }
}
