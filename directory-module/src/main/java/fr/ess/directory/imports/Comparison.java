package fr.ess.directory.imports;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statement that sets the staged rows beside the entries they were matched with, built from {@link Field}. */
final class Comparison {

    /** Whose values an import may replace: what another import said last, or nobody. */
    private static final String IMPORTS = "('NATIONAL_LIST', 'SIRENE', 'RNA', 'FILE', 'NOBODY')";

    /** Compared where a row comes twice. */
    private static final String CONTENT = "(%1$s.name, %1$s.family_id, %1$s.postal_code, %1$s.commune_id,"
            + " %1$s.departement_id, %1$s.siret, %1$s.address, %1$s.legal_category, %1$s.naf_code, %1$s.ending)";

    static final String SQL = """
            create temporary table import_plan on commit drop as
            with sources as (
                select organisation_id, jsonb_object_agg(field, source) as by_field
                from organisation_field_source group by organisation_id
            ), refused as (
                select r.organisation_id, jsonb_agg(r.theirs) as theirs
                from conflict_settlement s join import_row r on r.run_id = s.run_id and r.line = s.line
                where s.choice = 'OURS' group by r.organisation_id
            ), compared as (
                select n.*, m.first_line, k.entries, k.living, k.by_name, o.id as organisation_id, o.version, o.status,
                    CONTENT_N is not distinct from CONTENT_F as repeats,
                    FIELD_STATES
                from import_stage n
                join import_first m on m.line = n.line
                left join import_stage f on f.line = m.first_line and n.line <> m.first_line
                left join import_known k on k.line = n.line
                left join organisation o on o.id = k.organisation_id
                left join sources on sources.organisation_id = o.id
                left join refused on refused.organisation_id = o.id
            ), judged as (
                select c.*, 'CONTESTED' in (STATES) as contested, 'FREE' in (STATES) as free,
                    case when rejected or line <> first_line and not repeats then 'REJECTED'
                         when line <> first_line or entries > 0 and living = 0 then 'UNCHANGED'
                         when ending is not null and (status = 'CLOSED' or entries is null) then 'UNCHANGED'
                         when ending is not null then case when SUGGESTED then 'UNCHANGED' else 'CLOSED' end
                         when coalesce(entries, 0) = 0 then case when scope = 'UNIT' then 'UNCHANGED' else 'CREATE' end
                         when organisation_id is null and scope = 'UNIT' then 'UNCHANGED'
                         when organisation_id is null or 'CONTESTED' in (STATES) then 'CONFLICT'
                         when 'FREE' in (STATES) then 'UPDATE'
                         else 'UNCHANGED' end as outcome,
                    case when line <> first_line and repeats then 'REPEATED ' || first_line
                         when line <> first_line then 'CONTRADICTED ' || first_line
                         when entries > 0 and living = 0 then 'MERGED_ENTRY'
                         when ending is not null then case
                             when rejected or status = 'CLOSED' then null
                             when entries is null or organisation_id is null and scope <> 'UNIT' then 'NO_ENTRY_TO_CLOSE'
                             when SUGGESTED then 'CLOSING_TOLD'
                             when ending = 'CLOSED' then 'CLOSED_UNIT' else 'NOT_DIFFUSIBLE_KNOWN' end
                         when by_name and organisation_id is null then 'SAME_NAME'
                         when entries > 0 and organisation_id is null and scope = 'UNIT' then 'OFFICE_ELSEWHERE'
                         when entries > 0 and organisation_id is null then 'SEVERAL_ENTRIES ' || living
                         when status = 'CLOSED' then 'CLOSED_ENTRY' end as remark
                from compared c
            )
            select STAGED, n.organisation_id, n.version, n.outcome,
                case when n.remark is null then n.findings else n.findings || n.remark end as findings,
                (n.attention or n.outcome = 'CONFLICT'
                     or n.remark is not null and n.remark not in ('CLOSING_TOLD', 'NO_ENTRY_TO_CLOSE', 'OFFICE_ELSEWHERE'))
                    and n.outcome <> 'REJECTED' as attention,
                case when n.free and n.outcome in ('UPDATE', 'CONFLICT') then BEFORE end as before,
                case when n.free and n.outcome in ('UPDATE', 'CONFLICT') then AFTER end as after,
                case when n.contested and n.outcome = 'CONFLICT' then CONFLICTS end as conflicts,
                case when n.contested and n.outcome = 'CONFLICT' then THEIRS end as theirs
            from judged n left join organisation o on o.id = n.organisation_id and n.outcome in ('UPDATE', 'CONFLICT')""".replace(
                    "STAGED",
                    StageColumn.ALL.stream()
                            .map(StageColumn::name)
                            .filter(column ->
                                    !Set.of("findings", "attention", "rejected").contains(column))
                            .map(column -> "n." + column)
                            .collect(Collectors.joining(", ")))
            .replace("CONTENT_N", CONTENT.formatted("n"))
            .replace("CONTENT_F", CONTENT.formatted("f"))
            .replace("FIELD_STATES", each(",\n", Comparison::state))
            .replace("STATES", each(", ", field -> field.key() + "_is"))
            .replace("SUGGESTED", suggested())
            .replace("BEFORE", each("\n|| ", field -> when(field, "FREE", columns(field, "o"))))
            .replace("AFTER", each("\n|| ", field -> when(field, "FREE", columns(field, "n"))))
            .replace("CONFLICTS", each("\n|| ", field -> when(field, "CONTESTED", shown(field))))
            .replace("THEIRS", each("\n|| ", field -> when(field, "CONTESTED", columns(field, "n"))));

    private Comparison() {}

    private static String each(String between, Function<Field, String> part) {
        return Arrays.stream(Field.values()).map(part).collect(Collectors.joining(between));
    }

    /** SAME, FREE to be set, or CONTESTED: somebody else said otherwise. */
    private static String state(Field field) {
        return "case when o.id is null or n.rejected or n.ending is not null or (" + field.same() + ") then 'SAME'"
                + " when coalesce(by_field ->> '" + field.key() + "', case when " + field.vacant()
                + " then 'NOBODY' else o.source end) in " + IMPORTS + " then 'FREE'"
                // What somebody refused once is not asked about again.
                + " when refused.theirs @> jsonb_build_array(" + values(field, "n") + ") then 'SAME'"
                + " when " + field.alike() + " then 'SAME' else 'CONTESTED' end as " + field.key() + "_is";
    }

    /** A unit's ending is told of every entry it has here. */
    private static String suggested() {
        return "not exists (select from organisation e where e.status in ('DRAFT', 'PUBLISHED')"
                + " and (e.id = c.organisation_id or c.scope = 'UNIT' and e.siren = c.siren)"
                + " and not exists (select from closing_suggestion g where g.organisation_id = e.id and g.kind = c.ending"
                + " and g.closed_on is not distinct from c.ended_on))";
    }

    private static String when(Field field, String state, String value) {
        return "case when n." + field.key() + "_is = '" + state + "' then " + value + " else '{}' end";
    }

    private static String shown(Field field) {
        return "jsonb_build_object('" + field.key() + "', jsonb_build_array(" + field.shown("o") + ", "
                + field.shown("n") + "))";
    }

    private static String values(Field field, String row) {
        return field.columns().stream()
                .map(column -> "'" + column + "', " + row + "." + column)
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }

    private static String columns(Field field, String row) {
        String values = values(field, row);
        return field == Field.COMMUNE ? values + " || " + point(row) : values;
    }

    /** The point goes with the commune; one of an address stays, to be checked. A département has none. */
    private static String point(String row) {
        String all = "jsonb_build_object('latitude', %1$s.latitude, 'longitude', %1$s.longitude, 'position_kind', ";
        return row.equals("o")
                ? "case when n.commune_id is null then '{}' else " + all.formatted("o") + "o.position_kind) end"
                : "case when n.commune_id is null then '{}'"
                        + " when o.position_kind in ('EXACT', 'TO_CHECK') and n.position_kind <> 'EXACT' then "
                        + all.formatted("o") + "'TO_CHECK') else " + all.formatted("n") + "n.position_kind) end";
    }
}
