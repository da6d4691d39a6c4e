package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The staff keep what pays for each co-operative; everybody reads of the region, and of it only when it is the whole. */
@AccountWebTest
class CaeMoneyPagesTests {

    private static final String PAGE = "/gestion/cae/oxalis";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;

    @BeforeEach
    void signIn() {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from cae_financing where cae_id is not null").update();
    }

    @Test
    void eachCoOperativeHasItsMoneyByYearAndSource() throws Exception {
        assertThat(text(PAGE)).contains("Aucun financement n’est encore dit.");
        assertThat(tell(PAGE, "2012", "REGION", "12 000,50")).isEqualTo(302);
        assertThat(tell(PAGE, "2013", "ENTREPRENEURS", "30000")).isEqualTo(302);
        assertThat(tell(PAGE, "2012", "REGION", "13000")).isEqualTo(302);
        String page = text(PAGE);
        assertThat(page)
                .contains("13 000,00 €", "30 000,00 €", "Comptes annuels")
                .doesNotContain("12 000,50 €")
                .contains("Contributions des entrepreneurs salariés</td>");
        assertThat(page.indexOf("30 000,00 €")).as("the latest first").isLessThan(page.indexOf("13 000,00 €"));
        assertThat(text("/gestion/cae/cap-services")).doesNotContain("13 000,00 €");
    }

    @Test
    void whatSomeCoOperativesToldIsNotTheRegion() throws Exception {
        tell(PAGE, "2013", "REGION", "12345");
        tell(PAGE, "2011", "REGION", "12345");
        for (String page : new String[] {"/cae", "/gestion/cae"}) {
            assertThat(text(page)).as(page).contains("440 000,00 €").doesNotContain("12 345,00 €", "452 345,00 €");
        }
        jdbc.sql("select slug from cae where slug <> 'oxalis'")
                .query(String.class)
                .list()
                .forEach(slug -> {
                    try {
                        tell("/gestion/cae/" + slug, "2013", "REGION", "1000");
                    } catch (Exception unexpected) {
                        throw new AssertionError(unexpected);
                    }
                });
        assertThat(text("/cae")).contains("Financement des CAE en 2013", "28 345,00 €");
    }

    @Test
    void whatCannotBeReadIsRefusedAndNobodyElseComesHere() throws Exception {
        assertThat(tell(PAGE, "1994", "REGION", "1")).isEqualTo(409);
        assertThat(tell(PAGE, "2012", "ELSEWHERE", "1")).isEqualTo(409);
        assertThat(tell(PAGE, "2012", "REGION", "-1")).isEqualTo(409);
        assertThat(tell("/gestion/cae/nulle-part", "2012", "REGION", "1")).isEqualTo(404);
        Person manager = new Person(mvc, jdbc, "cae@demo.test");
        assertThat(manager.ask(post(PAGE + "/financements")).getStatus()).isEqualTo(403);
        assertThat(manager.ask(get(PAGE)).getStatus()).isEqualTo(403);
    }

    private int tell(String page, String year, String kind, String amount) throws Exception {
        return staff.ask(post(page + "/financements")
                        .param("year", year)
                        .param("kind", kind)
                        .param("amount", amount)
                        .param("source", "Comptes annuels"))
                .getStatus();
    }

    private String text(String page) throws Exception {
        return staff.ask(get(page)).getContentAsString().replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
