package fr.ess.transmea;

/** What kind of place a company is in; rural and peri-urban ones come first. Source: seed 000, section 2. */
public enum PlaceKind {
    RURAL,
    PERI_URBAN,
    URBAN
}
