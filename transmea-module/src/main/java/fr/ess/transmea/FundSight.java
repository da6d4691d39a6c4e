package fr.ess.transmea;

import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What somebody may see of the fund: officers all of it, members of the committee the files of their sessions, the strategic
 * committee and the CRESS aggregates only. Every list, count, export and page asks here.
 */
@Service
public class FundSight {

    private final JdbcClient jdbc;

    FundSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody works the files. */
    public static boolean isOfficer(SignedIn person) {
        return person.has(Role.FUND_OFFICER);
    }

    /** Whether somebody may read a file at all: the strategic committee and the staff read totals only. */
    public static boolean seesFiles(SignedIn person) {
        return isOfficer(person) || person.has(Role.COMMITTEE_MEMBER);
    }

    /** A condition of SQL on {@code buyout_file f}, with the parameters {@code :allFiles} and {@code :viewer}. */
    public static final String FILES_IN_SIGHT =
            "(:allFiles or f.id in (select s.file_id from buyout_seen_by(:viewer) s))";

    /** Gives {@link #FILES_IN_SIGHT} its parameters. */
    public static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, SignedIn person) {
        return statement
                .param("allFiles", isOfficer(person))
                .param("viewer", person.has(Role.COMMITTEE_MEMBER) ? person.accountId() : -1L);
    }

    public boolean maySee(SignedIn person, long file) {
        return bind(
                        jdbc.sql("select exists (select from buyout_file f where f.id = :file and " + FILES_IN_SIGHT
                                + ")"),
                        person)
                .param("file", file)
                .query(Boolean.class)
                .single();
    }

    /** Answers as if there were no such file to whoever may not see it. */
    public void require(SignedIn person, long file) {
        if (!maySee(person, file)) {
            throw new NotFoundException();
        }
    }
}
