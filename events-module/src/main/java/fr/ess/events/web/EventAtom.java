package fr.ess.events.web;

import fr.ess.events.EventProfile;
import fr.ess.platform.french.French;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The calendar as a feed (RFC 4287), what changed last first. */
final class EventAtom {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** Of the identifiers (RFC 4151): a year in which they were ours, and no more than that. */
    private static final String TAG = "tag:maillage,2026:";

    private final XMLStreamWriter xml;
    private final String site;

    EventAtom(OutputStream out, String site) throws XMLStreamException {
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
        this.site = site;
    }

    /**
     * @param question the filters as an address, after the path
     * @param fallback when it was last changed, if nothing is found
     */
    void write(List<EventProfile> events, String question, OffsetDateTime fallback) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        text("title", "Événements de l’économie sociale et solidaire en Rhône-Alpes");
        text("id", TAG + "evenements" + question);
        text(
                "updated",
                moment(events.isEmpty() ? fallback : events.get(0).details().changedAt()));
        link("self", site + EventsController.PATH + ".atom" + question, "application/atom+xml");
        link("alternate", site + EventsController.PATH + question, "text/html");
        xml.writeStartElement("author");
        text("name", "Maillage");
        xml.writeEndElement();
        for (EventProfile event : events) {
            entry(event);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(EventProfile event) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", TAG + "evenement/" + event.line().id());
        text(
                "title",
                (event.line().cancelled() ? "Annulé : " : "") + event.line().title());
        text("updated", moment(event.details().changedAt()));
        link("alternate", site + EventsController.PATH + "/" + event.line().slug(), "text/html");
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", event.line().kind().code());
        text(
                "summary",
                French.dateTime(event.line().start()) + ". " + event.line().summary());
        xml.writeEndElement();
    }

    private static String moment(OffsetDateTime moment) {
        return moment.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void link(String relation, String address, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
