package fr.ess.directory.web;

import fr.ess.directory.search.PublishedEntries;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.SitemapSection;
import fr.ess.platform.web.layout.NavigationEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What search engines may read (sitemaps.org), where the address that the platform is known by is set: a copy under another
 * name, or a demonstration, is not to be found in its place.
 */
@Controller
class SitemapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /** Of the files that the index names. */
    static final String PATH = "/sitemap/";

    private static final Pattern PART = Pattern.compile("organisations-([0-9]{1,9})\\.xml");

    private final PublishedEntries entries;
    private final List<SitemapSection> sections;
    private final String site;
    private final List<String> pages;

    /** Whatever the navigation shows everybody is a page to be found. */
    SitemapController(
            PublishedEntries entries,
            List<SitemapSection> sections,
            List<NavigationEntry> navigation,
            @Value("${cress.public-url:}") String site) {
        this.entries = entries;
        this.sections = sections;
        this.pages = Stream.concat(
                        Stream.of("/", SearchAddress.PAGE, OpenDataController.PATH),
                        navigation.stream()
                                .filter(entry -> entry.roles().isEmpty())
                                .map(NavigationEntry::path))
                .distinct()
                .toList();
        this.site = site.replaceAll("/+$", "");
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException, XMLStreamException {
        XMLStreamWriter xml = begin("sitemapindex", response);
        entry(xml, "sitemap", site + "/sitemap/pages.xml", null);
        for (SitemapSection section : sections) {
            entry(xml, "sitemap", site + PATH + section.name() + ".xml", null);
        }
        for (PublishedEntries.Part part : entries.parts()) {
            entry(xml, "sitemap", site + "/sitemap/organisations-" + part.number() + ".xml", part.changedAt());
        }
        end(xml);
    }

    @GetMapping("/sitemap/pages.xml")
    void pages(HttpServletResponse response) throws IOException, XMLStreamException {
        XMLStreamWriter xml = begin("urlset", response);
        for (String page : pages) {
            entry(xml, "url", site + page, null);
        }
        end(xml);
    }

    @GetMapping("/sitemap/{file}")
    void part(@PathVariable String file, HttpServletResponse response) throws IOException, XMLStreamException {
        for (SitemapSection section : sections) {
            if (file.equals(section.name() + ".xml")) {
                XMLStreamWriter xml = begin("urlset", response);
                section.forEach((path, changedAt) -> page(xml, path, changedAt));
                end(xml);
                return;
            }
        }
        Matcher name = PART.matcher(file);
        if (!name.matches()) {
            throw new NotFoundException();
        }
        long part = Long.parseLong(name.group(1));
        XMLStreamWriter xml = begin("urlset", response);
        entries.forEach(part, (slug, changedAt) -> page(xml, SearchAddress.PAGE + "/" + slug, changedAt));
        end(xml);
    }

    private void page(XMLStreamWriter xml, String path, OffsetDateTime changedAt) {
        try {
            entry(xml, "url", site + path, changedAt);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private XMLStreamWriter begin(String element, HttpServletResponse response) throws IOException, XMLStreamException {
        if (site.isEmpty()) {
            throw new NotFoundException();
        }
        response.setContentType("application/xml;charset=UTF-8");
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(element);
        xml.writeDefaultNamespace(NAMESPACE);
        return xml;
    }

    private static void entry(XMLStreamWriter xml, String element, String address, @Nullable OffsetDateTime changedAt)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("loc");
        xml.writeCharacters(address);
        xml.writeEndElement();
        if (changedAt != null) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(changedAt
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }
}
