package fr.ess.contract.money;

import fr.ess.contract.FunderKind;
import fr.ess.contract.SectorContract;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds those who pay. A funder without an amount changes no figure of any day. */
@Service
@Transactional
public class Funders {

    private static final int LONGEST_CODE = 60;

    private final JdbcClient jdbc;

    Funders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the new funder; nothing where one of the contract has this name already. */
    public Optional<Long> add(SectorContract contract, FunderKind kind, String name, @Nullable Long organisation) {
        jdbc.sql("select id from sector_contract where id = ? for no key update")
                .param(contract.id())
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        insert into contract_funder (contract_id, code, name, kind, organisation_id, position)
                        select :contract, :code, :name, :kind, cast(:organisation as bigint), coalesce(max(position), 0) + 1
                        from contract_funder where contract_id = :contract
                        having not coalesce(bool_or(lower(name) = lower(:name) or code = :code), false)
                        returning id
                        """)
                .param("contract", contract.id())
                .param("code", code(name))
                .param("name", name)
                .param("kind", kind.name())
                .param("organisation", organisation)
                .query(Long.class)
                .optional();
    }

    /** The entry of the directory with this address, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Long> organisation(String slug) {
        return jdbc.sql("select id from organisation where slug = ?")
                .param(slug)
                .query(Long.class)
                .optional();
    }

    private static String code(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String bare = plain.substring(0, Math.min(LONGEST_CODE, plain.length())).replaceAll("^-|-$", "");
        return bare.isEmpty() ? "financeur" : bare;
    }
}
