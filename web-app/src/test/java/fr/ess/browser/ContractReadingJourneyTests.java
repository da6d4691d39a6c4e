package fr.ess.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Anybody reads the contract, on the day that they choose, and takes a table away. */
@BrowserTest
class ContractReadingJourneyTests {

    @Test
    void aPasserByReadsTheContractOfTheDayOfItsSignature(Visitor visitor) {
        visitor.open("/");
        visitor.follow("Le contrat sectoriel");
        visitor.page().locator("#jour").fill("0");
        assertThat(visitor.page().locator("#jour")).hasAttribute("aria-valuetext", "31 décembre 2014");
        visitor.submit("Voir ce jour");
        assertThat(visitor.page().locator(".year-total").first()).hasText("4 472 700,00 €");
        assertThat(visitor.page().locator(".year-open")).hasCount(2);
        Pictures.DESKTOP.document(visitor.page(), "contract");
        Pictures.PHONE.document(visitor.page(), "contract-phone");
        visitor.click(visitor.page().locator(".action-link").first());
        assertThat(visitor.page().locator("h1")).containsText("Rhône-Alpes Solidaires");
        visitor.open("/contrat/articles?date=2014-12-31");
        visitor.open("/contrat?contrat=ess-2014-2016&date=2014-01-01");
        assertThat(visitor.page().locator("main")).containsText("pas encore signé");
    }

    @Test
    void theSixOutputsOfAViewSayTheSame(Visitor visitor) {
        String asked = "?contrat=ess-2014-2016&date=2014-12-31&vue=financeurs";
        visitor.open("/contrat/financements" + asked);
        String hash = visitor.page().locator(".sheet-hash").textContent();
        Pictures.DESKTOP.document(visitor.page(), "contract-money");

        assertThat(hash).hasSize(64);
        for (String format : new String[] {"csv", "json"}) {
            assertThat(new String(file(visitor, format, asked), StandardCharsets.UTF_8))
                    .contains(hash);
        }
        for (String format : new String[] {"xlsx", "ods", "pdf"}) {
            assertThat(file(visitor, format, asked)).hasSizeGreaterThan(1_000);
        }
        visitor.follow("Par année");
        assertThat(visitor.page().locator("main")).containsText("4 472 700,00 €");
    }

    @Test
    void theDayIsChosenWithoutJavaScriptToo(@WithoutJavaScript Visitor visitor) {
        visitor.open("/contrat/financements?date=2015-06-01");
        visitor.page().locator("#date").fill("2014-12-31");
        visitor.submit("Voir ce jour");
        assertThat(visitor.page().locator(".day-said")).containsText("31 décembre 2014");
    }

    private static byte[] file(Visitor visitor, String format, String asked) {
        String page = visitor.page().url();
        String site = page.substring(0, page.indexOf("/contrat"));
        APIResponse response = visitor.page().request().get(site + "/contrat/financements." + format + asked);
        assertThat(response.status()).isEqualTo(200);
        return response.body();
    }
}
