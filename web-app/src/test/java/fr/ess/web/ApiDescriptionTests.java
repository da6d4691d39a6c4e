package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of the API before they ask it: every parameter and every answer has its sentence. */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import(StatementCount.class)
class ApiDescriptionTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc mvc;

    private JsonNode description() throws Exception {
        return JSON.readTree(
                mvc.perform(get("/v3/api-docs")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void everyOperationOfTheDirectorySaysItsParametersAndItsAnswers() throws Exception {
        JsonNode paths = description().get("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/organisations",
                        "/api/v1/organisations.csv",
                        "/api/v1/organisations.geojson",
                        "/api/v1/organisations.json",
                        "/api/v1/organisations.jsonld",
                        "/api/v1/organisations.atom",
                        "/api/v1/organisations/carte",
                        "/api/v1/organisations/{number}");
        paths.propertyStream()
                .filter(path -> path.getKey().startsWith("/api/v1/organisations"))
                .forEach(path -> {
                    JsonNode operation = path.getValue().get("get");
                    assertThat(operation.get("responses").propertyNames())
                            .as(path.getKey())
                            .contains("200", "304", "400", "429");
                    assertThat(operation
                                    .get("responses")
                                    .get("200")
                                    .get("content")
                                    .isEmpty())
                            .as(path.getKey())
                            .isFalse();
                    operation
                            .get("parameters")
                            .forEach(parameter -> assertThat(
                                            parameter.path("description").asString(""))
                                    .as(path.getKey() + " " + parameter.get("name"))
                                    .isNotBlank());
                });
    }

    @Test
    void everyFieldOfAnOrganisationHasItsMeaning() throws Exception {
        JsonNode api = description();

        assertThat(api.get("info").get("license").get("name").asString()).isEqualTo("Licence Ouverte 2.0");
        JsonNode fields =
                api.get("components").get("schemas").get("OrganisationResource").get("properties");
        assertThat(fields.size()).isGreaterThan(30);
        fields.propertyStream()
                .forEach(
                        field -> assertThat(field.getValue().path("description").asString(""))
                                .as(field.getKey())
                                .isNotBlank());
    }
}
