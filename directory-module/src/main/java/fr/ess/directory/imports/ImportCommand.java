package fr.ess.directory.imports;

import fr.ess.platform.command.Command;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code importer FICHIER [--simuler]}: takes a directory file in, or says what that would do. */
@Component
class ImportCommand implements Command {

    private static final String TRIAL = "--simuler";
    private static final String USAGE = "Usage : importer FICHIER [--simuler]";

    private final Importer importer;

    ImportCommand(Importer importer) {
        this.importer = importer;
    }

    @Override
    public String name() {
        return "importer";
    }

    @Override
    public String summary() {
        return "importe un fichier d’organisations dans l’annuaire ; " + TRIAL + " n’écrit rien";
    }

    @Override
    public int run(List<String> arguments) {
        return run(
                arguments,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    int run(List<String> arguments, PrintStream out, PrintStream err) {
        boolean trial = arguments.contains(TRIAL);
        List<String> files =
                arguments.stream().filter(argument -> !argument.equals(TRIAL)).toList();
        if (files.size() != 1 || files.get(0).startsWith("--")) {
            err.println(USAGE);
            return 1;
        }
        ReportText text = new ReportText(out);
        try {
            Path path = Path.of(files.get(0));
            Importer.Order order = new Importer.Order(
                    path,
                    String.valueOf(path.getFileName()),
                    trial ? Importer.Aim.TRIAL : Importer.Aim.APPLY,
                    "ligne de commande (" + System.getProperty("user.name", "inconnu") + ")",
                    null,
                    null,
                    Importer.Steps.NONE);
            text.end(importer.run(order, recognised -> text.begin(recognised, trial), text::row));
            return 0;
        } catch (InvalidPathException e) {
            err.println(new ImportFailure("« " + files.get(0) + " » n’est pas un nom de fichier.", e).getMessage());
        } catch (ImportFailure e) {
            err.println(e.getMessage());
        }
        return 1;
    }
}
