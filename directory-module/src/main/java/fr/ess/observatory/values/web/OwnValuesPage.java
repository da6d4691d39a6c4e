package fr.ess.observatory.values.web;

import fr.ess.directory.participation.web.OwnEntryPage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab of the self-assessment beside those of an entry. */
@Component
@Order(1)
class OwnValuesPage implements OwnEntryPage {

    static final String BELOW = "/valeurs";

    @Override
    public String label() {
        return "Nos valeurs";
    }

    @Override
    public String below() {
        return BELOW;
    }
}
