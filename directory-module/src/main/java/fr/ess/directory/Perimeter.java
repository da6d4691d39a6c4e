package fr.ess.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the rules of the perimeter as staff last left them. */
@Service
public class Perimeter {

    private final JdbcClient jdbc;

    Perimeter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PerimeterRules rules() {
        return new PerimeterRules(jdbc.sql("""
                        select id, siren_prefix, legal_category, naf_prefix, needs_flag, verdict, family_id, valid_from,
                               valid_to, source
                        from perimeter_rule""").query(PerimeterRule.class).list());
    }
}
