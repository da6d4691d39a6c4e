package fr.ess.cae.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.cae.EntrySituation;
import fr.ess.cae.Gender;
import fr.ess.cae.LeavingReason;
import fr.ess.cae.MembershipStatus;
import fr.ess.cae.people.PathLine;
import fr.ess.cae.people.PathRules;
import fr.ess.cae.people.PersonRecord;
import fr.ess.cae.people.PersonRow;
import fr.ess.cae.people.Records;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever a list tells of whatever path: told again it changes nothing, and a path told as it is changes nothing at all. */
class PathsPropertyTests {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final OffsetDateTime NOW = OffsetDateTime.of(2014, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @Provide
    Arbitrary<PathRules.Point> points() {
        return Combinators.combine(
                        Arbitraries.of(MembershipStatus.class),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(LeavingReason.class))
                .as((status, day, reason) -> new PathRules.Point(
                        status, FIRST.plusDays(day), status == MembershipStatus.LEFT ? reason : null));
    }

    @Property
    void aListToldTwiceChangesNothingTheSecondTime(
            @ForAll @Size(max = 12) List<PathRules.@From("points") Point> drawn,
            @ForAll @Size(max = 6) List<PathRules.@From("points") Point> cells) {
        PersonRecord record = record(sound(drawn));
        Map<MembershipStatus, PathRules.Point> columns = new EnumMap<>(MembershipStatus.class);
        cells.forEach(point -> columns.put(point.status(), point));
        List<PathRules.Point> told = columns.values().stream()
                .sorted(Comparator.comparing(PathRules.Point::onDay))
                .toList();
        List<PathRules.Point> after = Records.after(record, Paths.steps(record, told));
        if (Paths.isSaid(after, told) && PathRules.fault(after).isEmpty()) {
            assertThat(Paths.steps(record(after), told)).isEmpty();
        }
    }

    @Property
    void eachPresenceToldAsItIsChangesNothing(@ForAll @Size(max = 12) List<PathRules.@From("points") Point> drawn) {
        PersonRecord record = record(sound(drawn));
        for (List<PathLine> presence : Paths.presences(record)) {
            assertThat(Paths.steps(record, points(presence))).isEmpty();
        }
    }

    @Property
    void aChangedDayTakesThePlaceOfTheLineAndOfNoOther(
            @ForAll @Size(min = 4, max = 12) List<PathRules.@From("points") Point> drawn) {
        PersonRecord record = record(sound(drawn));
        List<List<PathLine>> presences = Paths.presences(record);
        if (presences.isEmpty()) {
            return;
        }
        PathLine first = presences.get(presences.size() - 1).get(0);
        MembershipStatus status = first.status();
        assertThat(status).isNotNull();
        PathRules.Point earlier = new PathRules.Point(
                status == null ? MembershipStatus.WELCOMED : status,
                first.onDay().minusYears(5),
                null);
        assertThat(Paths.steps(record, List.of(earlier)))
                .singleElement()
                .satisfies(step -> assertThat(step.supersedes()).isEqualTo(first.id()));
    }

    /** Those of the points that make a path, one after the other. */
    private static List<PathRules.Point> sound(List<PathRules.Point> drawn) {
        List<PathRules.Point> path = new ArrayList<>();
        for (PathRules.Point point : drawn.stream()
                .sorted(Comparator.comparing(PathRules.Point::onDay))
                .toList()) {
            path.add(point);
            if (PathRules.fault(path).isPresent()) {
                path.remove(path.size() - 1);
            }
        }
        return path;
    }

    private static List<PathRules.Point> points(List<PathLine> lines) {
        List<PathRules.Point> points = new ArrayList<>();
        for (PathLine line : lines) {
            MembershipStatus status = line.status();
            if (status != null) {
                points.add(new PathRules.Point(status, line.onDay(), line.reason()));
            }
        }
        return points;
    }

    private static PersonRecord record(List<PathRules.Point> path) {
        List<PathLine> lines = new ArrayList<>();
        for (PathRules.Point point : path.stream()
                .sorted(Comparator.comparing(PathRules.Point::onDay))
                .toList()) {
            lines.add(new PathLine(
                    lines.size() + 1L, point.status(), point.onDay(), point.reason(), null, true, "essai", NOW));
        }
        PersonRow row = new PersonRow(
                1, 1, "Lou Essai", null, Gender.UNKNOWN, EntrySituation.OTHER, 1980, null, null, null, null, false);
        return new PersonRecord(row, "Essai", "Lou", null, null, null, "Savoie", null, 0, lines, List.of());
    }
}
