package fr.ess.directory.search;

import fr.ess.directory.OrganisationSource;
import fr.ess.directory.search.OrganisationProfile.FieldSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads one organisation, by whatever names it. Drafts are not there for anybody. */
@Service
public class OrganisationProfiles {

    private static final String PUBLIC = "o.status in ('PUBLISHED', 'CLOSED')";
    private static final RowMapper<OrganisationLine> LINES = new SimplePropertyRowMapper<>(OrganisationLine.class);

    /** Of the entries around, to find some alike. */
    private static final int LOOKED_AT = 500;

    private final JdbcClient jdbc;

    OrganisationProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<OrganisationProfile> bySlug(String slug) {
        return profile("o.slug = :value", slug);
    }

    /** By SIRET (14 digits) or by the directory's own number. */
    public Optional<OrganisationProfile> bySiretOrId(String value) {
        if (value.matches("[0-9]{14}")) {
            return profile("o.siret = :value", value);
        }
        return value.matches("[0-9]{1,18}") ? profile("o.id = :value", Long.valueOf(value)) : Optional.empty();
    }

    private Optional<OrganisationProfile> profile(String condition, Object value) {
        return jdbc.sql("select null::double precision as distanceKm, o.former_name, o.email, o.phone, o.source_note, "
                        + "o.created_at, o.rna, o.naf25, o.founded_on, "
                        + "(select r.source from perimeter_rule r where r.id = o.perimeter_rule_id) as perimeter_rule, "
                        + OrganisationLine.COLUMNS + "\nfrom organisation o\n"
                        + OrganisationLine.JOINS + "where " + condition + " and " + PUBLIC)
                .param("value", value)
                .query((row, number) -> new OrganisationProfile(
                        LINES.mapRow(row, number),
                        new OrganisationProfile.Details(
                                row.getString("former_name"),
                                row.getString("email"),
                                row.getString("phone"),
                                row.getString("source_note"),
                                instant(row.getObject("created_at", OffsetDateTime.class)),
                                instant(row.getObject("updatedAt", OffsetDateTime.class)),
                                row.getString("rna"),
                                row.getString("naf25"),
                                row.getObject("founded_on", LocalDate.class),
                                row.getString("perimeter_rule"))))
                .optional();
    }

    private static Instant instant(OffsetDateTime value) {
        return value.toInstant();
    }

    /** The address of today for one that an entry had before, or for a duplicate that was merged. */
    public Optional<String> todaysSlug(String former) {
        return jdbc.sql("""
                        with recursive named (id) as (
                            select organisation_id from organisation_former_slug where slug = :slug
                            union select id from organisation where slug = :slug
                            union select o.merged_into_id from named join organisation o on o.id = named.id
                                where o.merged_into_id is not null)
                        select kept.slug from named join organisation kept on kept.id = named.id
                        where kept.slug <> :slug and kept.status in ('PUBLISHED', 'CLOSED')
                        limit 1
                        """).param("slug", former).query(String.class).optional();
    }

    /** The entries closest to a point, without the one that stands there. */
    public List<OrganisationLine> around(double latitude, double longitude, long except, int count) {
        return jdbc.sql("""
                        with keys as (
                            select s.organisation_id as id, s.place from organisation_search s
                            where s.published and s.organisation_id <> :except
                            order by s.place <-> point(:longitude, :latitude) limit :count)
                        select distance_km(:latitude, :longitude, k.place[1], k.place[0]) as distanceKm,
                        """ + OrganisationLine.COLUMNS + "\nfrom keys k join organisation o on o.id = k.id\n"
                        + OrganisationLine.JOINS + "where k.place is not null order by distanceKm, o.id")
                .param("latitude", latitude)
                .param("longitude", longitude)
                .param("except", except)
                .param("count", count)
                .query(LINES)
                .list();
    }

    /** The closest ones that do the same: the same activity before the same sector. None further than so many others are. */
    public List<OrganisationLine> alike(OrganisationLine line, int count) {
        return jdbc.sql("""
                        with own as (
                            select naf_id, sector_id from organisation_search where organisation_id = :id),
                        near as (
                            select s.organisation_id as id, s.place, s.naf_id, s.sector_id from organisation_search s
                            where s.published and s.organisation_id <> :id
                            order by s.place <-> point(:longitude, :latitude) limit :looked),
                        keys as (
                            select near.id, near.place, coalesce(near.naf_id = own.naf_id, false) as same
                            from near, own where near.place is not null
                              and (near.naf_id = own.naf_id or near.sector_id = own.sector_id)
                            order by same desc, near.place <-> point(:longitude, :latitude), near.id limit :count)
                        select distance_km(:latitude, :longitude, k.place[1], k.place[0]) as distanceKm,
                        """ + OrganisationLine.COLUMNS + "\nfrom keys k join organisation o on o.id = k.id\n"
                        + OrganisationLine.JOINS + "order by k.same desc, distanceKm, o.id")
                .param("id", line.id())
                .param("latitude", line.latitude())
                .param("longitude", line.longitude())
                .param("looked", LOOKED_AT)
                .param("count", count)
                .query(LINES)
                .list();
    }

    /** Those that a local portal puts forward, in its order, as long as they are published and within its territory. */
    public List<OrganisationLine> putForwardBy(int portal) {
        return jdbc.sql(
                        "select null::double precision as distanceKm, " + OrganisationLine.COLUMNS
                                + "\nfrom portal_highlight h join organisation o on o.id = h.organisation_id\n"
                                + OrganisationLine.JOINS
                                + "where h.portal_id = ? and o.status = 'PUBLISHED' and portal_covers(h.portal_id, o.id) order by h.position")
                .param(portal)
                .query(LINES)
                .list();
    }

    /** By field, where it comes from somebody else than the entry as a whole. */
    public Map<String, FieldSource> fieldSources(long id) {
        Map<String, FieldSource> sources = new HashMap<>();
        jdbc.sql("""
                        select field, source, (set_at at time zone 'Europe/Paris')::date as day
                        from organisation_field_source where organisation_id = :id""").param("id", id).query((RowCallbackHandler) row -> sources.put(
                row.getString("field"),
                new FieldSource(
                        OrganisationSource.valueOf(row.getString("source")), row.getObject("day", LocalDate.class))));
        return sources;
    }
}
