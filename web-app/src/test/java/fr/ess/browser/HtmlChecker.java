package fr.ess.browser;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker, in this process. */
final class HtmlChecker {

    private static final JsonMapper JSON = new JsonMapper();

    private static final long STACK_BYTES = 16L << 20;

    private HtmlChecker() {}

    /** What the checker calls an error in {@code html}; its warnings are left out. */
    static List<String> errors(byte[] html) {
        JsonNode messages = JSON.readTree(report(html)).get("messages");
        return StreamSupport.stream(messages.spliterator(), false)
                .filter(message -> !message.path("type").asString().equals("info"))
                .map(message -> "line %s: %s In: %s"
                        .formatted(
                                message.path("lastLine").asString(),
                                message.path("message").asString(),
                                message.path("extract").asString().strip()))
                .toList();
    }

    /** In a thread with a deep stack: the checker's grammar of HTML is one long recursion. */
    private static String report(byte[] html) {
        FutureTask<String> check = new FutureTask<>(() -> {
            EmbeddedValidator validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
            validator.setForceHTML(true);
            validator.setNoLangDetect(true);
            return validator.validate(new ByteArrayInputStream(html));
        });
        new Thread(null, check, "html-checker", STACK_BYTES).start();
        try {
            return check.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the Nu HTML checker does not run", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking HTML", e);
        }
    }
}
