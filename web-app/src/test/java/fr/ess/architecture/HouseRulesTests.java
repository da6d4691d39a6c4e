package fr.ess.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows each rule at work on classes that break it, and silent about their neighbours that do not. */
class HouseRulesTests {

    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages("rulebreaking");

    @ParameterizedTest
    @MethodSource("violations")
    void aRuleReportsWhatBreaksIt(ArchRule rule, List<String> expected) {
        List<String> reports = rule.evaluate(FIXTURES).getFailureReport().getDetails();

        assertThat(reports).hasSameSizeAs(expected);
        assertThat(expected).allSatisfy(part -> assertThat(reports).anyMatch(report -> report.contains(part)));
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                arguments(
                        HouseRules.HTTP_STAYS_IN_WEB_PACKAGES,
                        List.of("parameter of type <jakarta.servlet", "HttpServletRequest.getRemoteAddr()")),
                arguments(HouseRules.ENTITIES_STAY_OUT_OF_CONTROLLERS, List.of("AggregateController.all()")),
                arguments(HouseRules.ENTITIES_STAY_OUT_OF_WEB_RECORDS, List.of("AggregateForm.aggregate")),
                arguments(HouseRules.ENTITIES_HAVE_NO_SETTERS, List.of("Aggregate.setId(long)")),
                arguments(HouseRules.TIME_COMES_FROM_A_CLOCK, List.of("LocalDate.now(", "Clock.systemUTC()")),
                arguments(HouseRules.NO_FIELD_INJECTION, List.of("Careless.aggregates")),
                arguments(HouseRules.REPOSITORIES_ARE_PACKAGE_PRIVATE, List.of("domain.Aggregates")),
                arguments(HouseRules.ONLY_COMMANDS_PRINT, List.of("System.out")),
                arguments(HouseRules.EVERY_PACKAGE_IS_NULL_MARKED, List.of("Unmarked")));
    }
}
