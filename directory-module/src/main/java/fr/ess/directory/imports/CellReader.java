package fr.ess.directory.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the readers of every form do alike with the cells of a row. */
abstract class CellReader implements Form.RowReader {

    private static final int LONGEST_NAME = 300;

    final Form.Header header;
    final Reference reference;

    CellReader(Form.Header header, Reference reference) {
        this.header = header;
        this.reference = reference;
    }

    @Override
    public final StagedRow read(FileRow fileRow) {
        StagedRow row = new StagedRow(fileRow);
        if (fileRow.cells().size() == header.cells().size()) {
            read(row);
        } else {
            row.note(
                    Finding.CELLS_MISSING,
                    ": " + fileRow.cells().size() + " au lieu de "
                            + header.cells().size());
        }
        return row;
    }

    abstract void read(StagedRow row);

    final String cell(StagedRow row, String column) {
        return Text.clean(row.fileRow.cells().get(header.place(column)));
    }

    /** A cell of a column that not every file of the form has; what the registers write for nothing is nothing. */
    final @Nullable String optional(StagedRow row, String column) {
        if (!header.has(column)) {
            return null;
        }
        String cell = cell(row, column);
        return cell.isEmpty() || cell.equals("[ND]") || cell.equals("_") ? null : cell;
    }

    final void readName(StagedRow row, String written) {
        String name = Text.clean(written);
        if (name.isEmpty()) {
            row.note(Finding.NAME_MISSING);
        } else if (name.length() > LONGEST_NAME) {
            row.note(Finding.NAME_TOO_LONG);
        } else {
            row.name = name;
            if (!name.equals(written)) {
                row.note(Finding.NAME_SPACES_REPAIRED);
            }
            if (name.indexOf('\uFFFD') >= 0) {
                row.note(Finding.LOST_CHARACTER, Text.quoted(name));
            }
        }
    }

    final @Nullable String digits(StagedRow row, String cell, Repairs.Digits read) {
        if (read.finding() != null) {
            row.note(read.finding(), detail(cell, read));
        }
        return read.digits();
    }

    /** No longer than the directory takes, and not at all with characters that were lost on the way. */
    final @Nullable String text(@Nullable String cell, int longest) {
        return cell == null || cell.indexOf('\uFFFD') >= 0 || cell.length() > longest ? null : cell;
    }

    /** The parts of an address as one line: « 12 BIS RUE DE LA GARE ». */
    final @Nullable String joined(StagedRow row, String... columns) {
        StringBuilder line = new StringBuilder();
        for (String column : columns) {
            String part = optional(row, column);
            if (part != null) {
                line.append(line.isEmpty() ? "" : " ").append(part);
            }
        }
        return line.isEmpty() ? null : text(line.toString(), LONGEST_NAME);
    }

    /** INSEE's activity, which counts only in a nomenclature of today. */
    final void readActivity(StagedRow row, @Nullable String code, @Nullable String nomenclature) {
        if (code == null || code.equals("00.00Z")) {
            return;
        }
        String plain = code.matches("\\d{4}[A-Za-z]") ? code.substring(0, 2) + "." + code.substring(2) : code;
        String naf = plain.toUpperCase(Locale.ROOT);
        if ("NAF25".equalsIgnoreCase(nomenclature) || "NAF2025".equalsIgnoreCase(nomenclature)) {
            row.naf25 = naf.matches("\\d{2}\\.\\d{2}[A-Z]") ? naf : null;
        } else if (nomenclature != null && !nomenclature.equalsIgnoreCase("NAFRev2")) {
            row.note(Finding.NAF_OLD, Text.quoted(code) + " (" + nomenclature + ")");
        } else if (reference.sectors().containsKey(naf)) {
            row.nafCode = naf;
            row.sectorId = reference.sectors().get(naf);
        } else {
            row.note(Finding.NAF_UNKNOWN, Text.quoted(code));
        }
    }

    static String detail(String cell, Repairs.Digits number) {
        if (cell.isEmpty()) {
            return "";
        }
        return number.digits() == null ? Text.quoted(cell) : Text.quoted(cell) + " → " + number.digits();
    }
}
