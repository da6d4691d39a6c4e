package fr.ess.directory.portals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the territories that somebody names for a portal: one a line, by INSEE's code or by name. */
@Service
@Transactional(readOnly = true)
public class PortalTerritories {

    private static final int MOST = 400;

    /** More than any name of a territory: what is longer is not looked for. */
    private static final int LONGEST = 200;

    private static final Pattern CODE = Pattern.compile("^([0-9]{2}|[0-9]{5}|[0-9]{9})(?![0-9]).*");

    private final JdbcClient jdbc;

    PortalTerritories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was found, and the lines that name nothing, or more than one territory. */
    public record Named(Set<Integer> ids, List<String> unclear) {}

    public Named read(String lines) {
        Set<Integer> ids = new LinkedHashSet<>();
        List<String> unclear = new ArrayList<>();
        List<String> named =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (named.size() > MOST) {
            return new Named(Set.of(), List.of("plus de " + MOST + " lignes"));
        }
        for (String line : named) {
            List<Integer> found = line.length() > LONGEST ? List.of() : find(line);
            if (found.size() == 1) {
                ids.add(found.get(0));
            } else {
                unclear.add(line);
            }
        }
        return new Named(ids, unclear);
    }

    private List<Integer> find(String line) {
        Matcher code = CODE.matcher(line);
        return jdbc.sql("""
                        select id from territory
                        where level in ('DEPARTEMENT', 'EPCI', 'COMMUNE')
                          and case when :code <> '' then code = :code else search_name = search_phrase(:line) end
                        limit 2""")
                .param("code", code.matches() ? code.group(1) : "")
                .param("line", line)
                .query(Integer.class)
                .list();
    }

    /** A territory as {@link #read} understands it. */
    public static String line(PortalPage.Place place) {
        return place.code() + " " + place.name();
    }
}
