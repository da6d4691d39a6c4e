package fr.ess.platform.web.error;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What Tomcat says of a request that it cannot even read, such as a malformed address: no trace, no version. */
public class PlainErrorPage extends ErrorReportValve {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · Maillage</title>
            <link rel="stylesheet" href="/statique/courant/app.css">
            </head>
            <body>
            <main class="shell page flow">
            <h1>%1$s</h1>
            <p>%2$s</p>
            <p><a class="button" href="/">Revenir à l’accueil</a></p>
            </main>
            </body>
            </html>
            """;

    private static final String PROBLEM = """
            {"type":"about:blank","title":"%1$s","status":%3$d,"detail":"%2$s"}
            """;

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var uri = request.getRequestURI();
        var program = uri != null && uri.startsWith("/api/");
        var title = status < 500 ? "Demande illisible" : "Erreur de notre côté";
        var detail = status < 500
                ? "L’adresse ou le formulaire est mal formé ou trop long : corrigez-le, ou repartez de l’accueil."
                : "L’incident est enregistré. Réessayez dans un instant.";
        try {
            response.setContentType(program ? "application/problem+json" : "text/html");
            response.setCharacterEncoding("utf-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write((program ? PROBLEM : PAGE).formatted(title, detail, status));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            // The connection is gone: nobody is left to tell.
        }
    }
}
