package fr.ess.transmea;

import fr.ess.platform.french.French;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves files along their way. Nothing is erased: going back is one more passage. */
@Service
@Transactional
public class BuyoutPipeline {

    private final JdbcClient jdbc;
    private final BuyoutFiles files;
    private final List<PassageGuard> guards;
    private final Clock clock;

    BuyoutPipeline(JdbcClient jdbc, BuyoutFiles files, List<PassageGuard> guards, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.guards = guards;
        this.clock = clock;
    }

    /** Where a file is to go, when, and why. */
    public record Step(
            BuyoutStage to, LocalDate day, @Nullable ClosingMotive motive, String reason, String recordedBy) {}

    /** Every reason for which the file may not go there that day; nothing when it may. */
    @Transactional(readOnly = true)
    public Optional<String> refusal(BuyoutFile file, BuyoutStage to, LocalDate day) {
        if (!file.stage().mayPassTo(to)) {
            return Optional.of("Un dossier à cette étape ne peut pas y passer.");
        }
        if (day.isBefore(file.stageSince())) {
            return Optional.of("Le dossier est à cette étape depuis le " + French.date(file.stageSince())
                    + "\u00a0: il ne peut pas la quitter avant.");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            return Optional.of("Un passage se note le jour même ou après, jamais d’avance.");
        }
        return guards.stream()
                .filter(guard -> guard.from() == file.stage() && guard.to() == to)
                .flatMap(guard -> guard.refusal(file, day).stream())
                .reduce((one, other) -> one + " " + other);
    }

    /**
     * Moves a file.
     *
     * @param seen the stage at which whoever moves it saw it
     * @throws RefusedException if the file is elsewhere by now, or may not go there
     */
    public void pass(long id, BuyoutStage seen, Step step) {
        jdbc.sql("select id from buyout_file where id = ? for no key update")
                .param(id)
                .query(Long.class)
                .single();
        BuyoutFile file = files.find(id).orElseThrow();
        if (file.stage() != seen) {
            throw new RefusedException(
                    "Quelqu’un a fait passer ce dossier à une autre étape entre-temps\u00a0: relisez-le avant de décider.");
        }
        refusal(file, step.to(), step.day()).ifPresent(why -> {
            throw new RefusedException(why);
        });
        jdbc.sql("""
                        insert into buyout_passage (file_id, number, from_stage, to_stage, passed_on, motive, reason, recorded_by, recorded_at)
                        select :file, max(number) + 1, :from, :to, :day, :motive, :reason, :by, :at from buyout_passage where file_id = :file
                        """)
                .param("file", id)
                .param("from", file.stage().name())
                .param("to", step.to().name())
                .param("day", step.day())
                .param("motive", step.motive() == null ? null : step.motive().name())
                .param("reason", step.reason())
                .param("by", step.recordedBy())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The way that a file came, the first step first. */
    @Transactional(readOnly = true)
    public List<Passage> way(long id) {
        return jdbc.sql("select * from buyout_passage where file_id = ? order by number")
                .param(id)
                .query((row, number) -> {
                    String from = row.getString("from_stage");
                    String motive = row.getString("motive");
                    return new Passage(
                            row.getInt("number"),
                            from == null ? null : BuyoutStage.valueOf(from),
                            BuyoutStage.valueOf(row.getString("to_stage")),
                            row.getObject("passed_on", LocalDate.class),
                            motive == null ? null : ClosingMotive.valueOf(motive),
                            row.getString("reason"),
                            row.getString("recorded_by"),
                            row.getObject("recorded_at", OffsetDateTime.class));
                })
                .list();
    }
}
