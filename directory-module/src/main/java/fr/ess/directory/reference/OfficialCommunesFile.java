package fr.ess.directory.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.ess.directory.reference.OfficialCommune.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** INSEE's {@code v_commune_*.csv} or Etalab's {@code communes.json}, whichever the first character says it is. */
final class OfficialCommunesFile {

    private static final List<String> INSEE_COLUMNS = List.of("TYPECOM", "COM", "DEP", "LIBELLE", "COMPARENT");

    private OfficialCommunesFile() {}

    static List<OfficialCommune> read(Path file) throws UnreadableFile {
        try {
            List<OfficialCommune> communes = startsLikeJson(file) ? readJson(file) : readCsv(file);
            if (communes.isEmpty()) {
                throw new UnreadableFile("Le fichier ne contient aucune commune.");
            }
            return communes;
        } catch (CsvParseException | JacksonException e) {
            throw new UnreadableFile("Le fichier est abîmé, ou n’est ni un CSV de l’INSEE ni un JSON d’Etalab.", e);
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableFile("Le fichier « " + file + " » n’a pas pu être lu en UTF-8.", e);
        }
    }

    private static boolean startsLikeJson(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == '[';
        }
    }

    private static List<OfficialCommune> readCsv(Path file) throws IOException, UnreadableFile {
        List<OfficialCommune> communes = new ArrayList<>();
        boolean first = true;
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (first && !row.getHeader().containsAll(INSEE_COLUMNS)) {
                    throw new UnreadableFile("L’en-tête n’est pas celui de l’INSEE : il y manque l’une des colonnes "
                            + String.join(", ", INSEE_COLUMNS) + ".");
                }
                first = false;
                Optional<Kind> kind = Kind.of(row.getField("TYPECOM"));
                if (kind.isPresent()) {
                    communes.add(new OfficialCommune(
                            kind.get(),
                            row.getField("COM"),
                            row.getField("LIBELLE"),
                            blankToNull(row.getField("DEP")),
                            blankToNull(row.getField("COMPARENT")),
                            null,
                            List.of()));
                }
            }
        }
        return communes;
    }

    private record EtalabCommune(
            @Nullable String type,
            @Nullable String code,
            @Nullable String nom,
            @Nullable String departement,
            @Nullable String chefLieu,
            @Nullable String commune,
            @Nullable Integer population,
            @Nullable List<String> codesPostaux) {}

    private static List<OfficialCommune> readJson(Path file) throws IOException {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        List<OfficialCommune> communes = new ArrayList<>();
        try (var in = Files.newInputStream(file);
                MappingIterator<EtalabCommune> entries =
                        mapper.readerFor(EtalabCommune.class).readValues(in)) {
            while (entries.hasNext()) {
                EtalabCommune entry = entries.next();
                Optional<Kind> kind = Kind.of(entry.type() == null ? "" : entry.type());
                if (kind.isPresent()) {
                    communes.add(new OfficialCommune(
                            kind.get(),
                            entry.code() == null ? "" : entry.code(),
                            entry.nom() == null ? "" : entry.nom(),
                            entry.departement(),
                            entry.chefLieu() == null ? entry.commune() : entry.chefLieu(),
                            entry.population(),
                            entry.codesPostaux() == null ? List.of() : entry.codesPostaux()));
                }
            }
        }
        return communes;
    }

    private static @Nullable String blankToNull(String value) {
        return value.isBlank() ? null : value;
    }

    /** The file says nothing that can be used; the message is a French sentence. */
    static final class UnreadableFile extends Exception {

        UnreadableFile(String message) {
            super(message);
        }

        UnreadableFile(String message, Throwable cause) {
            super(message, cause);
        }

        /** Never absent. */
        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
