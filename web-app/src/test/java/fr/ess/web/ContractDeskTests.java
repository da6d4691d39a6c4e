package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Where the staff run a contract from. */
@AccountWebTest
class ContractDeskTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Person staff;

    @BeforeEach
    void person() {
        staff = new Person(mvc, jdbc, "gestion@demo.test");
    }

    private String page(String address) throws Exception {
        MockHttpServletResponse response = staff.ask(get(address));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theDeskLeadsToTheContractAndTheContractToItsActs() throws Exception {
        assertThat(page("/gestion")).contains("href=\"/gestion/contrat\"");
        assertThat(page("/gestion/contrat"))
                .contains("href=\"/gestion/contrat/actes?contrat=ess-2014-2016\"", "4\u202f472\u202f700,00\u00a0€");
    }

    @Test
    void everyActIsListedWithItsStateAndItsSignatures() throws Exception {
        assertThat(page("/gestion/contrat/actes?contrat=ess-2014-2016"))
                .contains("Convention – Contrat économique sectoriel", "En vigueur", "31/12/2014", "4 sur 4");
    }

    @Test
    void anActSaysWhoSignedItAndWhatItsDatesAre() throws Exception {
        long contract = jdbc.sql(
                        "select a.id from contract_act a join sector_contract c on c.id = a.contract_id where a.kind = 'CONTRACT' and c.slug = 'ess-2014-2016'")
                .query(Long.class)
                .single();

        assertThat(page("/gestion/contrat/actes/" + contract))
                .contains(
                        "QUEYRANNE",
                        "Le document ne porte pas de date de signature",
                        "le document ne donne pas le jour");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(staff.ask(get("/gestion/contrat/actes/999999")).getStatus()).isEqualTo(404);
        assertThat(staff.ask(get("/gestion/contrat").param("contrat", "ess-1999"))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void othersAreRefused() throws Exception {
        Person funder = new Person(mvc, jdbc, "region@demo.test");

        assertThat(funder.ask(get("/gestion/contrat")).getStatus()).isEqualTo(403);
        assertThat(funder.ask(get("/gestion/contrat/actes")).getStatus()).isEqualTo(403);
    }
}
