package fr.ess.directory;

import fr.ess.platform.french.French;
import fr.ess.platform.web.kit.KeyFigure;
import fr.ess.platform.web.kit.KeyFigures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the directory holds, for the home page: counted, and kept for a minute because counting reads every entry. */
@Component
class DirectoryFigures implements KeyFigures {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String COUNT = """
            select count(*) filter (where not example)                   as listed,
                   count(*) filter (where example)                       as examples,
                   count(distinct commune_id) filter (where not example) as communes,
                   count(distinct departement_id) filter (where not example) as departements
            from organisation
            where status = 'PUBLISHED'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    DirectoryFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<KeyFigure> current() {
        var known = kept;
        var now = clock.instant();
        if (known == null || known.counted().plus(KEPT).isBefore(now)) {
            known = new Kept(now, figures(jdbc.sql(COUNT).query(Counts.class).single()));
            kept = known;
        }
        return known.figures();
    }

    private List<KeyFigure> figures(Counts counts) {
        if (counts.listed() == 0) {
            return List.of();
        }
        var today = "au " + French.date(LocalDate.now(clock));
        var examples = counts.examples() == 0
                ? ""
                : ", sans compter " + French.count(counts.examples(), "fiche d’exemple", "fiches d’exemple");
        return List.of(
                figure(counts.listed(), "structure recensée", "structures recensées", today + examples),
                figure(counts.communes(), "commune où l’une d’elles siège", "communes où l’une d’elles siège", today),
                figure(
                        counts.departements(),
                        "département où l’on en trouve",
                        "départements où l’on en trouve",
                        today));
    }

    private static KeyFigure figure(long value, String one, String many, String source) {
        return new KeyFigure(French.number(value), value < 2 ? one : many, source);
    }

    private record Counts(long listed, long examples, long communes, long departements) {}

    private record Kept(Instant counted, List<KeyFigure> figures) {}
}
