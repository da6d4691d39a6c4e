package fr.ess.platform.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * A place to work.
 *
 * @param text what is done there
 * @param figure how much there is, such as « 3 374 fiches »
 * @param waiting what should be looked at, such as « 4 lignes rejetées au dernier import », or null
 */
public record DeskCard(
        String title,
        String address,
        String text,
        String figure,
        @Nullable String waiting) {}
