package fr.ess.platform.export;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.TooManyRequestsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a template as an accessible PDF (PDF/UA). The template is well-formed XML, has a title, and links the one style
 * sheet there is, {@code maillage:/pdf.css}; nothing else is ever loaded, from the network least of all.
 */
@Component
@Lazy
public class PdfPages {

    private static final String OWN = "maillage:/pdf.css";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ITemplateEngine templates;
    private final Labels labels;

    /** A long document takes tens of megabytes while it is laid out. */
    private final Semaphore presses = new Semaphore(2);

    PdfPages(ITemplateEngine templates, Labels labels) {
        this.templates = templates;
        this.labels = labels;
    }

    /**
     * Templates have {@code labels} and {@code french} besides the model.
     *
     * @throws TooManyRequestsException if too much is being printed
     */
    public void write(String template, Map<String, ?> model, OutputStream out) throws IOException {
        Map<String, Object> variables = new HashMap<>(model);
        variables.put("labels", labels);
        variables.put("french", French.forTemplates());
        String html = templates.process(template, new Context(Locale.FRENCH, variables));
        if (!acquire()) {
            throw new TooManyRequestsException(PATIENCE);
        }
        try {
            builder(html).toStream(out).run();
        } finally {
            presses.release();
        }
    }

    private boolean acquire() {
        try {
            return presses.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static PdfRendererBuilder builder(String html) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Maillage");
        builder.useReplacementText("?");
        builder.withHtmlContent(html, "maillage:/");
        builder.useUriResolver((base, uri) -> uri);
        builder.useExternalResourceAccessControl(
                PdfPages::isOwn, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                PdfPages::isOwn, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(address -> new Own(), "maillage");
        font(builder, "text.ttf", "Maillage Text", 400);
        font(builder, "text-bold.ttf", "Maillage Text", 700);
        font(builder, "title.ttf", "Maillage Title", 700);
        font(builder, "rest.ttf", "Maillage Rest", 400);
        font(builder, "rest-bold.ttf", "Maillage Rest", 700);
        return builder;
    }

    private static boolean isOwn(String uri, ExternalResourceType type) {
        return type == ExternalResourceType.CSS && uri.equals(OWN);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        FSSupplier<InputStream> bytes = () -> new ByteArrayInputStream(read(file));
        builder.useFont(bytes, family, weight, FontStyle.NORMAL, true);
    }

    private static byte[] read(String file) {
        try (InputStream in = Objects.requireNonNull(PdfPages.class.getResourceAsStream("/pdf/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The style sheet. */
    private static final class Own implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(read("pdf.css"));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
