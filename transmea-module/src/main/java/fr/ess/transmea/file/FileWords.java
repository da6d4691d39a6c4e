package fr.ess.transmea.file;

import fr.ess.directory.Commune;
import fr.ess.directory.CommuneMatch;
import fr.ess.directory.Territories;
import fr.ess.transmea.BuyoutFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Turns the numbers that a file holds into words that people type, and back. */
@Service
public class FileWords {

    private static final Pattern INSEE = Pattern.compile(".*\\((\\d[0-9AB]\\d{3})\\)");

    private final JdbcClient jdbc;
    private final Territories territories;
    private final FileChoices choices;

    FileWords(JdbcClient jdbc, Territories territories, FileChoices choices) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.choices = choices;
    }

    /** Such as « Valence (26362) ». */
    public String place(@Nullable Integer commune) {
        return commune == null
                ? ""
                : jdbc.sql("select name || ' (' || code || ')' from territory where id = ?")
                        .param(commune)
                        .query(String.class)
                        .optional()
                        .orElse("");
    }

    /** The commune of such words, of a postal code or of a name; nothing where none or several answer. */
    public Optional<Integer> commune(String typed) {
        Matcher insee = INSEE.matcher(typed);
        if (insee.matches()) {
            return territories.byCode(insee.group(1)).map(Commune::id);
        }
        boolean code = typed.matches("[0-9]{4,5}");
        return territories.resolve(code ? typed : null, code ? null : typed) instanceof CommuneMatch.Resolved resolved
                ? Optional.of(resolved.commune().id())
                : Optional.empty();
    }

    public boolean isNaf(String code) {
        return jdbc.sql("select exists (select from naf where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /** Who may be in charge, by their names. */
    public Map<String, Long> officers() {
        Map<String, Long> officers = new LinkedHashMap<>();
        choices.officers().forEach(one -> officers.putIfAbsent(one.words(), Long.valueOf(one.value())));
        return officers;
    }

    /** Who brings takeovers to the fund of this file, by name and house. */
    public Map<String, Long> referrers(BuyoutFile file) {
        Map<String, Long> referrers = new LinkedHashMap<>();
        jdbc.sql("""
                        select id::text as value, name || coalesce(', ' || organisation, '') as words
                        from buyout_referrer where fund_id = ? order by name, id
                        """)
                .param(file.fundId())
                .query(FileChoices.Choice.class)
                .list()
                .forEach(one -> referrers.putIfAbsent(one.words(), Long.valueOf(one.value())));
        return referrers;
    }
}
