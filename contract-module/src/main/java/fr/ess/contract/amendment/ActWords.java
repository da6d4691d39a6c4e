package fr.ess.contract.amendment;

import fr.ess.contract.Certainty;
import fr.ess.contract.ElementKind;
import fr.ess.contract.PartyRole;
import fr.ess.contract.SectorContract;
import fr.ess.platform.money.Euros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what acts say, element by element and amount by amount. */
@Service
public class ActWords {

    private static final String WORDINGS = """
            select v.id, v.element_id, e.kind, v.parent_id, v.code, v.title, v.body, v.position, v.ended, v.version, v.base_id,
                   contract_last_version(v.element_id) as last_id, p.role, p.organisation_id, p.represented_by, p.capacity,
                   p.delegate, p.delegate_capacity
            from contract_version v join contract_element e on e.id = v.element_id
            left join contract_party_term p on p.version_id = v.id
            """;

    private static final String ENVELOPES = """
            select e.id, e.article_id, coalesce(t.code, t.title) as article, e.funder_id, f.name as funder, f.kind, e.year,
                   e.amount_cents, e.certainty, e.condition, e.version, e.base_id,
                   contract_last_envelope(e.article_id, e.funder_id, e.year) as last_id
            from contract_envelope e join contract_funder f on f.id = e.funder_id
            cross join lateral (select v.code, v.title from contract_version v
                                where v.element_id = e.article_id order by v.act_id = e.act_id desc, v.id desc limit 1) as t
            """;

    private final JdbcClient jdbc;

    ActWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the kinds, then of the document. */
    public List<Wording> of(long act) {
        return jdbc
                .sql(WORDINGS + "where v.act_id = ? order by v.position, v.id")
                .param(act)
                .query(ActWords::wording)
                .list()
                .stream()
                .sorted(Comparator.comparing(Wording::kind))
                .toList();
    }

    public Optional<Wording> version(long id) {
        return jdbc.sql(WORDINGS + "where v.id = ?")
                .param(id)
                .query(ActWords::wording)
                .optional();
    }

    /** What the act says of the element, if it does. */
    public Optional<Wording> of(long act, long element) {
        return jdbc.sql(WORDINGS + "where v.act_id = ? and v.element_id = ?")
                .params(act, element)
                .query(ActWords::wording)
                .optional();
    }

    /** What holds of the element in the end, by what is signed so far. */
    public Optional<Wording> last(SectorContract contract, long element) {
        return jdbc.sql(WORDINGS + "where v.id = contract_last_version(?) and e.contract_id = ?")
                .params(element, contract.id())
                .query(ActWords::wording)
                .optional();
    }

    /** What holds in the end, by what is signed so far: every element that did not end. */
    public List<Wording> last(SectorContract contract) {
        return jdbc
                .sql(
                        WORDINGS
                                + "where e.contract_id = ? and v.id = contract_last_version(e.id) and not v.ended order by v.position, v.id")
                .param(contract.id())
                .query(ActWords::wording)
                .list()
                .stream()
                .sorted(Comparator.comparing(Wording::kind))
                .toList();
    }

    public List<EnvelopeWording> envelopes(long act) {
        return jdbc.sql(ENVELOPES + "where e.act_id = ? order by e.year, f.position, e.id")
                .param(act)
                .query(ActWords::envelope)
                .list();
    }

    public Optional<EnvelopeWording> envelope(long id) {
        return jdbc.sql(ENVELOPES + "where e.id = ?")
                .param(id)
                .query(ActWords::envelope)
                .optional();
    }

    public Optional<EnvelopeWording> envelope(long act, long article, long funder, int year) {
        return jdbc.sql(ENVELOPES + "where e.act_id = ? and e.article_id = ? and e.funder_id = ? and e.year = ?")
                .params(act, article, funder, year)
                .query(ActWords::envelope)
                .optional();
    }

    /** What holds of a cell in the end, by what is signed so far. */
    public Optional<EnvelopeWording> lastEnvelope(long article, long funder, int year) {
        return jdbc.sql(ENVELOPES + "where e.id = contract_last_envelope(?, ?, ?::smallint)")
                .params(article, funder, year)
                .query(ActWords::envelope)
                .optional();
    }

    /** Every envelope that holds in the end, by what is signed so far. */
    public List<EnvelopeWording> lastEnvelopes(SectorContract contract) {
        return jdbc.sql(ENVELOPES + """
                        where f.contract_id = ? and e.id = contract_last_envelope(e.article_id, e.funder_id, e.year)
                        order by f.position, e.year, e.id
                        """)
                .param(contract.id())
                .query(ActWords::envelope)
                .list();
    }

    private static Wording wording(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        return new Wording(
                row.getLong("id"),
                row.getLong("element_id"),
                ElementKind.valueOf(row.getString("kind")),
                id(row, "parent_id"),
                row.getString("code"),
                row.getString("title"),
                row.getString("body") == null ? "" : row.getString("body"),
                row.getInt("position"),
                row.getBoolean("ended"),
                role == null
                        ? null
                        : new Wording.Terms(
                                PartyRole.valueOf(role),
                                id(row, "organisation_id"),
                                row.getString("represented_by"),
                                row.getString("capacity"),
                                row.getString("delegate"),
                                row.getString("delegate_capacity")),
                row.getLong("version"),
                id(row, "base_id"),
                id(row, "last_id"));
    }

    private static EnvelopeWording envelope(ResultSet row, int number) throws SQLException {
        Long cents = id(row, "amount_cents");
        return new EnvelopeWording(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getString("article"),
                row.getLong("funder_id"),
                row.getString("funder"),
                row.getString("kind").equals("SIGNATORY"),
                row.getInt("year"),
                cents == null ? null : new Euros(cents),
                Certainty.valueOf(row.getString("certainty")),
                row.getString("condition"),
                row.getLong("version"),
                id(row, "base_id"),
                id(row, "last_id"));
    }

    private static @Nullable Long id(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
