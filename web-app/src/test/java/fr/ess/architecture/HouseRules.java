package fr.ess.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;

/** The rules of the house that a compiler does not know, as {@code docs/decisions/quality-gate.md} lists them. */
final class HouseRules {

    /** HTTP stays in {@code web} packages; everything else can be called by a command, a job or a test alike. */
    static final ArchRule HTTP_STAYS_IN_WEB_PACKAGES = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "io.github.wimdeblauwe.htmx..")
            .because("nothing outside web packages knows of HTTP");

    static final ArchRule ENTITIES_STAY_OUT_OF_CONTROLLERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .should(notNameAnEntity())
            .because("an entity that is bound to a form or written as JSON gives away more than was meant");

    static final ArchRule ENTITIES_STAY_OUT_OF_WEB_RECORDS = noFields()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("..web..").and(assignableTo(Record.class)))
            .should()
            .haveRawType(DescribedPredicate.describe("an entity", HouseRules::isEntity))
            .because("forms and lines of lists carry values, not aggregates");

    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("state changes through methods named for what happens");

    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("fr.ess.platform.time..")
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(owner(resideInAPackage("java.time.."))))
                    .and(not(DescribedPredicate.describe("a Clock is given", HouseRules::takesClock))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Clock.class))).and(target(nameStartsWithSystem())))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .because("a test must be able to say what day it is");

    static final ArchRule NO_FIELD_INJECTION =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because("a constructor says what a class needs");

    static final ArchRule REPOSITORIES_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .because("others ask the application service, which holds the transaction and the rules");

    static final ArchRule ONLY_COMMANDS_PRINT = noClasses()
            .that()
            .areNotAssignableTo("fr.ess.platform.command.Command")
            .and()
            .doNotHaveFullyQualifiedName("fr.ess.platform.startup.Terminal")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("what is printed outside a command's report belongs in the log");

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().should(resideInANullMarkedPackage()).because("NullAway checks marked packages only");

    private HouseRules() {}

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access instanceof JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static DescribedPredicate<HasName> nameStartsWithSystem() {
        return DescribedPredicate.describe(
                "a system clock", named -> named.getName().startsWith("system"));
    }

    private static ArchCondition<JavaCodeUnit> notNameAnEntity() {
        return new ArchCondition<>("not name an entity in their signature") {
            @Override
            public void check(JavaCodeUnit method, ConditionEvents events) {
                Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream()
                                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                        .filter(HouseRules::isEntity)
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                method, method.getDescription() + " names the entity " + entity.getName())));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package without @NullMarked: add its package-info.java"));
                }
            }
        };
    }
}
