package fr.ess.observatory.web;

import fr.ess.platform.french.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the staff say of a vintage before it is taken. */
record VintageForm(
        @Nullable String year,
        @Nullable String name,
        @Nullable String source) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SOURCE = 500;

    static VintageForm empty() {
        return new VintageForm("", "", "");
    }

    String typedName() {
        return Typed.line(name);
    }

    String typedSource() {
        return Typed.line(source);
    }

    /** The directory's entries tell of no year before the oldest files of the register that it reads. */
    void check(BindingResult errors) {
        if (!Typed.line(year).matches("199[5-9]|20[0-9]{2}")) {
            errors.rejectValue("year", "year", "Indiquez une année de 1995 à 2099.");
        }
        if (typedName().isEmpty() || typedName().length() > LONGEST_NAME) {
            errors.rejectValue("name", "name", "Donnez un nom, en 100 caractères au plus.");
        }
        if (typedSource().isEmpty() || typedSource().length() > LONGEST_SOURCE) {
            errors.rejectValue("source", "source", "Dites d’où vient l’annuaire, en 500 caractères au plus.");
        }
    }

    int typedYear() {
        return Integer.parseInt(Typed.line(year));
    }
}
