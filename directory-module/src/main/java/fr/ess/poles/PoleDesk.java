package fr.ess.poles;

import fr.ess.directory.Slug;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the staff of the CRESS open poles and keep what they are. */
@Service
public class PoleDesk {

    /** Pages of their own beside those of the poles; the database refuses them too. */
    private static final Set<String> RESERVED = Set.of("comparer", "nouveau", "appels");

    private final JdbcClient jdbc;

    PoleDesk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What came of an edit. */
    public enum Outcome {
        DONE,
        OVERTAKEN,
        ENTRY_UNKNOWN,
        ENTRY_TAKEN,
        COMMUNE_UNKNOWN
    }

    /** An outcome, with the address of the pole where one was opened. */
    public record Opened(Outcome outcome, String slug) {}

    private record Places(
            @Nullable Long organisation,
            @Nullable Integer departement,
            @Nullable Integer commune,
            Outcome outcome) {}

    @Transactional
    public Opened open(PoleEntry entry) {
        Places places = places(entry, 0);
        if (places.outcome() != Outcome.DONE) {
            return new Opened(places.outcome(), "");
        }
        String slug = Slug.of(entry.name(), asked -> RESERVED.contains(asked) || isTaken(asked))
                .value();
        jdbc.sql("""
                        insert into pole (slug, name, organisation_id, place, in_region, departement_id, commune_id, presentation, source)
                            values (?, ?, ?::bigint, ?, ?::boolean, ?::integer, ?::integer, ?, ?)""")
                .param(slug)
                .param(entry.name())
                .param(places.organisation())
                .param(entry.place())
                .param(entry.inRegion())
                .param(places.departement())
                .param(places.commune())
                .param(entry.presentation())
                .param(entry.source())
                .update();
        return new Opened(Outcome.DONE, slug);
    }

    @Transactional
    public Outcome edit(Pole pole, long version, PoleEntry entry) {
        Places places = places(entry, pole.id());
        if (places.outcome() != Outcome.DONE) {
            return places.outcome();
        }
        int changed = jdbc.sql("""
                            update pole set name = ?, organisation_id = ?::bigint, place = ?, in_region = ?::boolean,
                                departement_id = ?::integer, commune_id = ?::integer, presentation = ?, source = ?, version = version + 1
                            where id = ? and version = ?""")
                .param(entry.name())
                .param(places.organisation())
                .param(entry.place())
                .param(entry.inRegion())
                .param(places.departement())
                .param(places.commune())
                .param(entry.presentation())
                .param(entry.source())
                .param(pole.id())
                .param(version)
                .update();
        return changed == 1 ? Outcome.DONE : Outcome.OVERTAKEN;
    }

    public long count() {
        return jdbc.sql("select count(*) from pole").query(Long.class).single();
    }

    private boolean isTaken(String slug) {
        return jdbc.sql("select exists (select from pole where slug = ?)")
                .param(slug)
                .query(Boolean.class)
                .single();
    }

    /** What an entry names, found; the entry of the directory may be that of {@code pole} and of no other. */
    private Places places(PoleEntry entry, long pole) {
        Long organisation = entry.entry() == null
                ? null
                : organisation(entry.entry()).map(Organisation::id).orElse(null);
        if (entry.entry() != null && organisation == null) {
            return new Places(null, null, null, Outcome.ENTRY_UNKNOWN);
        }
        if (organisation != null && isAnothers(organisation, pole)) {
            return new Places(null, null, null, Outcome.ENTRY_TAKEN);
        }
        Integer departement = entry.departement() == null
                ? null
                : jdbc.sql("select id from territory where level = 'DEPARTEMENT' and code = ?")
                        .param(entry.departement())
                        .query(Integer.class)
                        .single();
        Integer commune = entry.commune() == null
                ? null
                : jdbc.sql("""
                                select id from territory where level = 'COMMUNE' and departement_id = ?::integer
                                and (code = ? or plain(name) = plain(?)) order by id limit 1""")
                        .param(departement)
                        .param(entry.commune())
                        .param(entry.commune())
                        .query(Integer.class)
                        .optional()
                        .orElse(null);
        return new Places(
                organisation,
                departement,
                commune,
                entry.commune() != null && commune == null ? Outcome.COMMUNE_UNKNOWN : Outcome.DONE);
    }

    private boolean isAnothers(long organisation, long pole) {
        return jdbc.sql("select exists (select from pole where organisation_id = ? and id <> ?)")
                .params(organisation, pole)
                .query(Boolean.class)
                .single();
    }

    /** A published entry of the directory. */
    public record Organisation(long id, String name) {}

    /** By its address of today. */
    public Optional<Organisation> organisation(String slug) {
        return jdbc.sql("select id, name from organisation where slug = ? and status = 'PUBLISHED'")
                .param(slug)
                .query(Organisation.class)
                .optional();
    }
}
