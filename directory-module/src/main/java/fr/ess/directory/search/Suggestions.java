package fr.ess.directory.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes what is being typed: organisations, places and activities that it may become. */
@Service
@Transactional(readOnly = true)
public class Suggestions {

    private static final int PLACES = 4;
    private static final int ACTIVITIES = 3;

    /** The whole name before its beginnings, an EPCI after the commune that it is named after; a postal code by its beginning. */
    private static final String PLACE = """
            with meant as (
                select t.id, t.search_name = search_phrase(:text) as whole, null as postal_code
                from territory t
                where t.level <> 'REGION' and search_phrase(:text) <> '' and starts_with(t.search_name, search_phrase(:text))
                union all
                select p.commune_id, false, p.code from postal_code p where :text ~ '^[0-9]{3,5}$' and starts_with(p.code, :text)
            )
            select t.level, t.code, concat_ws(' ', m.postal_code, t.name) as name,
                   case t.level when 'COMMUNE' then d.name when 'EPCI' then 'intercommunalité' else 'département' end as detail
            from meant m join territory t on t.id = m.id left join territory d on d.id = t.departement_id
            order by m.whole desc, t.level = 'EPCI', t.population desc nulls last, t.name, t.code limit :places""";

    /** Of activities that somebody has: a sector is as good as a code of the nomenclature, and says more to people. */
    private static final String ACTIVITY = """
            with words as (select search_query(:text) as query)
            select level, code, name, detail from (
                select 'SECTOR' as level, code, label as name, 'secteur' as detail, 0 as rank
                from sector, words where search_vector(label) @@ query
                union all
                select 'NAF', code, label, 'NAF ' || code, 1
                from naf, words
                where naf.words @@ query
                  and exists (select from organisation_search s where s.published and s.naf_id = naf.id)) as activity
            order by rank, name limit :activities""";

    private final JdbcClient jdbc;
    private final OrganisationSearch search;

    Suggestions(JdbcClient jdbc, OrganisationSearch search) {
        this.jdbc = jdbc;
        this.search = search;
    }

    /** What is offered, group by group. */
    public record Offer(List<OrganisationLine> organisations, List<Place> places, List<Activity> activities) {}

    /** A territory, to be searched in. */
    public record Place(
            String level,
            String code,
            String name,
            @Nullable String detail) {}

    /** A sector or an activity of the nomenclature, to be searched for. */
    public record Activity(String level, String code, String name, String detail) {}

    public Offer of(String text) {
        return new Offer(
                search.suggestions(text),
                jdbc.sql(PLACE)
                        .param("text", text)
                        .param("places", PLACES)
                        .query(Place.class)
                        .list(),
                jdbc.sql(ACTIVITY)
                        .param("text", text)
                        .param("activities", ACTIVITIES)
                        .query(Activity.class)
                        .list());
    }
}
