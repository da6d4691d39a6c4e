package fr.ess.directory.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kind of file, known by its header. Another kind is another bean; the staging, the plan and the rest are shared. */
interface Form {

    /** The constant of {@code import_run.form}. */
    String code();

    /** What {@code organisation.source} says of entries it creates, and of fields it sets. */
    default String origin() {
        return code();
    }

    /** What people call it. */
    String label();

    /** The columns it must have, as the file's publisher spells them; case, accents and order do not matter. */
    List<String> columns();

    /** A reader of its rows, for one import. */
    RowReader reader(Header header, Reference reference);

    /** Completes the staged rows by set, with what the database knows of them. */
    default void complete(JdbcClient jdbc) {}

    /** Keeps aside, for a later file, what the plan of import {@code run} creates no entry of. */
    default void keep(JdbcClient jdbc, int run) {}

    /** Makes of a row's cells what the directory holds, or says why not. */
    interface RowReader {

        StagedRow read(FileRow fileRow);
    }

    /** Where a form's columns are in a file. */
    record Header(List<String> cells, Map<String, Integer> places) {

        static Header of(List<String> cells) {
            Map<String, Integer> places = new TreeMap<>();
            for (int i = 0; i < cells.size(); i++) {
                places.putIfAbsent(Text.words(cells.get(i)), i);
            }
            return new Header(cells, places);
        }

        List<String> missing(Form form) {
            return form.columns().stream()
                    .filter(column -> !places.containsKey(Text.words(column)))
                    .toList();
        }

        /** The columns of the form that the file has more than once: which one is right is anybody's guess. */
        List<String> repeated(Form form) {
            return form.columns().stream()
                    .filter(column -> cells.stream()
                                    .filter(cell -> Text.words(cell).equals(Text.words(column)))
                                    .count()
                            > 1)
                    .toList();
        }

        boolean has(String column) {
            return places.containsKey(Text.words(column));
        }

        int place(String column) {
            Integer place = places.get(Text.words(column));
            if (place == null) {
                throw new IllegalArgumentException("No column " + column);
            }
            return place;
        }
    }
}
