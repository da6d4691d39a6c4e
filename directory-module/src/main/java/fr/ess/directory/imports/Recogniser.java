package fr.ess.directory.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out which form a file has, and its separator, by its header. */
@Component
class Recogniser {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int MOST_COLUMNS = 256;

    private final List<Form> forms;

    Recogniser(List<Form> forms) {
        this.forms = forms;
    }

    /** A file whose rows we know how to read. */
    record Recognised(SourceFile file, char separator, Form form, Form.Header header) {}

    Recognised recognise(SourceFile file) {
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
        refuseMany(nearest.header());
        List<String> missing = nearest.header().missing(nearest.form());
        if (missing.size() == nearest.form().columns().size()) {
            throw new ImportFailure("En-tête inconnu, qui commence par "
                    + Text.quoted(String.join(" | ", nearest.header().cells())) + " ; " + expected(nearest.form()));
        }
        if (!missing.isEmpty()) {
            throw new ImportFailure(
                    "Il manque au fichier, pour être une " + nearest.form().label()
                            + (missing.size() == 1 ? ", la colonne « " : ", les colonnes « ")
                            + String.join(" », « ", missing) + " ».");
        }
        List<String> repeated = nearest.header().repeated(nearest.form());
        if (!repeated.isEmpty()) {
            throw new ImportFailure("Le fichier a plusieurs fois la colonne « " + String.join(" », « ", repeated)
                    + " » : laquelle est la bonne ?");
        }
        return nearest;
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
