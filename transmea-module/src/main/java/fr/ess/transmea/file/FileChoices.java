package fr.ess.transmea.file;

import fr.ess.transmea.Fund;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What a file's fields and the filters of the list may say. */
@Service
public class FileChoices {

    private final JdbcClient jdbc;

    FileChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One choice: its number or code, and its words. */
    public record Choice(String value, String words) {}

    /** Who may be in charge of a file. */
    public List<Choice> officers() {
        return jdbc.sql("""
                        select a.id::text as value, a.display_name as words from account a
                        where a.active and exists (select from account_grant g where g.account_id = a.id and g.role = 'FUND_OFFICER')
                        order by a.display_name, a.id
                        """).query(Choice.class).list();
    }

    /** Where the fund looks for takeovers first. */
    public List<Choice> sectors(Fund fund) {
        return jdbc.sql(
                        "select id::text as value, name as words from fund_priority where fund_id = ? and kind = 'SECTOR' order by position")
                .param(fund.id())
                .query(Choice.class)
                .list();
    }

    /** Where the fund invests. */
    public List<Choice> departements(Fund fund) {
        return jdbc.sql("""
                        select t.code as value, t.name || ' (' || t.code || ')' as words
                        from fund_departement d join territory t on t.id = d.territory_id where d.fund_id = ? order by t.code
                        """).param(fund.id()).query(Choice.class).list();
    }
}
