package fr.ess.directory.imports;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries the plan out, set by set, and keeps what is needed to tell it and to take it back. */
@Component
class Enactment {

    /**
     * The address of a new entry is its name and commune; where another entry has that, or several rows of the file
     * would, all of them take their SIREN behind it, so that the order of the rows does not matter.
     */
    private static final String ADDRESSES = """
            create temporary table import_creation on commit drop as
            with wished as (
                select line, slug, coalesce(siret, siren, lower(rna), line::text) as number,
                    commune_id is not null and count(*) over (partition by slug) = 1
                    and slug !~ '-[0-9]{9}(-[0-9]+)?$' as alone
                from import_plan where outcome = 'CREATE'
            ), taken as materialized (
                select slug from organisation union select slug from organisation_former_slug
            ), named as (
                select w.line, case when w.alone and t.slug is null then w.slug else w.slug || '-' || number end as slug
                from wished w left join taken t on t.slug = w.slug
            )
            select n.line as created_line, nextval(pg_get_serial_sequence('organisation', 'id')) as new_id,
                case when t.slug is null then n.slug
                     else (select n.slug || '-' || rank from generate_series(2, 99) as rank
                           where not exists (select from taken where taken.slug = n.slug || '-' || rank)
                           order by rank limit 1) end as free_slug
            from named n left join taken t on t.slug = n.slug order by n.line""";

    /** Nothing asks the table anything while it is filled: a search of an empty one walks over all that came since. */
    private static final String CREATE = """
            insert into organisation (id, slug, name, siren, COLUMNS,
                source, source_note, created_at, updated_at)
            select new_id, free_slug, name, siren, VALUES,
                :source, :note, :now, :now
            from import_plan join import_creation on created_line = line order by line""".replace("COLUMNS", columnsOfNew())
            .replace("VALUES", columnsOfNew().replace(" ess,", " coalesce(ess, 'UNKNOWN'),"));

    /** Rows that were already so and call for no attention are only counted. */
    private static final String KEEP = """
            insert into import_row (run_id, line, raw, outcome, siren, siret, rna, name, family_id, postal_code, commune_id,
                departement_id, ess, findings, organisation_id, before, after, conflicts, theirs)
            select :run, line, raw, outcome, siren, siret, rna, name, family_id, postal_code, commune_id,
                departement_id, ess, findings, coalesce(organisation_id, new_id), before, after, conflicts, theirs
            from import_plan p left join import_creation on created_line = line
            where outcome <> 'UNCHANGED' or attention""";

    /** The version says whether somebody edited the entry since the plan was drawn. */
    private static final String UPDATE = """
            update organisation o set (COLUMNS) = (select COLUMNS from jsonb_populate_record(o, p.after)),
                updated_at = :now, version = o.version + 1
            from import_plan p
            where p.after is not null and o.id = p.organisation_id and o.version = p.version""".replace("COLUMNS", Field.allColumns());

    /** A unit's ending is told of every entry it has here. */
    private static final String SUGGEST_CLOSING = """
            insert into closing_suggestion (organisation_id, kind, closed_on, run_id, line, suggested_at)
            select distinct on (o.id, p.ending, p.ended_on) o.id, p.ending, p.ended_on, :run, p.line, :now
            from import_plan p
            join organisation o on o.status in ('DRAFT', 'PUBLISHED')
                and (o.id = p.organisation_id or p.scope = 'UNIT' and o.siren = p.siren)
            where p.outcome = 'CLOSED'
            order by o.id, p.ending, p.ended_on, p.line
            on conflict do nothing""";

    private final JdbcClient jdbc;

    Enactment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether any entry was written. */
    boolean enact(int run, Form form, String note, OffsetDateTime now) {
        jdbc.sql("select set_config('maillage.field_source', :source, true)")
                .param("source", form.origin())
                .query()
                .singleRow();
        // Even a statement of no row on organisation would renew the version that caches go by: none is sent.
        int creations = count("outcome = 'CREATE'");
        jdbc.sql(ADDRESSES).update();
        jdbc.sql("analyze import_creation").update();
        if (creations > 0) {
            jdbc.sql(CREATE)
                    .param("source", form.origin())
                    .param("note", note)
                    .param("now", now)
                    .update();
        }
        jdbc.sql(KEEP).param("run", run).update();
        int updates = count("after is not null");
        if (updates > 0 && jdbc.sql(UPDATE).param("now", now).update() != updates) {
            throw new ImportFailure("Une fiche a été modifiée pendant l’import : rien n’a été écrit, relancez-le.");
        }
        if (count("outcome = 'CLOSED'") > 0) {
            jdbc.sql(SUGGEST_CLOSING).param("run", run).param("now", now).update();
        }
        form.keep(jdbc, run);
        return creations + updates > 0;
    }

    private static String columnsOfNew() {
        return Field.allColumns().replaceFirst("name, ", "").replaceFirst(" siren,", "");
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from import_plan where " + condition)
                .query(Integer.class)
                .single();
    }
}
