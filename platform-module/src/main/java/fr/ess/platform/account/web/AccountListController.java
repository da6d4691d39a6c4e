package fr.ess.platform.account.web;

import fr.ess.platform.account.AccountList;
import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All accounts, for administrators, by name or address. */
@Controller
class AccountListController {

    static final String PAGE = "/admin/comptes";

    private static final int LAST_PAGE = 100_000;

    private final AccountList accounts;
    private final Labels labels;

    AccountListController(AccountList accounts, Labels labels) {
        this.accounts = accounts;
        this.labels = labels;
    }

    @GetMapping(PAGE)
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        int number = Math.min(Math.max(page, 1), LAST_PAGE);
        AccountList.Page found = accounts.search(q, number);
        model.addAttribute("q", q);
        model.addAttribute(
                "lines",
                found.lines().stream().map(line -> AccountRow.of(line, labels)).toList());
        model.addAttribute("count", French.count(found.total(), "compte", "comptes"));
        model.addAttribute("position", "Page " + number + " sur " + found.pages());
        model.addAttribute("previous", address(q, number - 1, found.pages()));
        model.addAttribute("next", address(q, number + 1, found.pages()));
        return "account/accounts";
    }

    /** Nothing where there is no such page. */
    private static @Nullable String address(String words, int number, int pages) {
        if (number < 1 || number > pages) {
            return null;
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PAGE);
        if (!words.isEmpty()) {
            address.queryParam("q", "{q}");
        }
        address.queryParam("page", number);
        return address.encode().buildAndExpand(words).toUriString();
    }
}
