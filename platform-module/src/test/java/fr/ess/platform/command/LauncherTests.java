package fr.ess.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class LauncherTests {

    private final List<String> received = new ArrayList<>();
    private final List<Command> commands = List.of(new Recorder("importer", 0), new Recorder("journal", 3));

    @Test
    void givesTheCommandItsOwnArgumentsWithoutTheSettingsOfSpring() {
        assertThat(Launcher.run(commands, "importer", "liste.csv", "--simuler", "--cress.data-dir=/srv/données"))
                .isZero();
        assertThat(received).containsExactly("liste.csv", "--simuler");
    }

    @Test
    void returnsTheExitCodeOfTheCommand() {
        assertThat(Launcher.run(commands, "journal")).isEqualTo(3);
    }

    @Test
    void listsTheCommandsForAnUnknownOne(CapturedOutput output) {
        assertThat(Launcher.run(commands, "importez", "liste.csv")).isEqualTo(1);
        assertThat(received).isEmpty();
        assertThat(output.getErr())
                .contains("La commande « importez » n’existe pas.")
                .containsSubsequence("importer ", "summary of importer", "journal ", "summary of journal");
        assertThat(output.getOut()).isEmpty();
    }

    private final class Recorder implements Command {

        private final String name;
        private final int exitCode;

        Recorder(String name, int exitCode) {
            this.name = name;
            this.exitCode = exitCode;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String summary() {
            return "summary of " + name;
        }

        @Override
        public int run(List<String> arguments) {
            received.addAll(arguments);
            return exitCode;
        }
    }
}
