package fr.ess.browser;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds scripts to what people have written, straight in the database and so past what forms take away: to every text of
 * every table that its constraints leave free, another one in each row.
 */
final class ScriptsInEveryText {

    /** Fits where little fits. */
    private static final String SHORT = "<img src=x onerror=__xss=1>";

    private static final int ROWS = 80;

    /** Tables of the machinery, and addresses that are no text to read. */
    private static final String LEFT_ALONE =
            "^(flyway|spring_|rate_limit|journal_|event_publication|account_token|account_second|account_recovery|import_)";

    private static final String NOT_READ =
            "^(email|password_hash|slug|token|hash|digest|sha256|seal|media_type|content_type|.*_hash|key|.*_key|code|unit|kind|state|status|locale|zone)$";

    private ScriptsInEveryText() {}

    /** How many texts hold one now, by their tables and columns. */
    static List<String> add(JdbcClient jdbc, List<String> scripts) {
        jdbc.sql("drop table if exists naughty_script, naughty_text").update();
        jdbc.sql("create table naughty_script (n integer, script text)").update();
        jdbc.sql("create table naughty_text (place text, texts integer)").update();
        for (int n = 0; n < scripts.size(); n++) {
            jdbc.sql("insert into naughty_script values (?, ?)")
                    .params(n, scripts.get(n))
                    .update();
        }
        jdbc.sql("""
                do $$
                declare
                    place record; line record; done integer; turn integer := 0; many integer := (select count(*) from naughty_script);
                begin
                    for place in
                        select c.table_name as t, c.column_name as c
                        from information_schema.columns c join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'text' and is_generated = 'NEVER'
                          and table_name !~ '%s' and column_name !~ '%s' and table_name !~ '^naughty'
                        order by 1, 2
                    loop
                        done := 0;
                        for line in execute format('select ctid as at, %%I as v from %%I where %%I is not null limit %d', place.c, place.t, place.c)
                        loop
                            turn := turn + 1;
                            begin
                                execute format('update %%I set %%I = $1 where ctid = $2', place.t, place.c)
                                    using line.v || ' ' || (select script from naughty_script where n = turn %% many), line.at;
                                done := done + 1;
                            exception when others then
                                begin
                                    execute format('update %%I set %%I = $1 where ctid = $2', place.t, place.c)
                                        using left(line.v, 20) || '%s', line.at;
                                    done := done + 1;
                                exception when others then
                                    exit when done = 0 and turn %% 3 = 0;
                                end;
                            end;
                        end loop;
                        if done > 0 then
                            insert into naughty_text values (place.t || '.' || place.c, done);
                        end if;
                    end loop;
                end $$""".formatted(LEFT_ALONE, NOT_READ, ROWS, SHORT)).update();
        return jdbc.sql("select place from naughty_text order by 1")
                .query(String.class)
                .list();
    }
}
