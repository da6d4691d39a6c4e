package fr.ess.platform.web;

import java.time.OffsetDateTime;
import java.util.function.BiConsumer;

/** Pages of a module that search engines may find, as a file of its own in the sitemap. */
public interface SitemapSection {

    /** Of the file without its extension, such as {@code evenements}. */
    String name();

    /** Hands over path and last change of each page, 50 000 at most (sitemaps.org). */
    void forEach(BiConsumer<String, OffsetDateTime> page);
}
