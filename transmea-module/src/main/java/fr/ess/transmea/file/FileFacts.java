package fr.ess.transmea.file;

import fr.ess.transmea.ReferrerKind;
import org.jspecify.annotations.Nullable;

/**
 * What the numbers of a file mean, in words.
 *
 * @param organisation the slug of the company in the directory
 */
public record FileFacts(
        @Nullable String place,
        @Nullable String naf,
        @Nullable String officer,
        @Nullable String referrer,
        @Nullable ReferrerKind referrerKind,
        @Nullable String organisation,
        @Nullable String sectorPriority,
        @Nullable String placePriority) {}
