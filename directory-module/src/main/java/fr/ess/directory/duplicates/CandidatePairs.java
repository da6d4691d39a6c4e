package fr.ess.directory.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pairs of entries worth comparing: those that share something rare, be it a number, a line of contact, an address or a
 * word of their names within a département. What is shared by many says nothing and pairs nobody.
 */
@Component
class CandidatePairs {

    /** A word of at most so many names pairs them within a département. */
    private static final int RARE = 40;
    /** What more entries share than this pairs nobody: a house of associations, the line of an accountant. */
    private static final int CROWD = 60;

    private static final String ENTRIES = """
            create temporary table duplicate_entry on commit drop as
            select o.id, o.example, o.siren, o.siret, o.commune_id, o.departement_id,
                   nullif(address_key(o.address), '') as address, phone_key(o.phone) as phone, site_key(o.website) as site,
                   lower(o.email) as email,
                   array(select distinct search_phrase(name)
                         from unnest(array[o.name, o.usual_name, o.acronym, o.former_name]) as name
                         where name is not null) as names
            from organisation o where o.status in ('PUBLISHED', 'CLOSED')""";

    /** A line or a place of contact of several entries is nobody's own: that of a house, an accountant, a federation. */
    private static final List<String> COMMON_CONTACTS = Stream.of("address", "phone", "site", "email")
            .map(column -> """
                    update duplicate_entry e set %1$s = null
                    from (select %1$s, case when '%1$s' = 'address' then commune_id end as commune from duplicate_entry
                          where %1$s is not null group by 1, 2 having count(*) > 3) as common
                    where e.%1$s = common.%1$s and (common.commune is null or e.commune_id = common.commune)
                    """.formatted(column))
            .toList();

    private static final String WORDS = """
            create temporary table duplicate_word on commit drop as
            select word, count(*)::int as entries, round(ln(1 + (select count(*) from duplicate_entry) / count(*)::numeric), 2) as weight
            from (select distinct e.id, word from duplicate_entry e, unnest(e.names) as name,
                  unnest(string_to_array(name, ' ')) as word where word <> '') as used
            group by word""";

    private static final String SHARED = """
            create temporary table duplicate_shared on commit drop as
            select distinct what, id from (
                select 'siret ' || siret as what, id from duplicate_entry where siret is not null
                union all select 'siren ' || siren, id from duplicate_entry where siren is not null
                union all select 'phone ' || phone, id from duplicate_entry where phone is not null
                union all select 'site ' || site, id from duplicate_entry where site is not null
                union all select 'email ' || email, id from duplicate_entry where email is not null
                union all select 'address ' || commune_id || address, id from duplicate_entry
                    where commune_id is not null and address is not null
                union all select 'name ' || name, id from duplicate_entry, unnest(names) as name where length(name) > 3
                union all select 'key ' || coalesce(departement_id, 0) || search_key(name), id
                    from duplicate_entry, unnest(names) as name
                union all select 'sound ' || coalesce(commune_id, departement_id, 0) || dmetaphone(search_key(name)), id
                    from duplicate_entry, unnest(names) as name where length(name) > 5
                union all select 'word ' || coalesce(e.departement_id, 0) || w.word, e.id
                    from duplicate_entry e, unnest(e.names) as name, unnest(string_to_array(name, ' ')) as part
                    join duplicate_word w on w.word = part and w.entries <= :rare and length(w.word) > 2
                union all select 'alike ' || coalesce(e.commune_id, e.departement_id, 0) || dmetaphone(w.word), e.id
                    from duplicate_entry e, unnest(e.names) as name, unnest(string_to_array(name, ' ')) as part
                    join duplicate_word w on w.word = part and w.entries <= :rare and length(w.word) > 4
            ) as shared""";

    private static final String PAIRS = """
            with small as (
                select what from duplicate_shared group by what having count(*) between 2 and :crowd
            ), shared as (
                select s.what, s.id from duplicate_shared s join small using (what)
            ), pair as (
                select distinct a.id as low, b.id as high from shared a join shared b on b.what = a.what and b.id > a.id
            )
            select l.id as low_id, h.id as high_id,
                   l.siret as low_siret, h.siret as high_siret, l.siren as low_siren, h.siren as high_siren,
                   l.commune_id as low_commune, h.commune_id as high_commune,
                   l.departement_id as low_departement, h.departement_id as high_departement,
                   l.address as low_address, h.address as high_address, l.phone as low_phone, h.phone as high_phone,
                   l.site as low_site, h.site as high_site, l.email as low_email, h.email as high_email,
                   nl.names as low_names, nh.names as high_names
            from pair
            join duplicate_entry l on l.id = pair.low join duplicate_entry h on h.id = pair.high
            join duplicate_names nl on nl.id = l.id join duplicate_names nh on nh.id = h.id
            where l.example = h.example
              and not exists (select from duplicate_apart a where a.low_id = l.id and a.high_id = h.id)""";

    private static final String NAMES = """
            create temporary table duplicate_names on commit drop as
            select e.id, array_agg(weighted) as names
            from duplicate_entry e, lateral (
                select string_agg(w.word || ':' || w.weight, ' ' order by place) as weighted
                from unnest(e.names) with ordinality as n (name, number),
                     unnest(string_to_array(n.name, ' ')) with ordinality as p (part, place)
                join duplicate_word w on w.word = p.part
                group by number) as one
            group by e.id""";

    private final JdbcClient jdbc;

    CandidatePairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells each pair, in no order; asks for a transaction around it. */
    void tell(Consumer<Candidate> listener) {
        jdbc.sql(ENTRIES).update();
        COMMON_CONTACTS.forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql(WORDS).update();
        jdbc.sql("create unique index on duplicate_word (word)").update();
        jdbc.sql(SHARED).param("rare", RARE).update();
        jdbc.sql(NAMES).update();
        jdbc.sql("analyze duplicate_entry, duplicate_shared, duplicate_names").update();
        jdbc.sql(PAIRS).param("crowd", CROWD).withFetchSize(1000).query(row -> {
            listener.accept(candidate(row));
        });
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        Agreement commune = agreement(row, "commune");
        if (commune == Agreement.UNKNOWN && agreement(row, "departement") == Agreement.DIFFERENT) {
            commune = Agreement.DIFFERENT;
        }
        return new Candidate(
                row.getLong("low_id"),
                row.getLong("high_id"),
                new Evidence(
                        NameLikeness.best(names(row, "low_names"), names(row, "high_names")),
                        agreement(row, "siret"),
                        agreement(row, "siren"),
                        commune == Agreement.SAME ? agreement(row, "address") : Agreement.UNKNOWN,
                        commune,
                        agreement(row, "phone"),
                        agreement(row, "site"),
                        agreement(row, "email")));
    }

    private static Agreement agreement(ResultSet row, String field) throws SQLException {
        @Nullable String low = row.getString("low_" + field);
        @Nullable String high = row.getString("high_" + field);
        if (low == null || high == null) {
            return Agreement.UNKNOWN;
        }
        return Objects.equals(low, high) ? Agreement.SAME : Agreement.DIFFERENT;
    }

    private static List<List<Word>> names(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(NameLikeness::words)
                .toList();
    }
}
