package fr.ess.directory.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL of a page by relevance: which entries come first. docs/decisions/directory-search.md names the tiers. */
final class RelevanceSql {

    /** Holds where the words are in the names, the last perhaps unfinished. */
    static final String NAMED = "s.name_vector @@ :words::tsquery";

    /**
     * How much of the words which part of the entry explains: a name equals them, begins with them, equals them but for
     * little words, holds them, holds the last as a beginning; names and place hold them; activity too; the rest of the entry.
     */
    static final String TIER = """
            case when s.name_vector @@ :whole::tsquery
                 then case when :phrase = any (s.name_keys) then 0
                           when exists (
                               select from unnest(s.name_keys) as name where starts_with(name, :phrase || ' ')) then 1
                           when :core = any (s.name_cores) then 2
                           else 3 end
                 when s.name_vector @@ :words::tsquery then 4
                 when s.full_vector @@ :placed::tsquery then 5
                 when s.full_vector @@ :active::tsquery then 6
                 else 7 end""";

    private static final int OTHERS = 7;

    /** In the order of bytes, in which names are sorted, '!' is what follows a space. */
    private static final String BEGINS = "s.sort_name > :phrase || ' ' and s.sort_name < :phrase || '!'";

    private final SearchSql search;
    private final @Nullable Cursor after;
    private final int rows;
    private final List<String> parts = new ArrayList<>();
    private final List<String> before = new ArrayList<>();

    RelevanceSql(SearchSql search, @Nullable Cursor after, int rows) {
        this.search = search;
        this.after = after;
        this.rows = rows;
    }

    /** The first rows of each part in turn; a part is looked at only when those before do not fill the page. */
    String keys(Abundance abundance) {
        if (abundance == Abundance.MANY) {
            walk(0, "s.sort_name = :phrase", search.conditionsOfNames());
            walk(1, BEGINS, search.conditionsOfNames());
            walk(3, "true", search.conditionsOfNames("s.sort_name <> :phrase", "not (" + BEGINS + ")"));
        } else {
            rank("names", search.conditionsOfNames());
        }
        if (abundance == Abundance.FEW) {
            rank("others", search.conditions("not " + NAMED));
        } else {
            walk(OTHERS, "true", search.conditions("not " + NAMED));
        }
        return "with " + String.join(",\n", parts) + "\nselect * from (" + String.join(" union all ", before)
                + ") parts order by tier, sort_name, id limit " + rows;
    }

    private void part(String name, String keys) {
        parts.add(name + " as materialized (" + keys + ")");
        before.add("select * from " + name);
    }

    private String missing() {
        return before.isEmpty()
                ? "true"
                : "(select count(*) from (" + String.join(" union all ", before) + ") before) < " + rows;
    }

    /** What the index of words finds, all of it ranked. */
    private void rank(String name, String conditions) {
        String rest = after == null
                ? "true"
                : "(" + TIER + ", s.sort_name, s.organisation_id) > (:afterTier, :afterName, :afterId)";
        part(name, """
                select %s from organisation_search s
                where %s and %s and %s order by tier, s.sort_name, s.organisation_id limit %d""".formatted(search.keyColumns(TIER), conditions, rest, missing(), rows));
    }

    /**
     * What a walk along the names meets. The walk stands in a table of its own, which keeps the planner to it: it would
     * take each condition for rarer than it is, and read everything that holds the words to sort it.
     */
    private void walk(int tier, String range, String conditions) {
        if (after != null && after.tier() > tier) {
            return;
        }
        String rest = after == null || after.tier() < tier
                ? "true"
                : "(s.sort_name, s.organisation_id) > (:afterName, :afterId)";
        part("tier_" + tier, """
                select %s
                from (select * from organisation_search s
                      where s.published and %s and %s and %s order by s.sort_name, s.organisation_id offset 0) s
                where %s limit %d""".formatted(
                        search.keyColumns(Integer.toString(tier)), range, rest, missing(), conditions, rows));
    }
}
