package fr.ess.contract.money;

/** How far money has come: given to an action, then voted, engaged and paid. */
public enum MoneyStep {
    ALLOCATED,
    VOTED,
    ENGAGED,
    PAID;

    /** Where lines of the step stand. */
    String table() {
        return this == ALLOCATED ? "contract_allocation" : "contract_ledger_line";
    }
}
