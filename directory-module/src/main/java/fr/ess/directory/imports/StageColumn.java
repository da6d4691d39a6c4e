package fr.ess.directory.imports;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One column of the staging table: its type there, and what a row writes into it. */
record StageColumn(String name, String type, Function<StagedRow, @Nullable Object> value) {

    static final List<StageColumn> ALL = List.of(
            new StageColumn("line", "integer not null", row -> row.fileRow.line()),
            new StageColumn("raw", "text[] not null", row -> array(row.fileRow.cells())),
            new StageColumn("scope", "text not null", row -> row.scope),
            new StageColumn("key", "text", row -> row.key),
            new StageColumn("siren", "char(9)", row -> row.siren),
            new StageColumn("siret", "char(14)", row -> row.siret),
            new StageColumn("rna", "char(10)", row -> row.rna),
            new StageColumn("headquarters", "boolean not null", row -> row.headquarters),
            new StageColumn("name", "text", row -> row.name),
            new StageColumn("acronym", "text", row -> row.acronym),
            new StageColumn("usual_name", "text", row -> row.usualName),
            new StageColumn("slug", "text", row -> row.slug),
            new StageColumn("legal_category", "text", row -> row.legalCategory),
            new StageColumn("family_id", "smallint", row -> row.familyId),
            new StageColumn("naf_code", "text", row -> row.nafCode),
            new StageColumn("sector_id", "smallint", row -> row.sectorId),
            new StageColumn("naf25", "text", row -> row.naf25),
            new StageColumn("workforce_band_id", "smallint", row -> row.workforceBandId),
            new StageColumn("address", "text", row -> row.address),
            new StageColumn("postal_code", "char(5)", row -> row.postalCode),
            new StageColumn("commune_id", "integer", row -> row.communeId),
            new StageColumn("departement_id", "integer", row -> row.departementId),
            new StageColumn("latitude", "double precision", row -> row.latitude),
            new StageColumn("longitude", "double precision", row -> row.longitude),
            new StageColumn("position_kind", "text", row -> row.positionKind),
            new StageColumn("ess", "text", row -> row.ess),
            new StageColumn("perimeter_rule_id", "integer", row -> row.perimeterRuleId),
            new StageColumn("description", "text", row -> row.description),
            new StageColumn("website", "text", row -> row.website),
            new StageColumn("email", "text", row -> row.email),
            new StageColumn("phone", "text", row -> row.phone),
            new StageColumn("founded_on", "date", row -> row.foundedOn),
            new StageColumn("ending", "text", row -> row.ending),
            new StageColumn("ended_on", "date", row -> row.endedOn),
            new StageColumn("findings", "text[] not null", row -> array(row.findings())),
            new StageColumn("rejected", "boolean not null", StagedRow::isRejected),
            new StageColumn("attention", "boolean not null", StagedRow::needsAttention));

    static String names() {
        return ALL.stream().map(StageColumn::name).collect(Collectors.joining(", "));
    }

    static String definitions() {
        return ALL.stream().map(column -> column.name + " " + column.type).collect(Collectors.joining(", "));
    }

    /** PostgreSQL's own way of writing an array of texts. */
    private static String array(List<String> texts) {
        StringBuilder written = new StringBuilder("{");
        for (String text : texts) {
            written.append(written.length() > 1 ? "," : "")
                    .append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return written.append('}').toString();
    }
}
