package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationSearch;
import fr.ess.directory.search.SearchOrder;
import fr.ess.directory.search.SearchPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import javax.xml.stream.XMLStreamException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A search as a feed (RFC 4287): what changed last comes first, and further pages follow (RFC 5005). */
@RestController
@OpenToOtherSites
class OrganisationFeed {

    static final String PATH = "/api/v1/organisations.atom";

    private final OrganisationSearch search;
    private final DataSheets sheets;
    private final String authority;

    /** Identifiers are named after the configured site, so that they stay what they are however the feed is asked for. */
    OrganisationFeed(
            OrganisationSearch search, DataSheets sheets, @Value("${cress.public-url:http://localhost}") String site) {
        this.search = search;
        this.sheets = sheets;
        String host = URI.create(site).getHost();
        this.authority = host == null ? "localhost" : host;
    }

    @GetMapping(PATH)
    void feed(SearchParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException, XMLStreamException {
        SearchPage page = search.page(parameters.toQuery().inOrder(SearchOrder.MODIFIED));
        SearchAddress address = SearchAddress.of(parameters).without("tri");
        DataSheet sheet = sheets.of(request, PATH, address);
        String self = sheet.site() + address.with("apres", parameters.apres()).at(PATH);
        response.setContentType("application/atom+xml;charset=UTF-8");
        String next = page.next() == null
                ? null
                : sheet.site() + address.with("apres", page.next()).at(PATH);
        new AtomFeed(response.getOutputStream(), sheet, authority).write(page.lines(), self, next);
    }
}
