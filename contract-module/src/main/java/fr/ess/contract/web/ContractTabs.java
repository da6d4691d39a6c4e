package fr.ess.contract.web;

import fr.ess.platform.web.kit.Tab;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the public contract, on the day that is being read. */
final class ContractTabs {

    private ContractTabs() {}

    static List<Tab> at(String path, ReadingDay read) {
        String query = "?" + DayBar.query(read.contract(), read.day());
        return Stream.of(
                        new String[] {"Les actions", ContractController.PATH},
                        new String[] {"Les financements", FinanceController.PATH},
                        new String[] {"Les articles", ContractController.PATH + "/articles"},
                        new String[] {"Les avenants", ContractController.PATH + "/avenants"},
                        new String[] {"La gouvernance", ContractController.PATH + "/gouvernance"},
                        new String[] {"Les indicateurs", ContractController.PATH + "/indicateurs"},
                        new String[] {"L’évaluation", ContractController.PATH + "/evaluation"},
                        new String[] {"Les sources", ContractController.PATH + "/chiffres"})
                .map(page -> new Tab(page[0], page[1] + query, page[1].equals(path)))
                .toList();
    }
}
