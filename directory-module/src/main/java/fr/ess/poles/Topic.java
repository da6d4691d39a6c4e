package fr.ess.poles;

/** What may be told of a pole. */
public enum Topic {
    FAMILY(Kind.ONE),
    CREATED(Kind.NUMBER),
    MEMBERS(Kind.NUMBER),
    LED_BY(Kind.TEXT),
    LEGAL_FORM(Kind.ONE),
    TERRITORY(Kind.ONE),
    ACTIVITY(Kind.SEVERAL),
    COMMON_PLACE(Kind.ONE),
    CO_OPERATION(Kind.SEVERAL),
    AUTHORITY_STAGE(Kind.ONE),
    AUTHORITY_ROLE(Kind.SEVERAL),
    ECONOMY(Kind.TEXT);

    private final Kind kind;

    Topic(Kind kind) {
        this.kind = kind;
    }

    /** How it is told. */
    public Kind kind() {
        return kind;
    }

    public boolean isChosen() {
        return kind == Kind.ONE || kind == Kind.SEVERAL;
    }

    /** One choice of the typology, several of them, a number, or words. */
    public enum Kind {
        ONE,
        SEVERAL,
        NUMBER,
        TEXT
    }
}
