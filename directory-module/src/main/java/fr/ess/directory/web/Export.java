package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import java.io.IOException;

/** One way of writing a search: a beginning, row after row, an end. Holds no row but the one at hand. */
interface Export {

    void begin() throws IOException;

    void add(OrganisationLine line) throws IOException;

    void end() throws IOException;
}
