package fr.ess.contract.amendment;

/** One thing that a draft would change, as far as it matters for what the contract asks of it. */
public sealed interface Change {

    /** In words that a person reads. */
    String what();

    /**
     * What a funder brings in a year.
     *
     * @param signatory whether it is one of those who give by their own article (Région, État, Caisse des Dépôts)
     */
    record Amount(String funder, boolean signatory, int year) implements Change {
        @Override
        public String what() {
            return funder + ", participation " + year;
        }
    }

    /** Somebody who signs from now on, or no longer. */
    record Signatory(String name, boolean leaves) implements Change {
        @Override
        public String what() {
            return (leaves ? "Retrait d’un signataire\u00a0: " : "Nouveau signataire\u00a0: ") + name;
        }
    }

    /**
     * An action that was not there.
     *
     * @param year in which it joins
     */
    record NewAction(String code, int year) implements Change {
        @Override
        public String what() {
            return "Nouvelle action " + code + " en " + year;
        }
    }

    /** Whatever the contract says nothing of: wording, order, operators, partners who are no signatories. */
    record Other(String what) implements Change {}
}
