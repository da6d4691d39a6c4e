package fr.ess.transmea.publication.web;

import org.jspecify.annotations.Nullable;

/**
 * From when a takeover is public, as it is typed.
 *
 * @param agreed ticked by who confirms that the company agrees
 * @param version of the file as it was read
 */
record PublicationForm(
        @Nullable String day,
        @Nullable String agreed,
        @Nullable Long version) {}
