package fr.ess.contract.amendment;

import fr.ess.contract.ActKind;
import fr.ess.contract.ActState;
import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads acts, in whatever state they are. */
@Service
public class ActCatalogue {

    private static final String LINES = """
            select a.id, c.id as contract_id, c.slug, c.title as contract_title, c.first_year, c.last_year, a.kind, a.number,
                   a.title, a.state, a.preamble, a.known_on, a.in_force_on, a.date_note, a.abandoned_because, a.example, a.version
            from contract_act a join sector_contract c on c.id = a.contract_id
            """;

    private final JdbcClient jdbc;

    ActCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Act> find(long id) {
        return jdbc.sql(LINES + "where a.id = ?")
                .param(id)
                .query(Line.class)
                .optional()
                .map(line -> line.with(signatures(line.contractId(), id).getOrDefault(id, List.of())));
    }

    /** Those not in force first, then the latest first. */
    public List<Act> of(SectorContract contract) {
        Map<Long, List<SignatureLine>> signatures = signatures(contract.id(), null);
        return jdbc.sql(LINES + """
                        where a.contract_id = ?
                        order by a.state = 'ABANDONED', a.state = 'IN_FORCE', a.in_force_on desc nulls first, a.known_on desc, a.id desc
                        """).param(contract.id()).query(Line.class).list().stream()
                .map(line -> line.with(signatures.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** What was in force and known on {@code day}, the latest first. */
    public List<Act> inForce(SectorContract contract, LocalDate day) {
        return of(contract).stream()
                .filter(act -> act.state() == ActState.IN_FORCE)
                .filter(act -> act.knownOn() != null && !act.knownOn().isAfter(day))
                .filter(act -> act.inForceOn() != null && !act.inForceOn().isAfter(day))
                .toList();
    }

    private Map<Long, List<SignatureLine>> signatures(long contract, @Nullable Long act) {
        return jdbc.sql("""
                        select s.act_id, s.party_id, coalesce(named.title, s.signatory) as party, s.signatory, s.signed_on, s.dated
                        from contract_signature s join contract_act a on a.id = s.act_id
                        left join lateral (select v.title from contract_version v join contract_act b on b.id = v.act_id
                                           where v.element_id = s.party_id and (b.state = 'IN_FORCE' or b.id = s.act_id)
                                           order by b.id = s.act_id desc, v.id desc limit 1) as named on true
                        where a.contract_id = :contract and (:act::bigint is null or a.id = :act) order by s.id
                        """).param("contract", contract).param("act", act).query(SignatureLine.class).list().stream()
                .collect(Collectors.groupingBy(SignatureLine::actId));
    }

    private record SignatureLine(
            long actId,
            long partyId,
            String party,
            String signatory,
            @Nullable LocalDate signedOn,
            boolean dated) {}

    private record Line(
            long id,
            long contractId,
            String slug,
            String contractTitle,
            int firstYear,
            int lastYear,
            ActKind kind,
            int number,
            String title,
            ActState state,
            @Nullable String preamble,
            @Nullable LocalDate knownOn,
            @Nullable LocalDate inForceOn,
            @Nullable String dateNote,
            @Nullable String abandonedBecause,
            boolean example,
            long version) {

        Act with(List<SignatureLine> signatures) {
            return new Act(
                    id,
                    new SectorContract(contractId, slug, contractTitle, firstYear, lastYear),
                    kind,
                    number,
                    title,
                    state,
                    preamble,
                    knownOn,
                    inForceOn,
                    dateNote,
                    abandonedBecause,
                    example,
                    version,
                    signatures.stream()
                            .map(one -> new Act.Signature(
                                    one.partyId(), one.party(), one.signatory(), one.signedOn(), one.dated()))
                            .toList());
        }
    }
}
