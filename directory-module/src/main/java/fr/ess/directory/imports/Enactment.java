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
    private static final String CREATE = """
            with wished as (
                select line, slug, commune_id is not null and count(*) over (partition by slug) = 1
                    and slug !~ '-[0-9]{9}(-[0-9]+)?$' as alone
                from import_plan where outcome = 'CREATE'
            ), named as (
                select p.*, case when alone
                        and not exists (select from organisation o where o.slug = p.slug)
                        and not exists (select from organisation_former_slug o where o.slug = p.slug)
                    then p.slug else p.slug || '-' || p.siren end as free_slug
                from import_plan p join wished w on w.line = p.line
            ), created as (
                insert into organisation (slug, name, siren, family_id, ess, postal_code, commune_id, departement_id,
                    latitude, longitude, position_kind, source, source_note, created_at, updated_at)
                select case when not exists (select from organisation o where o.slug = free_slug)
                             and not exists (select from organisation_former_slug o where o.slug = free_slug)
                        then free_slug
                        else (select free_slug || '-' || n from generate_series(2, 99) as n
                              where not exists (select from organisation o where o.slug = free_slug || '-' || n)
                                and not exists (select from organisation_former_slug o where o.slug = free_slug || '-' || n)
                              order by n limit 1) end,
                    name, siren, family_id, ess, postal_code, commune_id, departement_id,
                    latitude, longitude, position_kind, :source, :note, :now, :now
                from named order by line
                returning id, siren
            )""";

    private static final String CREATE_NOTHING = """
            with created as (select null::bigint as id, null::char(9) as siren where false)""";

    /** Rows that were already so and call for no attention are only counted. */
    private static final String KEEP = """
            insert into import_row (run_id, line, raw, outcome, siren, name, family_id, postal_code, commune_id,
                departement_id, ess, findings, organisation_id, before, after, conflicts)
            select :run, line, raw, outcome, p.siren, name, family_id, postal_code, commune_id,
                departement_id, ess, findings, coalesce(organisation_id, c.id), before, after, conflicts
            from import_plan p left join created c on p.outcome = 'CREATE' and c.siren = p.siren
            where outcome <> 'UNCHANGED' or attention""";

    /** The version says whether somebody edited the entry since the plan was drawn. */
    private static final String UPDATE = """
            update organisation o set
                name = case when after ?? 'name' then after ->> 'name' else o.name end,
                family_id = case when after ?? 'family_id' then (after ->> 'family_id')::smallint else o.family_id end,
                postal_code = case when after ?? 'postal_code' then after ->> 'postal_code' else o.postal_code end,
                commune_id = case when after ?? 'commune_id' then (after ->> 'commune_id')::int else o.commune_id end,
                departement_id = case when after ?? 'departement_id' then (after ->> 'departement_id')::int
                                      else o.departement_id end,
                latitude = case when after ?? 'latitude' then (after ->> 'latitude')::float8 else o.latitude end,
                longitude = case when after ?? 'longitude' then (after ->> 'longitude')::float8 else o.longitude end,
                position_kind = case when after ?? 'position_kind' then after ->> 'position_kind' else o.position_kind end,
                ess = case when after ?? 'ess' then after ->> 'ess' else o.ess end,
                updated_at = :now, version = o.version + 1
            from import_plan p
            where p.after is not null and o.id = p.organisation_id and o.version = p.version""";

    private final JdbcClient jdbc;

    Enactment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns whether any entry was written. */
    boolean enact(int run, Form form, String note, OffsetDateTime now) {
        jdbc.sql("select set_config('maillage.field_source', :source, true)")
                .param("source", form.code())
                .query()
                .singleRow();
        // Even a statement of no row on organisation would renew the version that caches go by: none is sent.
        int creations = count("outcome = 'CREATE'");
        if (creations > 0) {
            jdbc.sql(CREATE + KEEP)
                    .param("run", run)
                    .param("source", form.code())
                    .param("note", note)
                    .param("now", now)
                    .update();
        } else {
            jdbc.sql(CREATE_NOTHING + KEEP).param("run", run).update();
        }
        int updates = count("after is not null");
        if (updates > 0 && jdbc.sql(UPDATE).param("now", now).update() != updates) {
            throw new ImportFailure("Une fiche a été modifiée pendant l’import : rien n’a été écrit, relancez-le.");
        }
        return creations + updates > 0;
    }

    private int count(String condition) {
        return jdbc.sql("select count(*) from import_plan where " + condition)
                .query(Integer.class)
                .single();
    }
}
