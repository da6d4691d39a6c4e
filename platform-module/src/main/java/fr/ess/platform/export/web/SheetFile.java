package fr.ess.platform.export.web;

import fr.ess.platform.export.SheetFormat;
import java.util.Arrays;
import java.util.List;

/** A table as a file, as its page offers it. */
public record SheetFile(String name, String address) {

    /** In every format: {@code path} with its extension, and the question as the page was asked it. */
    public static List<SheetFile> of(String path, String query) {
        return Arrays.stream(SheetFormat.values())
                .map(format -> new SheetFile(
                        format.name(), path + "." + format.extension() + (query.isEmpty() ? "" : "?" + query)))
                .toList();
    }
}
