package fr.ess.directory.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds out which form a file has, and its separator, by its header. */
@Component
class Recogniser {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int MOST_COLUMNS = 256;

    private static final int ROWS_SHOWN = 5;

    private final List<Form> forms;
    private final Function<List<String>, Optional<ColumnMapping>> remembered;

    @Autowired
    Recogniser(List<Form> forms, ColumnMappings mappings) {
        this(forms, mappings::remembered);
    }

    Recogniser(List<Form> forms, Function<List<String>, Optional<ColumnMapping>> remembered) {
        this.forms = forms;
        this.remembered = remembered;
    }

    /** A file whose rows we know how to read. */
    record Recognised(SourceFile file, char separator, Form form, Form.Header header) {}

    /**
     * By the header, or by what somebody said of this file, or of an earlier one with the same columns.
     *
     * @throws MappingNeeded when only a person can say
     */
    Recognised recognise(SourceFile file, @Nullable ColumnMapping said) {
        List<Recognised> candidates = new ArrayList<>();
        for (char separator : SEPARATORS) {
            Form.Header header = header(file, separator);
            forms.forEach(form -> candidates.add(new Recognised(file, separator, form, header)));
        }
        Recognised nearest = candidates.stream()
                .min(Comparator.comparingInt((Recognised one) ->
                                one.header().missing(one.form()).size())
                        .thenComparingInt(one -> -one.header().cells().size()))
                .orElseThrow();
        List<String> missing = nearest.header().missing(nearest.form());
        if (missing.isEmpty()) {
            refuseMany(nearest.header());
            refuseRepeated(nearest);
            return nearest;
        }
        if (missing.size() * 2 >= nearest.form().columns().size()) {
            return byMapping(
                    candidates.stream()
                            .max(Comparator.comparingInt(
                                    one -> one.header().cells().size()))
                            .orElseThrow(),
                    said);
        }
        refuseMany(nearest.header());
        throw new ImportFailure(
                "Il manque au fichier, pour être une " + nearest.form().label()
                        + (missing.size() == 1 ? ", la colonne « " : ", les colonnes « ")
                        + String.join(" », « ", missing) + " ».");
    }

    private Recognised byMapping(Recognised unknown, @Nullable ColumnMapping said) {
        refuseMany(unknown.header());
        List<String> headers = unknown.header().cells();
        Optional<ColumnMapping> mapping = said == null ? remembered.apply(headers) : Optional.of(said);
        if (mapping.isPresent()
                && mapping.get().targets().size() == headers.size()
                && mapping.get().fault() == null) {
            return new Recognised(unknown.file(), unknown.separator(), new MappedForm(mapping.get()), unknown.header());
        }
        String message = "En-tête inconnu, qui commence par " + Text.quoted(String.join(" | ", headers)) + " ; "
                + expected(forms.get(0));
        if (!ColumnMapping.proposed(headers).promising()) {
            throw new ImportFailure(message);
        }
        throw new MappingNeeded(message, headers, firstRows(unknown));
    }

    private static List<List<String>> firstRows(Recognised unknown) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRows all = CsvRows.open(unknown.file(), unknown.separator())) {
            all.next();
            while (rows.size() < ROWS_SHOWN && all.hasNext()) {
                rows.add(all.next().cells());
            }
        } catch (IOException e) {
            throw new ImportFailure("Le fichier n’a pas pu être lu.", e);
        }
        return rows;
    }

    private static void refuseRepeated(Recognised nearest) {
        List<String> repeated = nearest.header().repeated(nearest.form());
        if (!repeated.isEmpty()) {
            throw new ImportFailure("Le fichier a plusieurs fois la colonne « " + String.join(" », « ", repeated)
                    + " » : laquelle est la bonne ?");
        }
    }

    private static Form.Header header(SourceFile file, char separator) {
        try (CsvRows rows = CsvRows.open(file, separator)) {
            if (!rows.hasNext()) {
                throw new ImportFailure("Le fichier est vide.");
            }
            return Form.Header.of(rows.next().cells());
        } catch (IOException e) {
            throw new ImportFailure("Le fichier n’a pas pu être lu.", e);
        }
    }

    private static void refuseMany(Form.Header header) {
        if (header.cells().size() > MOST_COLUMNS) {
            throw new ImportFailure("L’en-tête a " + header.cells().size() + " colonnes, plus de " + MOST_COLUMNS
                    + " : ce n’est pas une liste d’organisations.");
        }
    }

    private static String expected(Form form) {
        return "la " + form.label() + " a les colonnes « " + String.join(" », « ", form.columns()) + " ».";
    }
}
