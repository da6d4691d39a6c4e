package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The staff make one entry of two, and two again. */
@BrowserTest
class DuplicatesJourneyTests {

    private final JdbcClient jdbc;

    @Autowired
    DuplicatesJourneyTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private void entry(String slug, String name, String phone, String website) {
        jdbc.sql(
                        "insert into organisation (slug, name, phone, website, source, postal_code, commune_id) values (?, ?, ?, nullif(?, ''), 'CRESS',"
                                + " '38000', (select id from territory where level = 'COMMUNE' and code = '38185'))")
                .params(slug, name, phone, website)
                .update();
    }

    @Test
    void aPairIsFoundComparedMergedAndTakenApart(Visitor staff, Visitor anybody) {
        entry("les-jardins-suspendus-du-drac", "Les Jardins suspendus du Drac", "04 76 00 11 22", "");
        entry("jardins-suspendu-du-drac", "Jardins suspendu du Drac", "+33 4 76 00 11 22", "https://drac.example");
        staff.signIn("gestion@demo.test");
        staff.open("/gestion/annuaire/doublons");
        staff.check();
        staff.submit("Chercher maintenant");
        staff.waitFor("Jardins suspendu du Drac");
        staff.check();
        Locator row = staff.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Jardins suspendu du Drac"));
        assertThat(row).containsText("même téléphone");

        staff.click(row.getByRole(AriaRole.LINK));
        assertThat(staff.page()
                        .getByRole(
                                AriaRole.GROUP,
                                new Page.GetByRoleOptions().setName("Site").setExact(true))
                        .getByRole(AriaRole.RADIO)
                        .nth(1))
                .isChecked();
        staff.check();
        Pictures.DESKTOP.document(staff.page(), "merge");
        staff.submit("Fusionner les deux fiches");
        assertThat(staff.page()
                        .getByLabel("Site", new Page.GetByLabelOptions().setExact(false))
                        .first())
                .hasValue("https://drac.example");

        anybody.open("/annuaire/jardins-suspendu-du-drac");
        assertThat(anybody.path()).isEqualTo("/annuaire/les-jardins-suspendus-du-drac");

        staff.open("/gestion/annuaire/fusions");
        staff.check();
        staff.click(staff.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Jardins suspendu du Drac"))
                .getByRole(AriaRole.BUTTON));
        assertThat(staff.page().getByText("Les deux fiches sont de nouveau séparées."))
                .isVisible();
        anybody.open("/annuaire/jardins-suspendu-du-drac");
        assertThat(anybody.path()).isEqualTo("/annuaire/jardins-suspendu-du-drac");
    }
}
