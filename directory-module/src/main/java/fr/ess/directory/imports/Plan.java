package fr.ess.directory.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets the staged rows beside the directory, in one statement: what would each create, change, leave or contest? */
@Component
class Plan {

    /**
     * An entry is found by its SIREN; of several establishments, the only one in the row's commune. A field may be set
     * where an import set it last, or nobody did; one that somebody else set is contested when it says something else.
     */
    private static final String COMPARE = """
            create temporary table import_plan on commit drop as
            with numbered as (
                select s.*, case when not rejected then min(line) over (partition by rejected, siren) end as first_line
                from import_stage s
            ), known as (
                select s.line, count(*) as entries,
                       count(*) filter (where o.status <> 'MERGED') as living,
                       case when count(*) filter (where o.status <> 'MERGED') = 1
                            then max(o.id) filter (where o.status <> 'MERGED')
                            when count(*) filter (where o.status <> 'MERGED' and o.commune_id = s.commune_id) = 1
                            then max(o.id) filter (where o.status <> 'MERGED' and o.commune_id = s.commune_id)
                       end as organisation_id
                from numbered s join organisation o on o.siren = s.siren and not o.example
                where s.line = s.first_line
                group by s.line
            ), sources as (
                select organisation_id, jsonb_object_agg(field, source) as by_field
                from organisation_field_source group by organisation_id
            ), compared as (
                select n.*, k.entries, k.living, o.id as organisation_id, o.version, o.status,
                    (n.name, n.family_id, n.postal_code, n.commune_id, n.departement_id)
                        is not distinct from (f.name, f.family_id, f.postal_code, f.commune_id, f.departement_id)
                        as repeats,
                    o.name as old_name, o.family_id as old_family_id, o.postal_code as old_postal_code,
                    o.commune_id as old_commune_id, o.departement_id as old_departement_id, o.ess as old_ess, o.latitude as old_latitude,
                    o.longitude as old_longitude, o.position_kind as old_position_kind,
                    case when o.id is null or n.name = o.name then 'SAME'
                         when coalesce(by_field ->> 'name', o.source) = :source then 'FREE'
                         when search_phrase(n.name) in (search_phrase(o.name), search_phrase(o.usual_name),
                             search_phrase(o.acronym), search_phrase(o.former_name)) then 'SAME'
                         else 'CONTESTED' end as name_is,
                    case when o.id is null or n.family_id is null or n.family_id = o.family_id then 'SAME'
                         when coalesce(by_field ->> 'family', case when o.family_id is null then :source else o.source end)
                             = :source then 'FREE'
                         else 'CONTESTED' end as family_is,
                    case when o.id is null or n.postal_code is null or n.postal_code = o.postal_code then 'SAME'
                         when coalesce(by_field ->> 'postal_code',
                             case when o.postal_code is null then :source else o.source end) = :source then 'FREE'
                         else 'CONTESTED' end as postal_code_is,
                    case when o.id is null or n.commune_id = o.commune_id then 'SAME'
                         -- A département alone says less than a commune.
                         when n.commune_id is null and (n.departement_id is null or o.commune_id is not null
                             or n.departement_id = o.departement_id) then 'SAME'
                         when coalesce(by_field ->> 'commune',
                             case when o.departement_id is null then :source else o.source end) = :source then 'FREE'
                         else 'CONTESTED' end as commune_is,
                    case when o.id is null or n.ess is null or n.ess = o.ess then 'SAME'
                         when coalesce(by_field ->> 'ess', case when o.ess = 'UNKNOWN' then :source else o.source end)
                             = :source then 'FREE'
                         else 'CONTESTED' end as ess_is
                from numbered n
                left join import_stage f on f.line = n.first_line and n.line <> n.first_line
                left join known k on k.line = n.line
                left join organisation o on o.id = k.organisation_id
                left join sources on sources.organisation_id = o.id
            ), judged as (
                select c.*,
                    case when rejected or line <> first_line and not repeats then 'REJECTED'
                         when line <> first_line or entries > 0 and living = 0 then 'UNCHANGED'
                         when entries is null then 'CREATE'
                         when organisation_id is null
                              or 'CONTESTED' in (name_is, family_is, postal_code_is, commune_is, ess_is) then 'CONFLICT'
                         when 'FREE' in (name_is, family_is, postal_code_is, commune_is, ess_is) then 'UPDATE'
                         else 'UNCHANGED' end as outcome,
                    case when line <> first_line and repeats then 'REPEATED ' || first_line
                         when line <> first_line then 'CONTRADICTED ' || first_line
                         when entries > 0 and living = 0 then 'MERGED_ENTRY'
                         when entries > 0 and organisation_id is null then 'SEVERAL_ENTRIES ' || living
                         when status = 'CLOSED' then 'CLOSED_ENTRY' end as remark
                from compared c
            )
            select j.line, j.raw, j.siren, j.name, j.slug, j.family_id, j.postal_code, j.commune_id,
                j.departement_id, j.ess, j.outcome,
                case when remark is null then findings else findings || remark end as findings,
                (attention or outcome = 'CONFLICT' or remark is not null) and outcome <> 'REJECTED' as attention,
                j.organisation_id, j.version,
                j.latitude, j.longitude, j.position_kind,
                case when outcome in ('UPDATE', 'CONFLICT') and 'FREE' in (name_is, family_is, postal_code_is, commune_is, ess_is)
                     then case when name_is = 'FREE' then jsonb_build_object('name', old_name) else '{}' end
                       || case when family_is = 'FREE' then jsonb_build_object('family_id', old_family_id) else '{}' end
                       || case when postal_code_is = 'FREE' then jsonb_build_object('postal_code', old_postal_code) else '{}' end
                       || case when commune_is = 'FREE' then jsonb_build_object('commune_id', old_commune_id,
                              'departement_id', old_departement_id,
                              'latitude', old_latitude, 'longitude', old_longitude, 'position_kind', old_position_kind)
                              else '{}' end
                       || case when ess_is = 'FREE' then jsonb_build_object('ess', old_ess) else '{}' end
                end as before,
                case when outcome in ('UPDATE', 'CONFLICT') and 'FREE' in (name_is, family_is, postal_code_is, commune_is, ess_is)
                     then case when name_is = 'FREE' then jsonb_build_object('name', j.name) else '{}' end
                       || case when family_is = 'FREE' then jsonb_build_object('family_id', j.family_id) else '{}' end
                       || case when postal_code_is = 'FREE' then jsonb_build_object('postal_code', j.postal_code) else '{}' end
                       || case when commune_is <> 'FREE' then '{}'
                              when j.commune_id is null then jsonb_build_object('departement_id', j.departement_id)
                              when old_position_kind in ('EXACT', 'TO_CHECK') then jsonb_build_object(
                                  'commune_id', j.commune_id, 'departement_id', j.departement_id, 'latitude', old_latitude, 'longitude', old_longitude,
                                  'position_kind', 'TO_CHECK')
                              else jsonb_build_object('commune_id', j.commune_id, 'departement_id', j.departement_id,
                                  'latitude', j.latitude,
                                  'longitude', j.longitude, 'position_kind', j.position_kind) end
                       || case when ess_is = 'FREE' then jsonb_build_object('ess', j.ess) else '{}' end
                end as after,
                case when outcome = 'CONFLICT' and organisation_id is not null
                     then case when name_is = 'CONTESTED'
                               then jsonb_build_object('name', jsonb_build_array(old_name, j.name)) else '{}' end
                       || case when family_is = 'CONTESTED' then jsonb_build_object('family', jsonb_build_array(
                              (select label from legal_family where id = old_family_id),
                              (select label from legal_family where id = j.family_id))) else '{}' end
                       || case when postal_code_is = 'CONTESTED'
                               then jsonb_build_object('postal_code', jsonb_build_array(old_postal_code, j.postal_code)) else '{}' end
                       || case when commune_is = 'CONTESTED' then jsonb_build_object('commune', jsonb_build_array(
                              (select name from territory where id = coalesce(old_commune_id, old_departement_id)),
                              (select name from territory where id = coalesce(j.commune_id, j.departement_id)))) else '{}' end
                       || case when ess_is = 'CONTESTED'
                               then jsonb_build_object('ess', jsonb_build_array(old_ess, j.ess)) else '{}' end
                end as conflicts
            from judged j""";

    private final JdbcClient jdbc;

    Plan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void draw(Form form) {
        jdbc.sql(COMPARE).param("source", form.code()).update();
        jdbc.sql("analyze import_plan").update();
    }

    Map<Outcome, Integer> outcomes() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome, 0);
        }
        jdbc.sql("select outcome, count(*) from import_plan group by outcome").query(row -> {
            counts.put(Outcome.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    Map<Finding, Integer> findings() {
        Map<Finding, Integer> counts = new TreeMap<>();
        jdbc.sql("""
                select split_part(finding, ' ', 1), count(*) from import_plan, unnest(findings) as finding group by 1
                """).query(row -> {
            counts.put(Finding.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    /** Tells every row that is refused, contested or to be looked at, in the order of the file. */
    void tell(Consumer<ReportedRow> listener) {
        jdbc.sql("""
                select p.line, p.outcome, p.siren, p.name, p.findings, %s, o.slug
                from import_plan p left join organisation o on o.id = p.organisation_id
                where p.attention or p.outcome = 'REJECTED' order by p.line
                """.formatted(ReportedRow.CONTESTED)).withFetchSize(500).query(row -> {
            listener.accept(ReportedRow.of(row));
        });
    }
}
