package fr.ess.contract.money.web;

import fr.ess.contract.SectorContract;
import fr.ess.platform.web.kit.DeskCard;

/** What another area puts on a funder's page, such as the reports that it receives; a bean of that area. */
public interface FunderSection {

    DeskCard card(SectorContract contract, long funder);
}
