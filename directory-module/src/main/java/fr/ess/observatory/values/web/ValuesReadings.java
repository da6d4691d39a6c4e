package fr.ess.observatory.values.web;

import fr.ess.observatory.values.Grid;
import fr.ess.observatory.values.Grids;
import fr.ess.observatory.values.ValuesPart;
import fr.ess.observatory.values.ValuesRelease;
import fr.ess.observatory.values.ValuesReleases;
import fr.ess.observatory.values.ValuesReleases.NamedGroup;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.BadParameterException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the question of a page, a file or a program. */
@Component
class ValuesReadings {

    private final Grids grids;
    private final ValuesReleases releases;

    ValuesReadings(Grids grids, ValuesReleases releases) {
        this.grids = grids;
        this.releases = releases;
    }

    /** Empty where nothing is told yet. */
    Optional<ValuesReading> of(Map<String, String> asked) {
        Grid grid = grids.current();
        List<ValuesRelease> told = releases.told(grid);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<NamedGroup> groups = releases.groups();
        return Optional.of(new ValuesReading(
                grid, told, releases.values(release(told, asked.get("edition"))), groups, group(groups, asked)));
    }

    private static ValuesRelease release(List<ValuesRelease> told, @Nullable String typed) {
        String number = Typed.line(typed);
        return number.isEmpty()
                ? told.get(0)
                : told.stream()
                        .filter(one -> Integer.toString(one.number()).equals(number))
                        .findFirst()
                        .orElseThrow(() -> new BadParameterException(
                                "edition",
                                "Les éditions vont de 1 à " + told.get(0).number() + "."));
    }

    private static NamedGroup group(List<NamedGroup> groups, Map<String, String> asked) {
        String place = Typed.line(asked.get("territoire"));
        String family = Typed.line(asked.get("famille"));
        if (!place.isEmpty() && !family.isEmpty()) {
            throw new BadParameterException(
                    "famille",
                    "Choisissez un territoire ou une famille : les deux à la fois désigneraient trop peu d’organisations.");
        }
        if (!family.isEmpty()) {
            return named(groups, ValuesPart.FAMILY, family, "famille");
        }
        NamedGroup region = groups.get(0);
        return place.isEmpty() || place.equals(region.code())
                ? region
                : named(groups, ValuesPart.DEPARTEMENT, place, "territoire");
    }

    private static NamedGroup named(List<NamedGroup> groups, ValuesPart part, String code, String parameter) {
        List<NamedGroup> possible =
                groups.stream().filter(one -> one.group().part() == part).toList();
        return possible.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        parameter,
                        "Donnez un code parmi "
                                + possible.stream().map(NamedGroup::code).collect(Collectors.joining(", ")) + "."));
    }
}
