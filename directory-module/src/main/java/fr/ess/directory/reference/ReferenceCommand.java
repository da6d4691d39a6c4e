package fr.ess.directory.reference;

import fr.ess.directory.reference.OfficialCommunesFile.UnreadableFile;
import fr.ess.platform.command.Command;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code reference FICHIER [--simuler]}: takes INSEE's or Etalab's official communes over the shipped ones. */
@Component
class ReferenceCommand implements Command {

    private static final String TRIAL = "--simuler";
    private static final int LONGEST_LIST = 20;

    private final CommunesUpdate update;

    ReferenceCommand(CommunesUpdate update) {
        this.update = update;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String summary() {
        return "charge les communes officielles (v_commune_*.csv de l’INSEE, communes.json d’Etalab) ; " + TRIAL
                + " n’écrit rien";
    }

    @Override
    public int run(List<String> arguments) {
        boolean trial = arguments.contains(TRIAL);
        List<String> files =
                arguments.stream().filter(argument -> !argument.equals(TRIAL)).toList();
        if (files.size() != 1 || files.get(0).startsWith("--")) {
            return fail("Usage : reference FICHIER [--simuler]");
        }
        try {
            Path file = Path.of(files.get(0));
            if (!Files.isRegularFile(file)) {
                return fail("Le fichier « " + file + " » n’existe pas.");
            }
            print(update.apply(OfficialCommunesFile.read(file), trial), trial);
            return 0;
        } catch (InvalidPathException e) {
            return fail("« " + files.get(0) + " » n’est pas un nom de fichier.");
        } catch (UnreadableFile e) {
            return fail(e.sentence());
        }
    }

    private static int fail(String sentence) {
        System.err.println(sentence);
        return 1;
    }

    private static void print(CommunesUpdate.Report report, boolean trial) {
        System.out.println(trial ? "Essai : rien n’est écrit." : "Communes mises à jour.");
        System.out.printf("  créées     %6d%n", report.created());
        System.out.printf("  modifiées  %6d%n", report.updated());
        System.out.printf("  inchangées %6d%n", report.unchanged());
        System.out.printf("  rejetées   %6d%n", report.rejected().size());
        System.out.printf("  hors de la région, laissées de côté : %d%n", report.elsewhere());
        list("Rejetées", report.rejected());
        list("Absentes du fichier, gardées, à examiner (fusion ?)", report.missing());
    }

    private static void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            System.out.println(title + " :");
            lines.stream().limit(LONGEST_LIST).forEach(line -> System.out.println("  " + line));
            if (lines.size() > LONGEST_LIST) {
                System.out.printf("  … et %d autres%n", lines.size() - LONGEST_LIST);
            }
        }
    }
}
