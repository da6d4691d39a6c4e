package fr.ess.directory.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML file of a workbook, read forward only; a document type, hence any entity of its own, is refused. */
final class XmlPart implements Closeable {

    /** A cell of a spreadsheet holds 32 767 characters at most. */
    private static final int LONGEST_TEXT = 32_767;

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    final XMLStreamReader reader;

    XmlPart(InputStream in) throws XMLStreamException {
        this.in = in;
        this.reader = FACTORY.createXMLStreamReader(in);
    }

    /** What to do with an element that begins. */
    interface Visit {
        void to(XMLStreamReader reader) throws XMLStreamException;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** Goes on to the next event; returns its kind. */
    int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new ImportFailure("Le classeur contient une définition XML (DTD ou entité) : il est refusé.");
        }
        return event;
    }

    boolean hasNext() throws XMLStreamException {
        return reader.hasNext();
    }

    void each(String element, Visit visit) throws XMLStreamException {
        while (hasNext()) {
            if (next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(element)) {
                visit.to(reader);
            }
        }
    }

    /** The text of the element that began, of all its {@code t} and {@code v}; phonetic readings left out. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int phonetic = 0;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                phonetic += reader.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                phonetic -= reader.getLocalName().equals("rPh") ? 1 : 0;
            } else if (phonetic == 0 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(reader.getText());
                if (text.length() > LONGEST_TEXT) {
                    throw new ImportFailure("Le classeur contient une cellule de plus de " + LONGEST_TEXT
                            + " caractères : ce n’est pas une liste d’organisations.");
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
