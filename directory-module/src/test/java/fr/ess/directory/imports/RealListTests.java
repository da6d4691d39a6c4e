package fr.ess.directory.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real file of the national list's form, where it lies beside the repository. */
class RealListTests {

    private static final Path LIST = Path.of("../../shared/data/ess/liste-ess-rhone-alpes.csv");

    @Test
    void the374OrganisationsComeInOnceAndAreFound() {
        assumeThat(LIST).as("the real list is not part of the repository").exists();
        try (ImportFixture fixture = new ImportFixture()) {
            Map<String, String> before = fixture.checksums();
            ImportReport trial = fixture.run(LIST, true);
            assertThat(fixture.checksums()).isEqualTo(before);

            ImportReport first = fixture.run(LIST);
            assertThat(first.read()).isEqualTo(374);
            assertThat(first.outcomes()).isEqualTo(trial.outcomes());
            assertThat(first.count(Outcome.CREATE)).isEqualTo(fixture.number("select count(*) from organisation"));
            assertThat(fixture.number("select count(*) from import_row")).isEqualTo(374);
            assertThat(fixture.jdbc()
                            .sql("select line from import_row where commune_id is null order by line")
                            .query(Integer.class)
                            .list())
                    .as("each names a commune of another region beside a postal code and a département of ours")
                    .containsExactly(299, 300, 301, 311)
                    .allSatisfy(line -> assertThat(fixture.told(line)).contains("commune", "laissée vide"));
            assertThat(first.findings())
                    .containsEntry(Finding.POSTAL_CODE_ZERO_RESTORED, 60)
                    .containsEntry(Finding.FAMILY_MISSING, 374)
                    .containsEntry(Finding.PUBLIC_BODY, 1);
            assertThat(fixture.number("select count(*) from organisation o join organisation_search s"
                            + " on s.organisation_id = o.id where name_vector @@ search_query('solidarité')"))
                    .isEqualTo(fixture.number("select count(*) from organisation_search"
                            + " where name_vector @@ search_query('SOLIDARITE')"))
                    .isGreaterThanOrEqualTo(5);

            assertThat(fixture.run(LIST).outcomes()).containsEntry(Outcome.UNCHANGED, 374);
        }
    }
}
