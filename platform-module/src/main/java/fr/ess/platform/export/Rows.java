package fr.ess.platform.export;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a table, given one after the other so that nobody has to hold them all. */
@FunctionalInterface
public interface Rows {

    /** Gives each row, with a value or null for each column; in the same order each time. */
    void forEach(Consumer<List<@Nullable Object>> row);

    static Rows of(List<? extends List<@Nullable Object>> rows) {
        return each -> rows.forEach(each);
    }
}
