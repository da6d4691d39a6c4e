package fr.ess.platform.export.web;

import fr.ess.platform.export.Sheet;
import fr.ess.platform.export.SheetFormat;
import fr.ess.platform.export.Sheets;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.TooManyRequestsException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a table as a file; a few at the same time, since each may hold a connection to the database. */
@Component
@Lazy
public class SheetAnswers {

    private static final int AT_ONCE = 4;
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Sheets sheets;
    private final Semaphore free = new Semaphore(AT_ONCE);

    SheetAnswers(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * @param extension such as {@code xlsx}
     * @throws NotFoundException if there is no such format
     */
    public void send(Sheet sheet, String extension, HttpServletResponse response) throws IOException {
        SheetFormat format = SheetFormat.of(extension).orElseThrow(NotFoundException::new);
        if (!free.tryAcquire()) {
            throw new TooManyRequestsException(SOON);
        }
        try {
            write(sheet, format, response);
        } finally {
            free.release();
        }
    }

    /** A PDF is printed before anything is sent, since it may be refused until then. */
    private void write(Sheet sheet, SheetFormat format, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        if (format == SheetFormat.PDF) {
            sheets.write(sheet, format, printed);
        }
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sheet.fileName(format) + "\"");
        if (format == SheetFormat.PDF) {
            printed.writeTo(response.getOutputStream());
        } else {
            sheets.write(sheet, format, response.getOutputStream());
        }
    }
}
