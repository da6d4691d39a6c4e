package fr.ess.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;

@ExtendWith(OutputCaptureExtension.class)
class StartupFailureReporterTests {

    private final StartupFailureReporter reporter = new StartupFailureReporter(null);

    @Test
    void saysTheSentenceHoweverDeepItLies(CapturedOutput output) {
        Exception failure = new IllegalStateException(
                "outer", new BeanCreationException("inner", new StartupFailure("Le disque est plein.")));
        assertThat(reporter.reportException(failure)).isTrue();
        assertThat(output.getErr().strip()).isEqualTo("Le disque est plein.");
    }

    @Test
    void saysThatThePortIsTaken(CapturedOutput output) {
        assertThat(reporter.reportException(new IllegalStateException(new PortInUseException(8080))))
                .isTrue();
        assertThat(output.getErr().strip())
                .startsWith("Le port 8080 est déjà utilisé")
                .hasLineCount(1);
    }

    @Test
    void leavesOtherFailuresTheirTrace(CapturedOutput output) {
        assertThat(reporter.reportException(new IllegalStateException("a bug"))).isFalse();
        assertThat(output.getErr()).isEmpty();
    }
}
