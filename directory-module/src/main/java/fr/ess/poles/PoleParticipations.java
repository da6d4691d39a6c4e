package fr.ess.poles;

import fr.ess.directory.Participations;
import fr.ess.platform.french.Labels;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The poles of an organisation, for its profile; also those that an entry merged into it stands in. */
@Component
class PoleParticipations implements Participations {

    private final JdbcClient jdbc;
    private final Labels labels;

    PoleParticipations(JdbcClient jdbc, Labels labels) {
        this.jdbc = jdbc;
        this.labels = labels;
    }

    @Override
    public List<Participation> of(long organisationId) {
        return jdbc.sql("""
                        with these as (select id from organisation where id = ? or merged_into_id = ?)
                        select p.name, p.slug, null as part from pole p where p.organisation_id in (select id from these)
                        union all
                        select p.name, p.slug, m.part from pole_member m join pole p on p.id = m.pole_id
                        where m.organisation_id in (select id from these) and m.until_day is null
                        order by name""")
                .params(organisationId, organisationId)
                .query((row, number) -> {
                    String part = row.getString("part");
                    return new Participation(
                            "Pôle",
                            row.getString("name"),
                            "/poles/" + row.getString("slug"),
                            part == null ? "C’est ce pôle" : labels.of(Part.valueOf(part)));
                })
                .list();
    }
}
