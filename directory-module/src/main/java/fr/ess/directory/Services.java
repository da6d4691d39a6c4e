package fr.ess.directory;

import org.jspecify.annotations.Nullable;

/** What an organisation offers to those who come to it; absent where nobody said. */
public record Services(
        @Nullable Boolean receivesTrainees,
        @Nullable Boolean hires,
        @Nullable Boolean sellsToCompanies,
        @Nullable Boolean sellsToPublic) {}
