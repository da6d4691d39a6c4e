package fr.ess.directory.participation;

import fr.ess.platform.account.EmailAddress;
import fr.ess.platform.limit.Allowance;
import fr.ess.platform.limit.RateLimit;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes claims in with their proof: a link to the organisation's own domain, a document, or a code by post. */
@Service
@Transactional
public class Claims {

    private static final Allowance CODES = new Allowance("claim.code", 6, Duration.ofHours(24));

    /** Without letters and digits that are taken for each other on paper. */
    private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 12;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Contributions contributions;
    private final ContributionMails mails;
    private final RateLimit limit;
    private final Clock clock;

    Claims(JdbcClient jdbc, Contributions contributions, ContributionMails mails, RateLimit limit, Clock clock) {
        this.jdbc = jdbc;
        this.contributions = contributions;
        this.mails = mails;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * What a claim rests on.
     *
     * @param address for a link, one of the organisation's own domain
     */
    public record Proof(
            ClaimMethod method,
            @Nullable EmailAddress address,
            @Nullable ClaimDocument document) {}

    /** What the entry says that proofs rest on. */
    public record Grounds(
            @Nullable String website,
            @Nullable String email,
            @Nullable String address) {

        public boolean isOwn(EmailAddress typed) {
            return OwnDomain.holds(typed, website, email);
        }

        public boolean hasAddress() {
            return address != null;
        }
    }

    @Transactional(readOnly = true)
    public Grounds grounds(long organisationId) {
        return jdbc.sql("select website, email, address from organisation where id = ?")
                .param(organisationId)
                .query(Grounds.class)
                .single();
    }

    public void submit(NewContribution claim, Proof proof) {
        long id = contributions.submit(claim);
        EmailAddress proofAddress = proof.address();
        boolean same = proofAddress != null && proofAddress.equals(claim.email());
        Token token = proofAddress == null || same ? null : Token.random();
        jdbc.sql("""
                        insert into claim_proof (contribution_id, method, proof_email, token_hash, proven_at)
                        values (:id, :method, :email, :token, cast(:proven as timestamptz))""")
                .param("id", id)
                .param("method", proof.method().name())
                .param("email", proofAddress == null ? null : proofAddress.value())
                .param("token", token == null ? null : token.hash())
                .param("proven", same && !claim.toBeConfirmed() ? OffsetDateTime.now(clock) : null)
                .update();
        if (proofAddress != null && token != null) {
            mails.proofAsked(id, proofAddress, token);
        }
        ClaimDocument document = proof.document();
        if (document != null) {
            jdbc.sql("insert into claim_document (contribution_id, type, bytes) values (?, ?, ?)")
                    .params(id, document.type(), document.bytes())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public Optional<ClaimProof> proof(long contributionId) {
        return jdbc.sql("""
                        select method, proof_email, code_issued_at, proven_at,
                               exists (select from claim_document d where d.contribution_id = p.contribution_id) as document
                        from claim_proof p where contribution_id = ?""").param(contributionId).query(ClaimProof.class).optional();
    }

    @Transactional(readOnly = true)
    public Optional<ClaimDocument> document(long contributionId) {
        return jdbc.sql("select type, bytes from claim_document where contribution_id = ?")
                .param(contributionId)
                .query((row, number) -> new ClaimDocument(row.getString("type"), row.getBytes("bytes")))
                .optional();
    }

    /** The name of the organisation whose claim a link to its own domain would prove, while it is open. */
    @Transactional(readOnly = true)
    public Optional<String> provable(String token) {
        return jdbc.sql("""
                        select o.name from claim_proof p join contribution c on c.id = p.contribution_id
                        join organisation o on o.id = c.organisation_id
                        where p.token_hash = ? and p.proven_at is null and c.state in ('UNCONFIRMED', 'HELD')""").param(new Token(token).hash()).query(String.class).optional();
    }

    /** Whoever has the link reads the organisation's mail; it serves once. */
    public boolean proveByMail(String token) {
        return jdbc.sql("""
                        update claim_proof p set proven_at = :now, token_hash = null
                        from contribution c
                        where c.id = p.contribution_id and p.token_hash = :token and c.state in ('UNCONFIRMED', 'HELD')""")
                        .param("now", OffsetDateTime.now(clock))
                        .param("token", new Token(token).hash())
                        .update()
                == 1;
    }

    /** A new code for a letter, told once; codes of earlier letters end. Nothing when no letter is due. */
    public Optional<String> issueCode(long contributionId) {
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < CODE_LENGTH; at++) {
            code.append(at > 0 && at % 4 == 0 ? "-" : "")
                    .append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        int issued = jdbc.sql("""
                        update claim_proof p set code_hash = :code, code_issued_at = :now
                        from contribution c
                        where c.id = p.contribution_id and p.contribution_id = :id and p.method = 'LETTER'
                          and p.proven_at is null and c.state = 'HELD'""")
                .param("code", hash(code.toString()))
                .param("now", OffsetDateTime.now(clock))
                .param("id", contributionId)
                .update();
        return issued == 1 ? Optional.of(code.toString()) : Optional.empty();
    }

    /** Whether {@code typed} is the code of the last letter; guesses are counted by claim. */
    public boolean proveByCode(long contributionId, String typed) {
        limit.take(CODES, String.valueOf(contributionId));
        return jdbc.sql("""
                        update claim_proof set proven_at = :now
                        where contribution_id = :id and code_hash = :code and proven_at is null""")
                        .param("now", OffsetDateTime.now(clock))
                        .param("id", contributionId)
                        .param("code", hash(typed))
                        .update()
                == 1;
    }

    private static byte[] hash(String code) {
        return new Token(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "")).hash();
    }
}
