package fr.ess.cae.lists;

import fr.ess.cae.CoOperative;
import fr.ess.cae.SocialNumber;
import fr.ess.cae.people.Records;
import fr.ess.directory.imports.ImportFailure;
import fr.ess.directory.imports.TableFile;
import fr.ess.directory.imports.Text;
import fr.ess.platform.journal.Journal;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes a co-operative's own list: reads it, plans it, applies it, undoes it. One list waits at a time. */
@Service
public class ListImports {

    public static final int MOST_LINES = 2_000;
    public static final int MOST_BYTES = 2 << 20;

    /** For how long an import can be undone. */
    public static final int DAYS_TO_UNDO = 30;

    private final JdbcClient jdbc;
    private final ListPlanner planner;
    private final Records records;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    ListImports(JdbcClient jdbc, ListPlanner planner, Records records, Journal journal, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.planner = planner;
        this.records = records;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** Reads a file and keeps its rows, but for those that must not be kept, until somebody decides. */
    @Transactional
    public long take(CoOperative cae, String name, InputStream file, String by) throws IOException {
        String called = Text.clean(name);
        called = called.isEmpty() || SocialNumber.isIn(called) ? "liste" : called;
        try {
            // One line more for the header, some for what our own files say above and below it.
            ListContent content = ListContent.of(TableFile.rows(file, called, MOST_BYTES, MOST_LINES + 15));
            if (content.rows().size() + content.dropped().size() > MOST_LINES) {
                throw new RefusedException("Le fichier a trop de lignes\u00a0: partagez-le.");
            }
            if (content.rows().isEmpty() && content.dropped().isEmpty()) {
                throw new RefusedException("Le fichier n’a aucune ligne sous son en-tête.");
            }
            journal.record(
                    "cae_import.taken",
                    "cae",
                    cae.slug(),
                    Map.of("lignes", String.valueOf(content.rows().size())));
            return jdbc.sql("""
                            insert into cae_import (cae_id, file_name, content, taken_by, taken_at)
                            values (?, ?, ?::jsonb, ?, ?) returning id""")
                    .params(
                            cae.id(),
                            called.substring(0, Math.min(200, called.length())).strip(),
                            json.writeValueAsString(content),
                            by,
                            OffsetDateTime.now(clock))
                    .query(Long.class)
                    .single();
        } catch (ImportFailure unreadable) {
            throw new RefusedException(Objects.requireNonNull(unreadable.getMessage()));
        } catch (DuplicateKeyException waiting) {
            throw new RefusedException(
                    "Une liste de votre coopérative attend déjà\u00a0: appliquez-la ou abandonnez-la.");
        } catch (DataIntegrityViolationException forbidden) {
            throw new RefusedException("Ce fichier ne peut pas être gardé le temps de le lire.");
        }
    }

    public List<CaeImport> latest(CoOperative cae, int most) {
        return jdbc.sql("select * from cae_import where cae_id = ? order by id desc limit ?")
                .params(cae.id(), most)
                .query(ListImports::row)
                .list();
    }

    public CaeImport find(CoOperative cae, long id) {
        return jdbc.sql("select * from cae_import where cae_id = ? and id = ?")
                .params(cae.id(), id)
                .query(ListImports::row)
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** What was read of a list that waits. */
    public ListContent content(CoOperative cae, long id) {
        return jdbc.sql("select content from cae_import where cae_id = ? and id = ? and state = 'READ'")
                .params(cae.id(), id)
                .query(String.class)
                .optional()
                .map(kept -> json.readValue(kept, ListContent.class))
                .orElseThrow(() -> new RefusedException("Cette liste n’attend plus\u00a0: envoyez-la de nouveau."));
    }

    /** Says what the columns mean. */
    @Transactional
    public void mean(CoOperative cae, long id, List<String> meanings) {
        ListContent content = content(cae, id);
        boolean known = meanings.stream()
                .allMatch(name -> name.isEmpty()
                        || Arrays.stream(ListColumn.values())
                                .anyMatch(column -> column.name().equals(name)));
        if (!known || meanings.size() != content.headers().size()) {
            throw new RefusedException("Le fichier a changé entre-temps\u00a0: relisez ses colonnes.");
        }
        jdbc.sql("update cae_import set content = ?::jsonb where cae_id = ? and id = ? and state = 'READ'")
                .params(json.writeValueAsString(content.with(meanings)), cae.id(), id)
                .update();
    }

    /** What applying the list would do; nothing is written. */
    @Transactional
    public List<Planned> plan(CoOperative cae, long id) {
        return planner.plan(cae, content(cae, id));
    }

    /** The same where a plan is the same to whoever read it. */
    public static String fingerprint(List<Planned> plan) {
        try {
            String read = plan.stream().map(Planned::read).collect(Collectors.joining("\n"));
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(read.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Does what the plan says, all or nothing.
     *
     * @param read the fingerprint of the plan that somebody read
     * @param others the lines of namesakes who are other people
     */
    @Transactional
    public CaeImport apply(CoOperative cae, long id, String read, Set<Integer> others, String by) {
        // Another import of the co-operative, or somebody who enrols, waits here.
        jdbc.sql("select from cae where id = ? for no key update")
                .param(cae.id())
                .query((row, at) -> 1)
                .list();
        // Whoever gives the list up meanwhile, or the purge, waits too: it is either applied or abandoned.
        jdbc.sql("select from cae_import where cae_id = ? and id = ? for update")
                .params(cae.id(), id)
                .query((row, at) -> 1)
                .list();
        jdbc.sql("select from cae_person where cae_id = ? order by id for no key update")
                .param(cae.id())
                .query((row, at) -> 1)
                .list();
        List<Planned> plan = plan(cae, id);
        if (!fingerprint(plan).equals(read)) {
            throw new RefusedException("Le registre a changé depuis que vous avez lu ce plan\u00a0: relisez-le.");
        }
        Work work = new Work(cae, id, by);
        plan.forEach(line -> work.write(line, others.contains(line.line())));
        jdbc.sql("""
                        update cae_import set state = 'APPLIED', content = null, applied_at = ?, opened = ?, changed = ?, unchanged = ?,
                               left_aside = ? where id = ?""")
                .params(OffsetDateTime.now(clock), work.opened, work.changed, work.unchanged, work.leftAside, id)
                .update();
        return find(cae, id);
    }

    /** Gives a list up; what was read of it is gone. */
    @Transactional
    public void abandon(CoOperative cae, long id) {
        jdbc.sql(
                        "update cae_import set state = 'ABANDONED', content = null where cae_id = ? and id = ? and state = 'READ'")
                .params(cae.id(), id)
                .update();
        if (find(cae, id).state() != CaeImport.State.ABANDONED) {
            throw new RefusedException("Cette liste a été appliquée entre-temps\u00a0: défaites-la plutôt.");
        }
    }

    /** The records that an import touched and that somebody changed since: while there are any it is not undone. */
    public List<Integer> changedSince(CoOperative cae, long id) {
        return jdbc.sql("""
                        select p.number from cae_import_record r join cae_person p on p.id = r.person_id
                        where r.import_id = ? and p.cae_id = ? and r.mark <> cae_record_mark(p.id) order by p.number""").params(id, cae.id()).query(Integer.class).list();
    }

    public boolean canBeUndone(CaeImport one) {
        return one.state() == CaeImport.State.APPLIED
                && Objects.requireNonNull(one.appliedAt())
                        .isAfter(OffsetDateTime.now(clock).minusDays(DAYS_TO_UNDO));
    }

    /** Puts back what an import changed and empties the records that it opened. */
    @Transactional
    public void undo(CoOperative cae, long id, String by) {
        if (!canBeUndone(find(cae, id))) {
            throw new RefusedException("Cet import ne se défait plus.");
        }
        try {
            jdbc.sql("select cae_undo_import(?, ?, ?)")
                    .params(id, LocalDate.now(clock), by)
                    .query((row, at) -> 1)
                    .list();
        } catch (DataIntegrityViolationException changed) {
            throw new RefusedException(
                    "Des dossiers de cet import ont changé depuis\u00a0: il ne se défait pas d’un coup. Corrigez-les un par un.");
        }
    }

    private static CaeImport row(ResultSet row, int at) throws SQLException {
        return new CaeImport(
                row.getLong("id"),
                row.getString("file_name"),
                CaeImport.State.valueOf(row.getString("state")),
                row.getString("taken_by"),
                row.getObject("taken_at", OffsetDateTime.class),
                row.getObject("applied_at", OffsetDateTime.class),
                row.getInt("opened"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("left_aside"),
                row.getString("undone_by"),
                row.getObject("undone_at", OffsetDateTime.class));
    }

    /** One list while it is applied. */
    private final class Work {
        private final CoOperative cae;
        private final long id;
        private final String by;
        private int opened;
        private int changed;
        private int unchanged;
        private int leftAside;

        Work(CoOperative cae, long id, String by) {
            this.cae = cae;
            this.id = id;
            this.by = by;
        }

        void write(Planned line, boolean isSomebodyElse) {
            switch (line.kind()) {
                case NEW -> open(line);
                case NAMESAKE -> {
                    if (isSomebodyElse) {
                        open(line);
                    } else {
                        leftAside++;
                    }
                }
                case CHANGED -> change(line, Objects.requireNonNull(line.number()));
                case UNCHANGED -> unchanged++;
                case REFUSED -> leftAside++;
            }
        }

        private void open(Planned line) {
            int number = records.enrol(cae, Objects.requireNonNull(line.draft()), line.path(), by);
            line.years().forEach(year -> records.tell(cae, number, year));
            jdbc.sql("""
                            insert into cae_import_record (import_id, person_id, opened, last_line, mark)
                            select ?, p.id, true, 0, cae_record_mark(p.id) from cae_person p where p.cae_id = ? and p.number = ?""").params(id, cae.id(), number).update();
            opened++;
        }

        private void change(Planned line, int number) {
            jdbc.sql("""
                            insert into cae_import_record (import_id, person_id, opened, last_line, before, found, mark)
                            select ?, p.id, false, coalesce((select max(s.id) from cae_status s where s.person_id = p.id), 0),
                                   cae_record_state(p.id), cae_record_mark(p.id), ''
                            from cae_person p where p.cae_id = ? and p.number = ?""").params(id, cae.id(), number).update();
            records.amend(cae, number, line.draft(), line.steps(), line.years(), by);
            jdbc.sql("""
                            update cae_import_record r set mark = cae_record_mark(p.id) from cae_person p
                            where r.import_id = ? and r.person_id = p.id and p.cae_id = ? and p.number = ?""").params(id, cae.id(), number).update();
            changed++;
        }
    }
}
