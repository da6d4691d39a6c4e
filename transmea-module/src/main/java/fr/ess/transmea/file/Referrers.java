package fr.ess.transmea.file;

import fr.ess.transmea.Fund;
import fr.ess.transmea.ReferrerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who brings takeovers to a fund. */
@Service
@Transactional
public class Referrers {

    private final JdbcClient jdbc;

    Referrers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A referrer, and how many files they brought. */
    public record Referrer(
            String name,
            ReferrerKind kind,
            @Nullable String organisation,
            @Nullable String email,
            @Nullable String phone,
            boolean example,
            long files) {}

    @Transactional(readOnly = true)
    public List<Referrer> of(Fund fund) {
        return jdbc.sql("""
                        select r.name, r.kind, r.organisation, r.email, r.phone, r.example, count(f.id) as files
                        from buyout_referrer r left join buyout_file f on f.referrer_id = r.id
                        where r.fund_id = ? group by r.id order by r.name, r.id
                        """).param(fund.id()).query(Referrer.class).list();
    }

    public void add(
            Fund fund,
            String name,
            ReferrerKind kind,
            @Nullable String organisation,
            @Nullable String email,
            @Nullable String phone) {
        jdbc.sql(
                        "insert into buyout_referrer (fund_id, name, kind, organisation, email, phone) values (?, ?, ?, ?, ?, ?)")
                .param(fund.id())
                .param(name)
                .param(kind.name())
                .param(organisation)
                .param(email)
                .param(phone)
                .update();
    }
}
