package fr.ess.directory.web;

import fr.ess.directory.search.OrganisationLine;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes one page of a feed. */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String GEORSS = "http://www.georss.org/georss";

    /** Of the identifiers (RFC 4151): a year in which the site was ours, and no more than that. */
    private static final String SINCE = ",2026:";

    private final XMLStreamWriter xml;
    private final DataSheet sheet;
    private final String authority;

    AtomFeed(OutputStream out, DataSheet sheet, String authority) throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        this.sheet = sheet;
        this.authority = authority;
    }

    /**
     * @param self the address of this page; that of the sheet is the first one's, which is the feed itself
     * @param next the address of the page after
     */
    void write(List<OrganisationLine> lines, String self, @Nullable String next) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("georss", GEORSS);
        text("title", DataSheet.TITLE);
        text("id", id("annuaire" + sheet.self().substring(sheet.site().length())));
        text(
                "updated",
                lines.isEmpty() ? sheet.date().toString() : moment(lines.get(0).updatedAt()));
        link("self", self, "application/atom+xml");
        link("first", sheet.self(), "application/atom+xml");
        if (next != null) {
            link("next", next, "application/atom+xml");
        }
        link("alternate", sheet.page(), "text/html");
        link("license", OpenLicence.ADDRESS, null);
        text("rights", OpenLicence.NAME);
        xml.writeStartElement("author");
        text("name", "Maillage");
        text("uri", sheet.site() + "/");
        xml.writeEndElement();
        for (OrganisationLine line : lines) {
            entry(line);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(OrganisationLine line) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", id("organisation/" + line.id()));
        text("title", line.name());
        text("updated", moment(line.updatedAt()));
        link("alternate", sheet.entry(line.slug()), "text/html");
        if (line.sector() != null) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", line.sector());
            xml.writeAttribute("label", readable(Objects.requireNonNullElse(line.sectorLabel(), line.sector())));
        }
        text("summary", summary(line));
        if (JsonLd.isDrawn(line)) {
            xml.writeStartElement("georss", "point", GEORSS);
            xml.writeCharacters(line.latitude() + " " + line.longitude());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String summary(OrganisationLine line) {
        return Stream.of(
                        line.example() ? "Exemple" : null,
                        line.familyLabel(),
                        line.sectorLabel(),
                        line.commune(),
                        line.departementName(),
                        line.description())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private String id(String what) {
        return "tag:" + authority + SINCE + what;
    }

    private static String moment(OffsetDateTime moment) {
        return moment.withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant()
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private void link(String relation, String address, @Nullable String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", address);
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(readable(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML cannot hold in any notation. */
    static String readable(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
