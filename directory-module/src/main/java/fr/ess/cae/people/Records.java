package fr.ess.cae.people;

import fr.ess.cae.CoOperative;
import fr.ess.cae.MembershipStatus;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.money.Euros;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, continues, corrects and closes the records of one co-operative. */
@Service
public class Records {

    private final JdbcClient jdbc;
    private final People people;
    private final Labels labels;
    private final Clock clock;

    Records(JdbcClient jdbc, People people, Labels labels, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.labels = labels;
        this.clock = clock;
    }

    /** Opens a record with its first status; returns its number. */
    @Transactional
    public int enrol(CoOperative cae, PersonDraft draft, PathRules.Point first, String by) {
        return enrol(cae, draft, List.of(first), by);
    }

    /** Opens a record with all of its path so far; returns its number. */
    @Transactional
    public int enrol(CoOperative cae, PersonDraft draft, List<PathRules.Point> path, String by) {
        require(path);
        try {
            long id = jdbc.sql("select cae_enrol(?, ?, ?, ?, ?, ?, ?::integer, ?::smallint, ?)")
                    .param(cae.id())
                    .param(draft.lastName())
                    .param(draft.firstName())
                    .param(Objects.requireNonNull(draft.bornOn()))
                    .param(draft.gender().name())
                    .param(draft.situation().name())
                    .param(draft.communeId())
                    .param(draft.sectorId())
                    .param(draft.activity())
                    .query(Long.class)
                    .single();
            write(id, path.stream().map(Step::added).toList(), by);
            return jdbc.sql("select number from cae_person where id = ?")
                    .param(id)
                    .query(Integer.class)
                    .single();
        } catch (DataIntegrityViolationException twice) {
            throw new RefusedException("Cette personne a déjà un dossier dans votre coopérative.");
        }
    }

    /** Puts right what was told of somebody. */
    @Transactional
    public void rectify(CoOperative cae, int number, PersonDraft draft, long version) {
        PersonRecord record = open(cae, number);
        if (record.version() != version) {
            throw new RefusedException("Ce dossier a changé entre-temps\u00a0: relisez-le, puis recommencez.");
        }
        boolean renamed = !draft.lastName().equals(record.lastName())
                || !draft.firstName().equals(record.firstName());
        if (renamed && draft.bornOn() == null) {
            throw new RefusedException("Redonnez la date de naissance\u00a0: elle n’est pas gardée, et le nom change.");
        }
        try {
            jdbc.sql("select cae_rectify(?, ?, ?, ?::date, ?, ?, ?::integer, ?::smallint, ?)")
                    .param(record.row().id())
                    .param(draft.lastName())
                    .param(draft.firstName())
                    .param(draft.bornOn())
                    .param(draft.gender().name())
                    .param(draft.situation().name())
                    .param(draft.communeId())
                    .param(draft.sectorId())
                    .param(draft.activity())
                    .query((row, at) -> 1)
                    .single();
        } catch (DataIntegrityViolationException twice) {
            throw new RefusedException("Cette personne a déjà un autre dossier dans votre coopérative.");
        }
    }

    /** Goes on with a path. */
    @Transactional
    public void add(CoOperative cae, int number, PathRules.Point point, String by) {
        PersonRecord record = open(cae, number);
        require(after(record, List.of(Step.added(point))));
        write(record.row().id(), List.of(Step.added(point)), by);
    }

    /** Says of a line what should have been said, or with null that it should not have been; the line stays to be read. */
    @Transactional
    public void correct(CoOperative cae, int number, long line, PathRules.@Nullable Point point, String by) {
        PersonRecord record = open(cae, number);
        if (record.inForce().stream().noneMatch(one -> one.id() == line)) {
            throw new RefusedException("Cette ligne a déjà été corrigée\u00a0: relisez le parcours.");
        }
        require(after(record, List.of(new Step(point, line))));
        write(record.row().id(), List.of(new Step(point, line)), by);
    }

    /** All that a list tells anew of one record, at once. */
    @Transactional
    public void amend(
            CoOperative cae,
            int number,
            @Nullable PersonDraft draft,
            List<Step> steps,
            List<PersonRecord.Year> years,
            String by) {
        PersonRecord record = open(cae, number);
        if (draft != null) {
            rectify(cae, number, draft, record.version());
        }
        if (!steps.isEmpty()) {
            require(after(record, steps));
            write(record.row().id(), steps, by);
        }
        years.forEach(year -> tell(cae, number, year));
    }

    /** The path of a record as steps would make it. */
    public static List<PathRules.Point> after(PersonRecord record, List<Step> steps) {
        List<PathRules.Point> path = new ArrayList<>();
        for (PathLine line : record.inForce()) {
            MembershipStatus status = line.status();
            if (status != null && steps.stream().noneMatch(step -> Objects.equals(step.supersedes(), line.id()))) {
                path.add(new PathRules.Point(status, line.onDay(), line.reason()));
            }
        }
        steps.forEach(step -> {
            if (step.point() != null) {
                path.add(step.point());
            }
        });
        return path;
    }

    /** What an activity made in a year. */
    @Transactional
    public void tell(CoOperative cae, int number, PersonRecord.Year year) {
        Euros turnover = year.turnover();
        jdbc.sql("""
                        insert into cae_person_year (person_id, year, turnover_cents, contribution_cents) values (?, ?, ?, ?)
                        on conflict (person_id, year) do update
                        set turnover_cents = excluded.turnover_cents, contribution_cents = excluded.contribution_cents""")
                .params(
                        open(cae, number).row().id(),
                        year.year(),
                        turnover.cents(),
                        year.contribution().cents())
                .update();
    }

    /** Forgets who it was; refused while they are accompanied. */
    @Transactional
    public void erase(CoOperative cae, int number) {
        PersonRecord record = open(cae, number);
        MembershipStatus status = record.row().status();
        if (status != null && status != MembershipStatus.LEFT) {
            throw new RefusedException(
                    "Cette personne est encore accompagnée\u00a0: enregistrez d’abord sa sortie, puis effacez son dossier.");
        }
        jdbc.sql("select cae_erase(?, ?)")
                .params(record.row().id(), LocalDate.now(clock))
                .query((row, at) -> 1)
                .single();
    }

    private PersonRecord open(CoOperative cae, int number) {
        jdbc.sql("select from cae_person where cae_id = ? and number = ? for no key update")
                .params(cae.id(), number)
                .query((row, at) -> 1)
                .optional();
        PersonRecord record = people.find(cae, number).orElseThrow(NotFoundException::new);
        if (record.erasedOn() != null) {
            throw new RefusedException("Ce dossier est anonyme\u00a0: il ne se modifie plus.");
        }
        return record;
    }

    private void write(long person, List<Step> steps, String by) {
        jdbc.sql("""
                        insert into cae_status (person_id, status, on_day, reason, supersedes, recorded_by)
                        select :person, s.status, coalesce(s.day::date, old.on_day), s.reason, s.supersedes::bigint, :by
                        from unnest(:statuses::text[], :days::text[], :reasons::text[], :supersedes::text[])
                             with ordinality as s (status, day, reason, supersedes, place)
                        left join cae_status old on old.id = s.supersedes::bigint order by s.place""")
                .param("person", person)
                .param("statuses", texts(steps, step -> name(step.point(), PathRules.Point::status)))
                .param("days", texts(steps, step -> name(step.point(), PathRules.Point::onDay)))
                .param("reasons", texts(steps, step -> name(step.point(), PathRules.Point::reason)))
                .param("supersedes", texts(steps, step -> name(step.supersedes(), line -> line)))
                .param("by", by)
                .update();
    }

    private static @Nullable String[] texts(List<Step> steps, Function<Step, @Nullable String> text) {
        @Nullable String[] texts = new @Nullable String[steps.size()];
        for (int at = 0; at < texts.length; at++) {
            texts[at] = text.apply(steps.get(at));
        }
        return texts;
    }

    private static <T> @Nullable String name(@Nullable T from, Function<T, @Nullable Object> part) {
        Object value = from == null ? null : part.apply(from);
        return value == null ? null : value.toString();
    }

    private void require(List<PathRules.Point> path) {
        refusal(path).ifPresent(reason -> {
            throw new RefusedException(reason);
        });
    }

    /** Why a path may not be, in French, if it may not. */
    public Optional<String> refusal(List<PathRules.Point> path) {
        LocalDate today = LocalDate.now(clock);
        return path.stream().anyMatch(point -> point.onDay().isAfter(today))
                ? Optional.of("Un statut commence aujourd’hui ou avant.")
                : PathRules.fault(path).map(this::said);
    }

    private String said(PathRules.Fault fault) {
        PathRules.Point before = fault.before();
        if (fault.sameDay()) {
            return "Deux statuts ne commencent pas le même jour, le "
                    + French.date(fault.point().onDay()) + ".";
        }
        String status = "«\u00a0" + labels.of(fault.point().status()) + "\u00a0»";
        return before == null
                ? "Un parcours ne commence pas par " + status + "."
                : status + " ne peut pas suivre «\u00a0" + labels.of(before.status()) + "\u00a0».";
    }
}
