package fr.ess.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which contracts there are, and what each says: its acts, articles and parties, on any day. */
@Service
public class Contracts {

    private final JdbcClient jdbc;

    Contracts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, the latest first. */
    public List<SectorContract> all() {
        return jdbc.sql("""
                        select id, slug, title, first_year as "firstYear", last_year as "lastYear"
                        from sector_contract order by first_year desc
                        """).query(SectorContract.class).list();
    }

    public Optional<SectorContract> find(String slug) {
        return all().stream().filter(contract -> contract.slug().equals(slug)).findFirst();
    }

    /** The one that covers the year of {@code day}, or else the last that began before it, or else the first of all. */
    public Optional<SectorContract> around(LocalDate day) {
        List<SectorContract> all = all();
        return all.stream()
                .filter(contract -> contract.firstYear() <= day.getYear())
                .findFirst()
                .or(() -> all.stream().reduce((earlier, later) -> later));
    }

    /** Every act, the first signed first, those not in force last. */
    public List<ContractAct> acts(SectorContract contract) {
        Map<Long, List<SignatureLine>> signatures =
                jdbc.sql("""
                        select s.act_id as "actId", s.party_id as "partyId", s.signatory, s.signed_on as "signedOn", s.dated
                        from contract_signature s join contract_act a on a.id = s.act_id
                        where a.contract_id = :contract order by s.id
                        """).param("contract", contract.id()).query(SignatureLine.class).list().stream()
                        .collect(Collectors.groupingBy(SignatureLine::actId));
        return jdbc.sql("""
                        select id, kind, number, title, state, preamble, place, known_on as "knownOn",
                               in_force_on as "inForceOn", visible_from as "visibleFrom", date_note as "dateNote"
                        from contract_act where contract_id = :contract
                        order by in_force_on nulls last, known_on, id
                        """).param("contract", contract.id()).query(ActLine.class).list().stream()
                .map(act -> act.with(signatures.getOrDefault(act.id(), List.of())))
                .toList();
    }

    /** The articles as they stood on {@code day}. */
    public List<Article> articles(SectorContract contract, LocalDate day) {
        return jdbc.sql("""
                        select element_id as id, code as number, title, coalesce(body, '') as text, act_id as "actId"
                        from contract_tree_at(:contract, :day) where kind = 'ARTICLE' order by position
                        """)
                .param("contract", contract.id())
                .param("day", day)
                .query(Article.class)
                .list();
    }

    /** The parties on {@code day}, in the order of the contract, with what was known of their votes. */
    public List<ContractParty> parties(SectorContract contract, LocalDate day) {
        return jdbc.sql("""
                        select p.party_id as id, p.role, p.name, o.slug as "organisationSlug", p.represented_by as "representedBy",
                               p.capacity, p.delegate, p.delegate_capacity as "delegateCapacity",
                               p.signature_block as "signatureBlock", p.vote_body as "voteBody",
                               p.vote_reference as "voteReference", p.voted_on as "votedOn", p.vote_wording as "voteWording"
                        from contract_parties_at(:contract, :day) p left join organisation o on o.id = p.organisation_id
                        order by p.position
                        """)
                .param("contract", contract.id())
                .param("day", day)
                .query(ContractParty.class)
                .list();
    }

    private record SignatureLine(
            long actId,
            long partyId,
            String signatory,
            @Nullable LocalDate signedOn,
            boolean dated) {}

    private record ActLine(
            long id,
            ActKind kind,
            int number,
            String title,
            ActState state,
            @Nullable String preamble,
            @Nullable String place,
            @Nullable LocalDate knownOn,
            @Nullable LocalDate inForceOn,
            @Nullable LocalDate visibleFrom,
            @Nullable String dateNote) {

        ContractAct with(List<SignatureLine> signatures) {
            return new ContractAct(
                    id,
                    kind,
                    number,
                    title,
                    state,
                    preamble,
                    place,
                    knownOn,
                    inForceOn,
                    visibleFrom,
                    dateNote,
                    signatures.stream()
                            .map(line -> new ContractAct.Signature(
                                    line.partyId(), line.signatory(), line.signedOn(), line.dated()))
                            .toList());
        }
    }
}
