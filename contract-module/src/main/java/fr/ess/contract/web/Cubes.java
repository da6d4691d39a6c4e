package fr.ess.contract.web;

import fr.ess.contract.ContractTrees;
import fr.ess.contract.FinancePlans;
import fr.ess.contract.SectorContract;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the cubes that were read last. Whatever changes the money of a contract, or brings an act into force, raises the version
 * of a funder or of the contract in the same transaction, and names of funders count as they are: a kept cube is that of
 * the version, and never an older one.
 */
@Component
class Cubes {

    private static final int KEPT = 24;

    private final JdbcClient jdbc;
    private final ContractTrees trees;
    private final FinancePlans plans;
    private final Map<Key, Cube> kept = new LinkedHashMap<>(KEPT, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Cube> eldest) {
            return size() > KEPT;
        }
    };

    Cubes(JdbcClient jdbc, ContractTrees trees, FinancePlans plans) {
        this.jdbc = jdbc;
        this.trees = trees;
        this.plans = plans;
    }

    private record Key(long contract, String version, LocalDate day) {}

    Cube of(ReadingDay read) {
        return of(read.contract(), read.day());
    }

    Cube of(SectorContract contract, LocalDate day) {
        Key key = new Key(contract.id(), version(contract), day);
        synchronized (kept) {
            Cube known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Cube read = Cube.of(trees.at(contract, day), plans.at(contract, day), plans.cells(contract, day));
        synchronized (kept) {
            kept.put(key, read);
        }
        return read;
    }

    /** Read before the money: whatever is newer than it has another version. */
    String version(SectorContract contract) {
        return jdbc.sql("""
                        select c.version || '-' || coalesce(sum(f.version), 0) || '-' || count(f.id) || '-'
                               || md5(coalesce(string_agg(f.name, '|' order by f.id), ''))
                        from sector_contract c left join contract_funder f on f.contract_id = c.id
                        where c.id = :contract group by c.version
                        """)
                .param("contract", contract.id())
                .query(String.class)
                .single();
    }
}
