package fr.ess.contract.desk;

import fr.ess.contract.SectorContract;
import fr.ess.platform.web.kit.DeskCard;

/** What an area of the contract puts on the staff's page of a contract; a bean of that area. */
public interface ContractSection {

    /** Position on the page, the lowest first. */
    int order();

    /** Its place to work, with what waits there, for this contract. */
    DeskCard card(SectorContract contract);
}
