package fr.ess.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Nu HTML checker, in this process. */
final class HtmlChecker {

    private static final JsonMapper JSON = new JsonMapper();

    private HtmlChecker() {}

    /** What the checker calls an error in {@code html}; its warnings are left out. */
    static List<String> errors(byte[] html) {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        validator.setForceHTML(true);
        validator.setNoLangDetect(true);
        try {
            JsonNode messages = JSON.readTree(validator.validate(new ByteArrayInputStream(html)))
                    .get("messages");
            return StreamSupport.stream(messages.spliterator(), false)
                    .filter(message -> !message.path("type").asString().equals("info"))
                    .map(message -> "line %s: %s In: %s"
                            .formatted(
                                    message.path("lastLine").asString(),
                                    message.path("message").asString(),
                                    message.path("extract").asString().strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("the Nu HTML checker does not run", e);
        }
    }
}
