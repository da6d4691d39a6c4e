package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.ess.platform.french.Labels;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whoever adds a constant gives it a French name. */
class LabelsTests {

    /** Public types whose constants nobody reads on a page, or which carry their own sentence. */
    private static final Set<String> WITHOUT_LABEL = Set.of(
            "fr.ess.platform.account.SignInState",
            "fr.ess.directory.imports.Finding",
            "fr.ess.directory.imports.Outcome",
            "fr.ess.directory.imports.Target");

    @Test
    void everyConstantOfAPublicEnumHasALabel() throws IOException {
        var labels = labels();

        var constants = constants().toList();
        assertThat(constants).isNotEmpty();
        assertThat(constants.stream().map(Labels::key).filter(key -> !labels.containsKey(key)))
                .isEmpty();
    }

    @Test
    void noLabelIsBlankOrBreaksBeforeItsPunctuation() throws IOException {
        assertThat(labels().values())
                .isNotEmpty()
                .allSatisfy(text -> assertThat((String) text).isNotBlank().doesNotContainPattern(" [;:!?»]"));
    }

    private static Properties labels() throws IOException {
        var labels = new Properties();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                labels.load(reader);
            }
        }
        return labels;
    }

    private static Stream<? extends Enum<?>> constants() {
        List<JavaClass> types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fr.ess").stream()
                        .filter(type -> type.isEnum()
                                && type.isTopLevelClass()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !WITHOUT_LABEL.contains(type.getName()))
                        .toList();
        return types.stream()
                .flatMap(type -> Arrays.stream((Enum<?>[]) type.reflect().getEnumConstants()));
    }
}
