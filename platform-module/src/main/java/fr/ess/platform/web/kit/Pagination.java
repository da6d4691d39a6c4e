package fr.ess.platform.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * The way through a list that is read by cursor.
 *
 * @param position such as « 374 structures »
 * @param first the address of the first page, unless this is it
 * @param next the address of the next page, if there is one
 */
public record Pagination(
        String position, @Nullable String first, @Nullable String next) {}
