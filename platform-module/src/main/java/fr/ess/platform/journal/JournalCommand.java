package fr.ess.platform.journal;

import fr.ess.platform.command.Command;
import java.io.PrintStream;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code journal verifier [--tete SEQ:HASH]}: checks the chain; 0 when it holds, 1 with the place where it does not. */
@Component
class JournalCommand implements Command {

    private static final String USAGE = "Emploi : journal verifier [--tete NUMÉRO:EMPREINTE]";
    private static final String NOTED = "--tete";

    private final JournalVerification verification;
    private final Clock clock;

    JournalCommand(JournalVerification verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public String summary() {
        return "vérifie la chaîne du journal : journal verifier [--tete NUMÉRO:EMPREINTE]";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.equals(List.of("verifier"))) {
            return verify(null);
        }
        Optional<JournalHead> noted = noted(arguments);
        if (noted.isEmpty()) {
            System.err.println(USAGE);
            return 1;
        }
        return verify(noted.get());
    }

    private static Optional<JournalHead> noted(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.get(0).equals("verifier")) {
            return Optional.empty();
        }
        List<String> options = arguments.subList(1, arguments.size());
        if (options.size() == 1 && options.get(0).startsWith(NOTED + "=")) {
            return JournalHead.parse(options.get(0).substring(NOTED.length() + 1));
        }
        return options.size() == 2 && options.get(0).equals(NOTED)
                ? JournalHead.parse(options.get(1))
                : Optional.empty();
    }

    private int verify(@Nullable JournalHead noted) {
        JournalVerification.Verdict verdict = verification.verify(noted);
        PrintStream out = verdict.holds() ? System.out : System.err;
        if (verdict.holds()) {
            out.printf(
                    Locale.FRENCH, "La chaîne tient : %,d entrées, %,d scellés.%n", verdict.entries(), verdict.seals());
        } else {
            out.println("La chaîne est rompue. " + verdict.failure());
        }
        if (verdict.head() != null && verdict.sealedAt() != null) {
            DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                    .withLocale(Locale.FRENCH);
            out.printf(
                    "Tête de chaîne, du %s :%n%s%n",
                    format.format(verdict.sealedAt().atZone(clock.getZone())), verdict.head());
        }
        return verdict.holds() ? 0 : 1;
    }
}
