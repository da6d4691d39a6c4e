package fr.ess.cae.people;

import fr.ess.cae.EntrySituation;
import fr.ess.cae.Gender;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a person.
 *
 * @param bornOn used for the pseudonym and not kept but for its year; null where neither name nor day changes
 */
public record PersonDraft(
        String lastName,
        String firstName,
        @Nullable LocalDate bornOn,
        Gender gender,
        EntrySituation situation,
        @Nullable Integer communeId,
        @Nullable Integer sectorId,
        @Nullable String activity) {}
