package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The ticket that comes with a confirmed seat. */
@AccountWebTest
class TicketPagesTests {

    private static final Pattern LINK = Pattern.compile("(/inscriptions/[\\w-]+)");
    private static final Pattern CODE = Pattern.compile("\\d+-[0-9A-Z]{5}-[0-9A-Z]{5}");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private String mail() {
        return jdbc.sql(
                        "select body from outgoing_mail where recipient = 'billet@exemple.fr' and key like 'registration.%' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }

    @Test
    void itComesWithTheSeatInTheLetterOnThePageAndOnPaper() throws Exception {
        jdbc.sql("delete from rate_limit").update();
        jdbc.sql("""
                        with made as (
                            insert into event (slug, title, kind, state, summary, starts_at, ends_at, place, source)
                            values ('essai-de-billet', 'Essai de billet', 'WORKSHOP', 'PUBLISHED', 'S', '2090-05-12 09:00', '2090-05-12 18:00', 'Ici', 'S') returning id)
                        insert into event_registration_terms (event_id, most_companions) select id, 2 from made""").update();
        answer(post("/evenements/essai-de-billet/inscription")
                .with(csrf())
                .param("date", "2090-05-12T09:00")
                .param("nom", "Camille Exemple")
                .param("email", "billet@exemple.fr"));
        String held = found(LINK, mail());
        assertThat(answer(get(held + "/billet.pdf")).getStatus())
                .as("not confirmed")
                .isEqualTo(409);
        answer(post(held + "/confirmation").with(csrf()));

        String letter = mail();
        String own = found(LINK, letter);
        assertThat(letter).contains(own + "/billet.pdf");
        String code = found(CODE, letter);
        assertThat(answer(get(own)).getContentAsString(StandardCharsets.UTF_8)).contains("Votre billet", code, "<path");
        MockHttpServletResponse paper = answer(get(own + "/billet.pdf"));
        assertThat(paper.getContentType()).isEqualTo("application/pdf");
        try (PDDocument document = Loader.loadPDF(paper.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Essai de billet", "Camille Exemple", code);
        }
        assertThat(answer(get("/inscriptions/rien/billet.pdf")).getStatus()).isEqualTo(404);

        answer(post(own + "/annulation").with(csrf()));
        assertThat(answer(get(own + "/billet.pdf")).getStatus()).as("given up").isEqualTo(409);
        jdbc.sql("update event set state = 'CANCELLED' where slug = 'essai-de-billet'")
                .update();
    }
}
