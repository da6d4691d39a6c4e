package fr.ess.events.proposal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds organisers in the directory as people write them: by the address of their entry, by SIREN or by name. */
@Service
@Transactional(readOnly = true)
public class OrganiserNames {

    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("/annuaire/([a-z0-9-]+)");
    private static final Pattern SIREN = Pattern.compile("(?:\\d[ \\u00a0]?){9}");
    private static final String LISTED =
            "select id, name, slug from organisation where status in ('PUBLISHED', 'CLOSED') and ";

    private final JdbcClient jdbc;

    OrganiserNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Entry(long id, String name, String slug) {

        EventDraft.Organiser asOrganiser() {
            return new EventDraft.Organiser(name, id, slug);
        }
    }

    /**
     * The entry that is meant, or the bare name where the directory has none.
     *
     * @param field where a fault is told
     */
    public EventDraft.Organiser find(String line, String field) {
        Matcher address = ADDRESS.matcher(line);
        if (address.find()) {
            return jdbc.sql(LISTED + "slug = ?")
                    .param(address.group(1))
                    .query(Entry.class)
                    .optional()
                    .map(Entry::asOrganiser)
                    .orElseThrow(() -> new UnfitEventException(
                            field, "Aucune fiche n’a l’adresse /annuaire/" + address.group(1) + "."));
        }
        boolean number = SIREN.matcher(line).matches();
        List<Entry> found = number
                ? jdbc.sql(LISTED + "siren = ? limit 2")
                        .param(line.replaceAll("\\D", ""))
                        .query(Entry.class)
                        .list()
                : jdbc.sql(LISTED + """
                                id in (select organisation_id from organisation_search
                                       where sort_name = (select search_phrase(?))) limit 2""").param(line).query(Entry.class).list();
        if (found.size() > 1) {
            throw new UnfitEventException(
                    field,
                    "Plusieurs fiches répondent à «\u00a0" + line
                            + "\u00a0»\u00a0: donnez l’adresse de la bonne, comme /annuaire/oxalis.");
        }
        if (found.isEmpty() && (number || line.length() > LONGEST)) {
            throw new UnfitEventException(
                    field,
                    number
                            ? "Aucune fiche n’a le SIREN " + line + "."
                            : "Un nom a " + LONGEST + " caractères au plus.");
        }
        return found.isEmpty()
                ? new EventDraft.Organiser(line, null, null)
                : found.get(0).asOrganiser();
    }
}
