package fr.ess.directory.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row on its way into the staging table: its cells, what was made of them, and what there is to say about it. */
class StagedRow {

    final FileRow fileRow;

    @Nullable String siren;

    @Nullable String name;

    @Nullable String slug;

    @Nullable Integer familyId;

    @Nullable String postalCode;

    @Nullable Integer communeId;

    @Nullable Integer departementId;

    @Nullable Double latitude;

    @Nullable Double longitude;

    @Nullable String positionKind;

    @Nullable String ess;

    private final List<String> findings = new ArrayList<>();
    private boolean rejected;
    private boolean attention;

    StagedRow(FileRow fileRow) {
        this.fileRow = fileRow;
    }

    void note(Finding finding, String detail) {
        findings.add(finding.with(detail));
        rejected |= finding.weight() == Finding.Weight.REJECTION;
        attention |= finding.weight() == Finding.Weight.ATTENTION;
    }

    void note(Finding finding) {
        note(finding, "");
    }

    List<String> findings() {
        return findings;
    }

    boolean isRejected() {
        return rejected;
    }

    boolean needsAttention() {
        return attention;
    }
}
