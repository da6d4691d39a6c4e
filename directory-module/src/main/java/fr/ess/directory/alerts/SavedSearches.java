package fr.ess.directory.alerts;

import fr.ess.directory.search.SearchQuery;
import org.springframework.util.MultiValueMap;

/** Reads a search back from the query of its address. */
public interface SavedSearches {

    /** The query of its address, in one order; throws {@code BadParameterException} where a parameter means nothing. */
    String canonical(MultiValueMap<String, String> parameters);

    /** The same of a query that was written before, or made up. */
    String canonical(String search);

    /** Throws {@code BadParameterException} where it means nothing any more. */
    SearchQuery read(String search);

    /** In the words of the page: what is searched for, and which filters are in force. */
    String inWords(String search);

    /** Path and query of the page that shows it. */
    String page(String search);
}
