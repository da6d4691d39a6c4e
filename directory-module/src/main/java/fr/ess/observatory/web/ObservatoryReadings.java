package fr.ess.observatory.web;

import fr.ess.observatory.Breakdown;
import fr.ess.observatory.Category;
import fr.ess.observatory.Level;
import fr.ess.observatory.Observatory;
import fr.ess.observatory.Place;
import fr.ess.observatory.Vintage;
import fr.ess.observatory.Vintages;
import fr.ess.platform.french.Typed;
import fr.ess.platform.web.BadParameterException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what an address asks of the observatory. */
@Component
class ObservatoryReadings {

    static final List<Breakdown> TABLES = List.of(Breakdown.FAMILY, Breakdown.SECTOR, Breakdown.SIZE, Breakdown.SITE);

    private final Vintages vintages;
    private final Observatory observatory;

    ObservatoryReadings(Vintages vintages, Observatory observatory) {
        this.vintages = vintages;
        this.observatory = observatory;
    }

    /** Nothing as long as no vintage is told. */
    Optional<Reading> of(Map<String, String> asked) {
        List<Vintage> told = vintages.told();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Vintage vintage = vintage(told, asked.get("annee"));
        Place place = place(vintage, "territoire", asked.get("territoire"));
        Category category = category(asked);
        Breakdown table = table(asked.get("tableau"), category);
        return Optional.of(new Reading(
                told,
                vintage,
                observatory.path(vintage, place),
                table,
                category,
                observatory.categories(table),
                observatory.of(vintage, place),
                inside(place, asked.get("niveau"))));
    }

    private static Vintage vintage(List<Vintage> told, @Nullable String typed) {
        String year = Typed.line(typed);
        return year.isEmpty()
                ? told.get(0)
                : find(told, year)
                        .orElseThrow(() -> new BadParameterException(
                                "annee",
                                "Les années publiées sont "
                                        + told.stream()
                                                .map(one -> Integer.toString(one.year()))
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    static Optional<Vintage> find(List<Vintage> told, String year) {
        return told.stream()
                .filter(one -> Integer.toString(one.year()).equals(year))
                .findFirst();
    }

    Place place(Vintage vintage, String parameter, @Nullable String typed) {
        String name = Typed.line(typed);
        if (name.isEmpty()) {
            return observatory.region(vintage);
        }
        return Optional.of(name)
                .filter(one -> one.length() <= 100)
                .flatMap(one -> observatory.place(vintage, one))
                .orElseThrow(
                        () -> new BadParameterException(
                                parameter,
                                "Donnez le nom ou le code d’un département, d’une intercommunalité ou d’une commune de la région ; le code, si plusieurs portent ce nom."));
    }

    private Category category(Map<String, String> asked) {
        String family = Typed.line(asked.get("famille"));
        String sector = Typed.line(asked.get("secteur"));
        if (!family.isEmpty() && !sector.isEmpty()) {
            throw new BadParameterException(
                    "secteur",
                    "Une famille ou un secteur : le croisement des deux n’est pas publié, il désignerait trop d’organisations.");
        }
        return Stream.of(Breakdown.FAMILY, Breakdown.SECTOR)
                .filter(breakdown -> !(breakdown == Breakdown.FAMILY ? family : sector).isEmpty())
                .findFirst()
                .map(breakdown -> named(breakdown, breakdown == Breakdown.FAMILY ? family : sector))
                .orElse(Category.ALL);
    }

    private Category named(Breakdown breakdown, String code) {
        List<Category> known = observatory.categories(breakdown);
        return known.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        Reading.parameter(breakdown),
                        "Les valeurs sont "
                                + known.stream().map(Category::code).collect(Collectors.joining(", "))
                                + "."));
    }

    private static Breakdown table(@Nullable String typed, Category category) {
        String name = Typed.line(typed);
        if (name.isEmpty()) {
            return category.breakdown() == Breakdown.SECTOR ? Breakdown.SECTOR : Breakdown.FAMILY;
        }
        return TABLES.stream()
                .filter(table -> Reading.parameter(table).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new BadParameterException("tableau", "Les tableaux sont famille, secteur, taille et siege."));
    }

    static List<Level> levels(Place place) {
        return switch (place.level()) {
            case REGION -> List.of(Level.DEPARTEMENT, Level.EPCI, Level.COMMUNE);
            case DEPARTEMENT -> List.of(Level.EPCI, Level.COMMUNE);
            case EPCI -> List.of(Level.COMMUNE);
            case COMMUNE -> List.of();
        };
    }

    private static @Nullable Level inside(Place place, @Nullable String typed) {
        List<Level> levels = levels(place);
        String name = Typed.line(typed);
        if (levels.isEmpty() || name.isEmpty()) {
            return levels.isEmpty() ? null : levels.get(0);
        }
        return levels.stream()
                .filter(level -> Reading.parameter(level).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(
                        "niveau",
                        "Ici, les niveaux sont "
                                + levels.stream().map(Reading::parameter).collect(Collectors.joining(", "))
                                + "."));
    }
}
