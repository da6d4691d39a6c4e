package fr.ess.directory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row on its way into the staging table: its cells, what was made of them, and what there is to say about it. */
class StagedRow {

    /** What a row is about, which decides the entry that it is matched with. */
    enum Scope {
        /** An organisation, by its SIREN, its number in the register of associations or its name. */
        ORGANISATION,
        /** A legal unit with all that belongs to it, seen from its registered office. */
        UNIT,
        /** One establishment among those of a unit: an entry of its own. */
        ESTABLISHMENT
    }

    /** Why an entry should perhaps no longer be shown. */
    enum Ending {
        CLOSED,
        NOT_DIFFUSIBLE
    }

    FileRow fileRow;
    Scope scope = Scope.ORGANISATION;

    /** Two rows of one key speak of the same thing. */
    @Nullable String key;

    @Nullable String siren;

    @Nullable String siret;

    @Nullable String rna;

    boolean headquarters;

    @Nullable String name;

    @Nullable String acronym;

    @Nullable String usualName;

    @Nullable String slug;

    @Nullable String legalCategory;

    @Nullable Integer familyId;

    @Nullable String nafCode;

    @Nullable Integer sectorId;

    @Nullable String naf25;

    @Nullable Integer workforceBandId;

    @Nullable String address;

    @Nullable String postalCode;

    @Nullable Integer communeId;

    @Nullable Integer departementId;

    @Nullable Double latitude;

    @Nullable Double longitude;

    @Nullable String positionKind;

    @Nullable String ess;

    @Nullable Integer perimeterRuleId;

    @Nullable String description;

    @Nullable String website;

    @Nullable String email;

    @Nullable String phone;

    @Nullable LocalDate foundedOn;

    @Nullable Ending ending;

    @Nullable LocalDate endedOn;

    private final List<String> findings = new ArrayList<>();
    private boolean rejected;
    private boolean outside;
    private boolean attention;

    StagedRow(FileRow fileRow) {
        this.fileRow = fileRow;
    }

    void note(Finding finding, String detail) {
        findings.add(finding.with(detail));
        rejected |= finding.weight() == Finding.Weight.REJECTION || finding.weight() == Finding.Weight.OUTSIDE;
        outside |= finding.weight() == Finding.Weight.OUTSIDE;
        attention |= finding.weight() == Finding.Weight.ATTENTION;
    }

    void note(Finding finding) {
        note(finding, "");
    }

    /** Keeps nothing of the row but the number it is known by: who asked not to be shown is not copied either. */
    void withhold(int place) {
        List<String> cells = new ArrayList<>(Collections.nCopies(fileRow.cells().size(), ""));
        cells.set(place, fileRow.cells().get(place));
        fileRow = new FileRow(fileRow.line(), cells);
        name = null;
    }

    List<String> findings() {
        return findings;
    }

    boolean isRejected() {
        return rejected;
    }

    /** Rejected for what it is about, not for what is wrong with it: a national file has millions of these. */
    boolean isOutside() {
        return outside;
    }

    boolean needsAttention() {
        return attention;
    }
}
