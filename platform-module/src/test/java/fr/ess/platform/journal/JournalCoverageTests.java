package fr.ess.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** No table escapes the journal unnoticed: each is tracked, or stands here with the reason why not. */
class JournalCoverageTests {

    private static final String THE_JOURNAL = "the journal itself";
    private static final String REFERENCE =
            "reference data: changed by migrations, and by the command `reference`, which tells the journal";
    private static final String DERIVED = "derived from tracked tables by triggers";
    private static final String IMPORT = "written once by an import, which tells the journal, and never edited";
    private static final String VINTAGE =
            "follows from a vintage or its publication, which are tracked, and never changes";
    private static final String SECRET = "secrets of short life: what people do with them is recorded as actions";
    private static final String TECHNICAL = "no state of the business";

    private static final Map<String, String> UNTRACKED = Map.ofEntries(
            Map.entry("journal_entry", THE_JOURNAL),
            Map.entry("journal_seal", THE_JOURNAL),
            Map.entry("territory", REFERENCE),
            Map.entry("former_commune", REFERENCE),
            Map.entry("commune_other_name", REFERENCE),
            Map.entry("postal_code", REFERENCE),
            Map.entry("legal_family", REFERENCE),
            Map.entry("legal_category", REFERENCE),
            Map.entry("sector", REFERENCE),
            Map.entry("naf", REFERENCE),
            Map.entry("workforce_band", REFERENCE),
            Map.entry("organisation_former_slug", DERIVED),
            Map.entry("organisation_field_source", DERIVED),
            Map.entry("organisation_revision", DERIVED),
            Map.entry("portal_revision", DERIVED),
            Map.entry("organisation_search", DERIVED),
            Map.entry("search_word", DERIVED),
            Map.entry("search_word_change", DERIVED),
            Map.entry("map_cell", DERIVED),
            Map.entry("map_cell_change", DERIVED),
            Map.entry("facet_count", DERIVED),
            Map.entry("facet_count_change", DERIVED),
            Map.entry("departement_outline", REFERENCE),
            Map.entry("directory_version", DERIVED),
            Map.entry("directory_change", DERIVED),
            Map.entry("fund_position", DERIVED),
            Map.entry("fund_day", DERIVED),
            Map.entry("fund_version", DERIVED),
            Map.entry("fund_change", DERIVED),
            Map.entry("portfolio_span", DERIVED),
            Map.entry("portfolio_plan", DERIVED),
            Map.entry("portfolio_stale", DERIVED),
            Map.entry("cae_stay", DERIVED),
            Map.entry("cae_version", DERIVED),
            Map.entry("cae_change", DERIVED),
            Map.entry("event_occurrence", DERIVED),
            Map.entry("event_to_expand", DERIVED),
            Map.entry("event_calendar_version", DERIVED),
            Map.entry("event_calendar_change", DERIVED),
            Map.entry("event_incoming_reading", "a record of its own: what came of each reading"),
            Map.entry("event_incoming_unfit", "a record of its own: what of it could not be taken"),
            Map.entry("event_incoming_event", "what a calendar told last; the event that it became is tracked"),
            Map.entry("event_seats", "derived: places of the event, and how many are taken, counted by triggers"),
            Map.entry(
                    "event_seat_claim",
                    "follows from a registration and the sessions that it asks for, which are tracked"),
            Map.entry("observatory_rule", "written by migrations only, and never changed"),
            Map.entry("observatory_rule_band", "follows from the rule"),
            Map.entry("pole_topic", "the typology: written by migrations only"),
            Map.entry("pole_choice", "the typology: written by migrations only"),
            Map.entry("observatory_territory", VINTAGE),
            Map.entry("observatory_count", VINTAGE),
            Map.entry("observatory_edition", VINTAGE),
            Map.entry("observatory_figure", VINTAGE),
            Map.entry("values_grid", "the questions: written by migrations only, and never changed"),
            Map.entry("values_question", "the questions: written by migrations only, and never changed"),
            Map.entry("values_release_sheet", "follows from a release, which is tracked, and never changes"),
            Map.entry("values_edition", "follows from a release, which is tracked, and never changes"),
            Map.entry("values_figure", "follows from a release, which is tracked, and never changes"),
            Map.entry("import_run", IMPORT),
            Map.entry("import_row", IMPORT),
            Map.entry("sirene_unit", IMPORT),
            Map.entry("import_task_preview", IMPORT),
            Map.entry("import_task_piece", IMPORT),
            Map.entry("import_task_row", IMPORT),
            Map.entry(
                    "duplicate_pair",
                    "derived by each search for duplicates; what the staff decide is in duplicate_apart"),
            Map.entry("duplicate_search", "tells when the last search was, and what it counted"),
            Map.entry("account_token", SECRET),
            Map.entry("search_alert_stop", SECRET),
            Map.entry("event_registration_link", SECRET),
            Map.entry("event_told_figure", "written by migrations only, with its source"),
            Map.entry("event_ticket_key", "signs tickets: made once for an event, and never changed"),
            Map.entry("account_recovery_code", SECRET),
            Map.entry("spring_session", TECHNICAL),
            Map.entry("spring_session_attributes", TECHNICAL),
            Map.entry("rate_limit", TECHNICAL),
            Map.entry("flyway_schema_history", TECHNICAL));

    private static final TestDatabase database = TestDatabase.fresh();

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void everyTableIsTrackedOrSaysWhyNot() {
        var untracked =
                new TreeSet<>(database.jdbc().sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p') and 4 > (
                            select count(*) from pg_trigger t
                            where t.tgrelid = c.oid and t.tgenabled = 'A'
                              and t.tgname in ('journal_row', 'journal_bulk_insert', 'journal_bulk_update', 'journal_bulk_delete'))
                        """).query(String.class).list());

        assertThat(untracked).isEqualTo(new TreeSet<>(UNTRACKED.keySet()));
    }
}
