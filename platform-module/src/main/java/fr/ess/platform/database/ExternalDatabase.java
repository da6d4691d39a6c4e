package fr.ess.platform.database;

import fr.ess.platform.startup.StartupFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What a PostgreSQL server that is not ours must offer, checked before anything is written to it. */
final class ExternalDatabase {

    private static final int OLDEST_MAJOR = 15;

    /** Those that the migrations create. */
    static final List<String> EXTENSIONS = List.of("fuzzystrmatch", "pg_trgm", "unaccent");

    private final DataSource source;

    ExternalDatabase(DataSource source) {
        this.source = source;
    }

    /** Fails, in words, where the server does not answer, is too old, or lacks an extension. */
    void check() {
        try (Connection connection = source.getConnection()) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            checkExtensions(connection);
        } catch (SQLException e) {
            throw new StartupFailure(unreachable(e.getSQLState()), e);
        }
    }

    static void requireVersion(int major) {
        if (major < OLDEST_MAJOR) {
            throw new StartupFailure("La base de données indiquée tourne sous PostgreSQL " + major
                    + " : il faut au moins PostgreSQL " + OLDEST_MAJOR + ".");
        }
    }

    private static void checkExtensions(Connection connection) throws SQLException {
        List<String> absent = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select wanted, available.name is not null as present,
                       installed.oid is not null
                       or me.rolsuper
                       or available.trusted and has_database_privilege(current_database(), 'create') as allowed
                from unnest(?) as wanted
                cross join (select rolsuper from pg_roles where rolname = current_user) as me
                left join pg_extension as installed on installed.extname = wanted
                left join lateral (select name, bool_or(trusted) as trusted from pg_available_extension_versions
                                   where name = wanted group by name) as available on true""")) {
            statement.setArray(1, connection.createArrayOf("text", EXTENSIONS.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getBoolean("present")) {
                        absent.add(rows.getString("wanted"));
                    } else if (!rows.getBoolean("allowed")) {
                        forbidden.add(rows.getString("wanted"));
                    }
                }
            }
        }
        if (!absent.isEmpty()) {
            throw new StartupFailure("Le serveur PostgreSQL indiqué n’a pas les extensions " + String.join(", ", absent)
                    + " : installez-y son paquet « contrib ».");
        }
        if (!forbidden.isEmpty()) {
            throw new StartupFailure("Le compte « " + connection.getMetaData().getUserName()
                    + " » n’a pas le droit de créer les extensions " + String.join(", ", forbidden)
                    + " : un administrateur de la base doit exécuter « create extension "
                    + String.join("; create extension ", forbidden) + "; », puis relancez l’application.");
        }
    }

    private static String unreachable(@Nullable String state) {
        String kind = state == null || state.length() != 5 ? "" : state.substring(0, 2);
        return switch (kind) {
            case "28" ->
                "La base de données indiquée refuse ce compte ou ce mot de passe : vérifiez "
                        + "SPRING_DATASOURCE_USERNAME et SPRING_DATASOURCE_PASSWORD.";
            case "3D" ->
                "Le serveur PostgreSQL indiqué n’a pas de base de ce nom : créez-la, ou vérifiez "
                        + "SPRING_DATASOURCE_URL.";
            default ->
                "La base de données indiquée ne répond pas : vérifiez SPRING_DATASOURCE_URL, et que le "
                        + "serveur tourne et accepte les connexions de cette machine.";
        };
    }
}
