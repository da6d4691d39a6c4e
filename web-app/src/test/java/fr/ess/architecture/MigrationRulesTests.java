package fr.ess.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations expand the schema, as the version before works on beside them: {@code docs/operations/upgrade.md}. */
class MigrationRulesTests {

    /** The last of the first release, before which there was nobody to upgrade. */
    private static final String FIRST_RELEASE = "V20261122.1531";

    private static final String SAID = "-- contracts: ";

    private static final Pattern CONTRACTS = Pattern.compile("""
            (?ix) ^ (?!\\s*--) .* (
              \\b drop \\s+ (table | column | view | materialized | function | procedure | type | schema) \\b
              | \\b rename \\s+ (to | column) \\b
              | \\b alter \\s+ column \\s+ \\S+ \\s+ ((set \\s+ data \\s+)? type | set \\s+ not \\s+ null) \\b
              | \\b add \\s+ (column \\s+)? (?!constraint|check|unique|primary|foreign|exclude) \\w+ \\s+ (?!.* \\b default \\b) .* \\b not \\s+ null \\b
            )""", Pattern.MULTILINE);

    @Test
    void whatTheVersionBeforeStillReadsIsLeftWhereItWas() throws IOException {
        List<String> narrower = new ArrayList<>();
        List<Path> migrations = SourceTree.files("db/src/main/resources/db/migration/", ".sql").stream()
                .filter(file -> file.getFileName().toString().compareTo(FIRST_RELEASE + "_~") > 0)
                .filter(file -> file.getFileName().toString().startsWith("V"))
                .toList();
        assertThat(migrations).hasSizeGreaterThan(10);
        for (Path file : migrations) {
            String sql = Files.readString(file);
            if (!sql.startsWith(SAID)) {
                CONTRACTS
                        .matcher(sql)
                        .results()
                        .forEach(found -> narrower.add(file.getFileName() + ": " + found.group()));
            }
        }
        assertThat(narrower).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table rating;",
                "alter table organisation drop column rating;",
                "alter table organisation\n    rename column rating to note;",
                "alter table organisation rename to body;",
                "alter table organisation alter column rating type integer;",
                "alter table organisation alter column rating set not null;",
                "alter table organisation add column rating integer not null;"
            })
    void aStepThatTakesSomethingAwayIsNoticed(String sql) {
        assertThat(CONTRACTS.matcher(sql).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table organisation add column rating integer not null default 0;",
                "alter table organisation add column rating integer;",
                "alter table organisation drop constraint organisation_rating_check;",
                "create table rating (id bigint not null);",
                "alter table organisation add constraint rated check (rating is not null);",
                "-- drop table rating would be too early"
            })
    void aStepThatOnlyAddsIsNot(String sql) {
        assertThat(CONTRACTS.matcher(sql).find()).isFalse();
    }
}
