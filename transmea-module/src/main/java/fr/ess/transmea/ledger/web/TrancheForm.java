package fr.ess.transmea.ledger.web;

import org.jspecify.annotations.Nullable;

/** A tranche to be planned, or the day on which one was paid, as it is typed. */
record TrancheForm(
        @Nullable String instrument,
        @Nullable String amount,
        @Nullable String day,
        @Nullable String note) {}
