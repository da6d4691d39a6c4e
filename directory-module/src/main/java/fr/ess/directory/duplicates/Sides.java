package fr.ess.directory.duplicates;

import fr.ess.directory.OrganisationStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries as they are laid side by side. */
@Component
class Sides {

    private static final String READ = """
            select o.id, o.version, o.slug, o.name as title, o.status, to_char(o.verified_on, 'DD/MM/YYYY') as verified_on, o.example,
                   o.name, o.usual_name, o.acronym, o.former_name, coalesce(o.siret, o.siren) as numbers,
                   coalesce(category.label, family.label) as form, concat_ws(' – ', naf.label, sector.label) as activity,
                   band.label as workforce, o.description,
                   concat_ws(', ', o.address, concat_ws(' ', o.postal_code, coalesce(commune.name, departement.name))) as place,
                   o.website, o.email, o.phone,
                   concat_ws(', ', case when o.receives_trainees then 'accueille des stagiaires' end,
                       case when o.hires then 'recrute' end, case when o.sells_to_companies then 'vend aux entreprises' end,
                       case when o.sells_to_public then 'vend au public' end) as services
            from organisation o
            left join legal_category category on category.code = o.legal_category
            left join legal_family family on family.id = o.family_id
            left join naf on naf.code = o.naf_code
            left join sector on sector.id = o.sector_id
            left join workforce_band band on band.id = o.workforce_band_id
            left join territory commune on commune.id = o.commune_id
            left join territory departement on departement.id = o.departement_id
            where o.id in (:one, :other)""";

    private final JdbcClient jdbc;

    Sides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The two entries, in the order of their numbers; absent where one is not there. */
    Optional<List<Side>> of(long one, long other) {
        List<Side> sides = jdbc.sql(READ + " order by o.id")
                .param("one", one)
                .param("other", other)
                .query((row, number) -> side(row))
                .list();
        return sides.size() == 2 ? Optional.of(sides) : Optional.empty();
    }

    private static Side side(ResultSet row) throws SQLException {
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            String value = row.getString(field.name());
            values.put(field, value == null ? "" : value);
        }
        return new Side(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("slug"),
                row.getString("title"),
                OrganisationStatus.valueOf(row.getString("status")),
                row.getString("verified_on"),
                row.getBoolean("example"),
                values);
    }
}
