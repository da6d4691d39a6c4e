package fr.ess.platform.account;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Searches the accounts, by name or address. */
@Component
public class AccountList {

    /** Lines on a page. */
    public static final int PAGE = 30;

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the accounts found, and how many there are in all. */
    public record Page(List<AccountLine> lines, long total, int number) {

        public int pages() {
            return (int) Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    /** @param number from 1 */
    public Page search(String words, int number) {
        String pattern = "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
        long total = jdbc.sql(
                        "select count(*) from account where plain(display_name) like plain(:p) or lower(email) like lower(:p)")
                .param("p", pattern)
                .query(Long.class)
                .single();
        List<AccountLine> lines = jdbc.sql("""
                        select a.id, a.email, a.display_name, a.active, a.password_hash is null as invited,
                               (select string_agg(distinct g.role, ',') from account_grant g where g.account_id = a.id) as roles
                        from account a
                        where plain(a.display_name) like plain(:p) or lower(a.email) like lower(:p)
                        order by plain(a.display_name), a.id limit :size offset :skipped""")
                .param("p", pattern)
                .param("size", PAGE)
                .param("skipped", (long) (number - 1) * PAGE)
                .query((row, n) -> new AccountLine(
                        row.getLong("id"),
                        row.getString("email"),
                        row.getString("display_name"),
                        roles(row.getString("roles")),
                        row.getBoolean("active"),
                        row.getBoolean("invited")))
                .list();
        return new Page(lines, total, number);
    }

    private static List<Role> roles(@Nullable String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(",")).map(Role::valueOf).sorted().toList();
    }
}
