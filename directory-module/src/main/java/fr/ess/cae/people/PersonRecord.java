package fr.ess.cae.people;

import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a co-operative keeps of a person.
 *
 * @param lastName null once the record is anonymous
 * @param path by day, corrections and what they replaced included
 */
public record PersonRecord(
        PersonRow row,
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable Integer communeId,
        @Nullable String communeCode,
        @Nullable Integer sectorId,
        String departement,
        @Nullable LocalDate erasedOn,
        long version,
        List<PathLine> path,
        List<Year> years) {

    /** What somebody's activity made in a year, and what of it the co-operative got. */
    public record Year(int year, Euros turnover, Euros contribution) {}

    public List<PathLine> inForce() {
        return path.stream().filter(PathLine::inForce).toList();
    }

    public String title() {
        String name = row.name();
        return name == null ? "Dossier anonyme n° " + row.number() : name;
    }
}
