package fr.ess.platform.export;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way of writing a table: a beginning, row after row, an end. Holds no row but the one at hand. */
interface SheetWriter {

    void begin() throws IOException;

    void add(List<@Nullable Object> row) throws IOException;

    void end(SheetReading reading) throws IOException;
}
