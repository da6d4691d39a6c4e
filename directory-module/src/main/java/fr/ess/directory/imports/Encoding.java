package fr.ess.directory.imports;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings in which a file may come, with the length of the byte order mark to skip. */
enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0),
    UTF_8_MARKED("UTF-8 avec BOM", StandardCharsets.UTF_8, 3),
    UTF_16LE_MARKED("UTF-16", StandardCharsets.UTF_16LE, 2),
    UTF_16BE_MARKED("UTF-16", StandardCharsets.UTF_16BE, 2),
    UTF_16LE("UTF-16 sans BOM", StandardCharsets.UTF_16LE, 0),
    UTF_16BE("UTF-16 sans BOM", StandardCharsets.UTF_16BE, 0),
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"), 0),
    /** What a workbook is written out in before it is read. */
    WORKBOOK("classeur XLSX", StandardCharsets.UTF_8, 0);

    private final String label;
    private final Charset charset;
    private final int mark;

    Encoding(String label, Charset charset, int mark) {
        this.label = label;
        this.charset = charset;
        this.mark = mark;
    }

    String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }

    int mark() {
        return mark;
    }
}
