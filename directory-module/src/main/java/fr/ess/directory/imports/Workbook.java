package fr.ess.directory.imports;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XLSX file opened with suspicion: what is too large, too well compressed or of another kind is refused before any of
 * it is read, and nothing in it may refer to anything outside.
 */
final class Workbook implements Closeable {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 400L << 20;
    private static final long FREE_OF_RATIO = 20L << 20;
    private static final int HIGHEST_RATIO = 150;

    private final ZipFile zip;
    private long inflated;

    private Workbook(ZipFile zip) {
        this.zip = zip;
    }

    /** A sheet of a workbook: its name, whether people see it, and where it is in the file. */
    record Sheet(String name, boolean hidden, String part) {}

    static Workbook open(Path path) {
        try {
            Workbook workbook = new Workbook(new ZipFile(path.toFile()));
            try {
                workbook.refuseWhatIsNoWorkbook();
                workbook.refuseBombs();
                return workbook;
            } catch (ImportFailure e) {
                workbook.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new ImportFailure("Le classeur est tronqué ou abîmé : il ne s’ouvre pas.", e);
        } catch (IOException e) {
            throw new ImportFailure("Le classeur n’a pas pu être lu.", e);
        }
    }

    private void refuseWhatIsNoWorkbook() {
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new ImportFailure("Le fichier est un classeur binaire (XLSB) : enregistrez-le en XLSX ou en CSV.");
        }
        if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
            throw new ImportFailure("Le fichier est un classeur ODS : enregistrez-le en XLSX ou en CSV.");
        }
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw new ImportFailure("Le fichier est une archive ZIP, pas un classeur XLSX ni un CSV.");
        }
    }

    private void refuseBombs() {
        if (zip.size() > MOST_ENTRIES) {
            throw new ImportFailure("Le classeur contient " + zip.size() + " fichiers, plus de " + MOST_ENTRIES + ".");
        }
        long declared = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            declared += Math.max(0, entry.getSize());
            if (entry.getSize() > FREE_OF_RATIO
                    && entry.getSize() > HIGHEST_RATIO * Math.max(1, entry.getCompressedSize())) {
                throw new ImportFailure("Le classeur est comprimé plus de " + HIGHEST_RATIO
                        + " fois : ce n’est pas une liste d’organisations.");
            }
        }
        if (declared > MOST_BYTES) {
            throw tooLarge();
        }
    }

    private static ImportFailure tooLarge() {
        return new ImportFailure(
                "Décomprimé, le classeur dépasse " + (MOST_BYTES >> 20) + " Mo : enregistrez la feuille en CSV.");
    }

    /** The worksheets in their order. */
    List<Sheet> sheets() {
        Map<String, String> parts = new HashMap<>();
        List<Sheet> sheets = new ArrayList<>();
        try {
            try (XmlPart xml = part("xl/_rels/workbook.xml.rels")) {
                xml.each(
                        "Relationship",
                        reader -> parts.put(
                                String.valueOf(reader.getAttributeValue(null, "Id")),
                                String.valueOf(reader.getAttributeValue(null, "Target"))));
            }
            try (XmlPart xml = part("xl/workbook.xml")) {
                xml.each("sheet", reader -> {
                    String target = parts.get(String.valueOf(relation(reader)));
                    if (target != null && target.contains("worksheets/")) {
                        sheets.add(new Sheet(
                                String.valueOf(reader.getAttributeValue(null, "name")),
                                reader.getAttributeValue(null, "state") != null
                                        && !"visible".equals(reader.getAttributeValue(null, "state")),
                                target.startsWith("/") ? target.substring(1) : "xl/" + target));
                    }
                });
            }
        } catch (IOException | XMLStreamException e) {
            throw damaged(e);
        }
        if (sheets.isEmpty()) {
            throw new ImportFailure("Le classeur n’a aucune feuille de calcul.");
        }
        return sheets;
    }

    private static String relation(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("id")
                    && reader.getAttributePrefix(i) != null
                    && !reader.getAttributePrefix(i).isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    XmlPart part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ImportFailure("Le classeur est incomplet : il lui manque « " + name + " ».");
        }
        return new XmlPart(new Counted(zip.getInputStream(entry)));
    }

    static ImportFailure damaged(Exception e) {
        return new ImportFailure("Le classeur est tronqué ou abîmé.", e);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What entries declare of their size may be a lie: what comes out is counted. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            inflated += bytes;
            if (inflated > MOST_BYTES) {
                throw tooLarge();
            }
        }
    }
}
