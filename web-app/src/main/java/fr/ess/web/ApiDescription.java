package fr.ess.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Says in the API's description what the code alone does not: what each parameter means, and every other answer. */
@Component
@Lazy
class ApiDescription implements OpenApiCustomizer {

    /** What writes itself to the response, and so has no type that the description could read. */
    private static final Map<String, String> FILES = Map.of(
            ".csv", "text/csv",
            ".geojson", "application/geo+json",
            ".json", "application/json",
            ".jsonld", "application/ld+json",
            ".atom", "application/atom+xml");

    private static final Map<String, Object> EXAMPLES = Map.ofEntries(
            Map.entry("q", "solidarite"),
            Map.entry("famille", List.of("association")),
            Map.entry("secteur", List.of("culture")),
            Map.entry("departement", List.of("69", "38")),
            Map.entry("commune", List.of("Grenoble")),
            Map.entry("activite", List.of("88.10A")),
            Map.entry("ess", "oui"),
            Map.entry("pres", "45.76,4.84"),
            Map.entry("rayon", "15"),
            Map.entry("bbox", "4.7,45.6,5.0,45.9"),
            Map.entry("limite", "50"),
            Map.entry("number", "73282932000074"));

    private final MessageSource messages;

    ApiDescription(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Maillage, annuaire de l’économie sociale et solidaire")
                .version("1")
                .description(
                        "Sans clé ni inscription. Chaque réponse porte un ETag ; les demandes sont comptées par réseau"
                                + " (RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset). Page d’explication : /donnees-ouvertes.")
                .license(new License()
                        .name("Licence Ouverte 2.0")
                        .url("https://www.etalab.gouv.fr/licence-ouverte-open-licence/")));
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().values().forEach(this::describe);
        }
        api.getPaths().forEach((path, item) -> {
            if (item.getGet() != null) {
                describe(path, item);
            }
        });
    }

    private void describe(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> {
                String meaning = text("champ." + name);
                if (meaning != null && property.get$ref() == null) {
                    property.setDescription(meaning);
                }
            });
        }
    }

    private void describe(String path, PathItem item) {
        Operation operation = item.getGet();
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(this::describe);
        }
        ApiResponses answers = operation.getResponses();
        FILES.entrySet().stream()
                .filter(file -> path.endsWith(file.getKey()))
                .findFirst()
                .ifPresent(file -> answers.addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("Toute la recherche, ligne à ligne")
                                .content(new Content()
                                        .addMediaType(file.getValue(), new MediaType().schema(new StringSchema())))));
        ApiResponse found = answers.get("200");
        if (found != null) {
            found.addHeaderObject("ETag", header("Version de la réponse, à renvoyer dans If-None-Match"));
            found.addHeaderObject("RateLimit-Limit", header("Demandes accordées par période"));
            found.addHeaderObject("RateLimit-Remaining", header("Demandes encore accordées"));
            found.addHeaderObject("RateLimit-Reset", header("Secondes jusqu’à ce que tout soit de nouveau accordé"));
        }
        answers.addApiResponse("304", new ApiResponse().description("Rien n’a changé depuis l’ETag envoyé"));
        answers.addApiResponse("400", problem("Un paramètre ne veut rien dire ; « parametres » le nomme"));
        answers.addApiResponse(
                "429", problem("Trop de demandes").addHeaderObject("Retry-After", header("Secondes à attendre")));
        if (path.contains("{")) {
            answers.addApiResponse("404", problem("Rien à cette adresse"));
        }
    }

    private void describe(Parameter parameter) {
        String meaning = text("parametre." + parameter.getName());
        if (meaning != null) {
            parameter.setDescription(meaning);
        }
        parameter.setExample(EXAMPLES.get(parameter.getName()));
    }

    private static Header header(String meaning) {
        return new Header().description(meaning).schema(new StringSchema());
    }

    private static ApiResponse problem(String meaning) {
        Schema<?> problem = new Schema<>()
                .type("object")
                .example(Map.of(
                        "type", "about:blank",
                        "title", "Demande incomprise",
                        "status", 400,
                        "detail", "…",
                        "parametres", Map.of("limite", "Donnez un nombre de 1 à 100.")));
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }

    private @Nullable String text(String key) {
        return messages.getMessage(key, null, null, Locale.FRENCH);
    }
}
