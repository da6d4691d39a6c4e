package fr.ess.directory;

import org.jspecify.annotations.Nullable;

/**
 * What an entry says of an organisation, as its keepers write it.
 *
 * @param departementId of an organisation whose commune is not known
 */
public record OrganisationEntry(
        String name,
        @Nullable String usualName,
        @Nullable String acronym,
        @Nullable Siren siren,
        @Nullable Siret siret,
        @Nullable String description,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable Commune commune,
        @Nullable Integer departementId,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        Services services) {}
