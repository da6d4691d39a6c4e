package fr.ess.platform.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files that a table can be taken away in. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8;header=present"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODS("application/vnd.oasis.opendocument.spreadsheet"),
    PDF("application/pdf"),
    JSON("application/json;charset=UTF-8");

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of an extension, such as {@code ods}. */
    public static Optional<SheetFormat> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }
}
