package fr.ess.transmea.door;

import fr.ess.transmea.Fund;
import fr.ess.transmea.file.FileChoices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Where a fund invests, and where it looks first. */
@Service
public class Regions {

    private final JdbcClient jdbc;

    Regions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names of départements by their codes. */
    public Map<String, String> departements(Fund fund) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql(
                        "select t.code as value, t.name as words from fund_departement d join territory t on t.id = d.territory_id where d.fund_id = ? order by t.code")
                .param(fund.id())
                .query(FileChoices.Choice.class)
                .list()
                .forEach(one -> names.put(one.value(), one.words()));
        return names;
    }

    /** Names of sectors ({@code SECTOR}) or places ({@code PLACE}) where the fund looks first. */
    public List<String> priorities(Fund fund, String kind) {
        return jdbc.sql("select name from fund_priority where fund_id = ? and kind = ? order by position")
                .params(fund.id(), kind)
                .query(String.class)
                .list();
    }
}
