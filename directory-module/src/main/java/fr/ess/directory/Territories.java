package fr.ess.directory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds the commune that a file, a form or an address means. */
@Service
public class Territories {

    private final JdbcClient jdbc;
    private volatile @Nullable Kept kept;

    public Territories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The commune of a postal address. Either may be absent; the postal code may have lost its leading zero, the name
     * may be in capitals, abbreviated, a former commune, an arrondissement or followed by CEDEX.
     */
    public CommuneMatch resolve(@Nullable String postalCode, @Nullable String name) {
        return asTheyAre().resolve(postalCode, name);
    }

    /** The territories as they are at this moment, asked as often as one likes without reading the database again. */
    public Snapshot asTheyAre() {
        CommuneIndex now = index();
        return new Snapshot() {
            @Override
            public CommuneMatch resolve(@Nullable String postalCode, @Nullable String name) {
                return new CommuneResolution(now, postalCode, name).match();
            }

            @Override
            public Optional<Commune> byCode(String code) {
                return Optional.ofNullable(now.byCode(code));
            }
        };
    }

    /** Answers like {@link Territories}, from the territories of one moment. */
    public interface Snapshot {

        CommuneMatch resolve(@Nullable String postalCode, @Nullable String name);

        Optional<Commune> byCode(String code);
    }

    /** The commune of an INSEE code: today's, a merged commune's or an arrondissement's. */
    public Optional<Commune> byCode(String code) {
        return Optional.ofNullable(index().byCode(code));
    }

    /** Every département of the perimeter, by its code. */
    public List<Departement> departements() {
        return jdbc.sql("select id, code, name from territory where level = 'DEPARTEMENT' order by code")
                .query(Departement.class)
                .list();
    }

    /**
     * The 2 738 communes fit in a few hundred kilobytes and change once a year. They are loaded by a command, in a process
     * of its own, whose entry in the journal belongs to the transaction that changes them: who counts these entries before
     * reading communes never keeps older ones than it counted.
     */
    private CommuneIndex index() {
        long loads = jdbc.sql("select count(*) from journal_entry where action = 'reference.updated'")
                .query(Long.class)
                .single();
        Kept known = kept;
        if (known == null || known.loads() != loads) {
            known = new Kept(loads, CommuneIndex.load(jdbc));
            kept = known;
        }
        return known.index();
    }

    private record Kept(long loads, CommuneIndex index) {}
}
