package fr.ess.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry in the list of those who keep the directory: closed and proposed ones too. */
public record EntryLine(
        long id,
        String name,
        @Nullable String commune,
        OrganisationStatus status,
        boolean example,
        @Nullable LocalDate verifiedOn) {}
