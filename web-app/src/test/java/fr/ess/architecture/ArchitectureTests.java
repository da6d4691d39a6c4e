package fr.ess.architecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Holds every class of every module against the rules of the house. */
@AnalyzeClasses(
        packages = "fr.ess",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTests.NoTestJar.class})
class ArchitectureTests {

    @ArchTest
    static final ArchRule httpStaysInWebPackages = HouseRules.HTTP_STAYS_IN_WEB_PACKAGES;

    @ArchTest
    static final ArchRule entitiesStayOutOfControllers = HouseRules.ENTITIES_STAY_OUT_OF_CONTROLLERS;

    @ArchTest
    static final ArchRule entitiesStayOutOfWebRecords = HouseRules.ENTITIES_STAY_OUT_OF_WEB_RECORDS;

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = HouseRules.ENTITIES_HAVE_NO_SETTERS;

    @ArchTest
    static final ArchRule timeComesFromAClock = HouseRules.TIME_COMES_FROM_A_CLOCK;

    @ArchTest
    static final ArchRule noFieldInjection = HouseRules.NO_FIELD_INJECTION;

    @ArchTest
    static final ArchRule repositoriesArePackagePrivate = HouseRules.REPOSITORIES_ARE_PACKAGE_PRIVATE;

    @ArchTest
    static final ArchRule onlyCommandsPrint = HouseRules.ONLY_COMMANDS_PRINT;

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = HouseRules.EVERY_PACKAGE_IS_NULL_MARKED;

    /** Leaves out what the modules share for tests, which comes as a jar when they are packaged. */
    static final class NoTestJar implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }
}
