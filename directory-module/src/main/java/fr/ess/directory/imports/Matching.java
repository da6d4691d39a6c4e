package fr.ess.directory.imports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the entry that each row is about. By its SIRET where an entry has that; else by SIREN: a unit is its registered
 * office, an establishment is an entry of its own, a company without SIRET is the only one there is, or the one in the
 * row's commune. An association is found by its number, and by name only to ask whether it is the same.
 */
@Component
class Matching {

    private static final String FIRST_LINES = """
            create temporary table import_first on commit drop as
            select line, case when not rejected and key is not null
                              then min(line) over (partition by rejected, key) else line end as first_line
            from import_stage""";

    private static final String KNOWN = """
            create temporary table import_known on commit drop as
            with rows as (
                select s.line, s.scope, s.siren, s.siret, s.rna, s.headquarters, s.commune_id, s.name
                from import_stage s join import_first f on f.line = s.line and f.first_line = s.line where not s.rejected
            ), candidate as (
                select r.line, o.id from rows r join organisation o on o.siren = r.siren where not o.example
                union
                select r.line, o.id from rows r join organisation o on o.siret = r.siret where not o.example
                union
                select r.line, o.id from rows r join organisation o on o.rna = r.rna
                where r.scope = 'ORGANISATION' and not o.example
            ), counted as (
                select c.line, count(*) as entries, count(*) filter (where living) as living,
                    max(id) filter (where living) as any_one,
                    max(id) filter (where living and siret) as by_siret,
                    max(id) filter (where living and rna) as by_rna,
                    count(*) filter (where living and here) as here, max(id) filter (where living and here) as the_one_here,
                    count(*) filter (where living and bare) as bare, max(id) filter (where living and bare) as the_bare_one,
                    max(id) filter (where living and bare and here) as bare_here,
                    count(*) filter (where living and bare and here) as bares_here,
                    count(*) filter (where not living and siret) as merged_siret
                from (select c.line, c.id, o.status <> 'MERGED' as living, o.siret = r.siret as siret, o.rna = r.rna as rna,
                             o.siret is null as bare, o.commune_id = r.commune_id as here
                      from candidate c join rows r on r.line = c.line join organisation o on o.id = c.id) c
                group by c.line
            ), chosen as (
                select r.line, r.scope, r.headquarters, k.entries, k.living, k.merged_siret,
                    case when by_siret is not null then by_siret
                         when by_rna is not null and r.scope = 'ORGANISATION' then by_rna
                         when r.scope = 'ESTABLISHMENT' then
                             case when bares_here = 1 then bare_here when r.headquarters and bare = 1 then the_bare_one end
                         when living = 1 then any_one
                         when r.scope = 'UNIT' and bare = 1 then the_bare_one
                         when here = 1 then the_one_here end as organisation_id
                from rows r join counted k on k.line = r.line
            )
            select line, case when scope = 'ESTABLISHMENT' and organisation_id is null and merged_siret = 0 then 0
                              else entries end as entries,
                living,
                -- Two establishments may fit one entry without SIRET: it is the registered office, or the first.
                case when scope <> 'ESTABLISHMENT' or row_number() over (
                         partition by organisation_id order by headquarters desc, line) = 1 then organisation_id end
                    as organisation_id,
                false as by_name
            from chosen""";

    private static final String NAMED = """
            insert into import_known (line, entries, living, organisation_id, by_name)
            select s.line, count(*), count(*),
                case when count(*) = 1 and s.rna is null then max(o.id) filter (where o.siren is null and o.rna is null) end,
                true
            from import_stage s
            join import_first f on f.line = s.line and f.first_line = s.line
            join organisation_search i on i.sort_name = search_phrase(s.name) and i.commune_id = s.commune_id and i.published
            join organisation o on o.id = i.organisation_id and not o.example
            where s.siren is null and not s.rejected and s.ending is null
                and not exists (select from import_known k where k.line = s.line)
                and (s.rna is null or o.rna is null)
            group by s.line, s.rna""";

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void find() {
        jdbc.sql(FIRST_LINES).update();
        jdbc.sql("analyze import_first").update();
        jdbc.sql(KNOWN).update();
        if (jdbc.sql("select exists (select from import_stage where siren is null and not rejected)")
                .query(Boolean.class)
                .single()) {
            jdbc.sql(NAMED).update();
        }
        jdbc.sql("analyze import_known").update();
    }
}
