package fr.ess.poles.web;

import fr.ess.platform.french.Typed;
import fr.ess.poles.Part;
import fr.ess.poles.Pole;
import fr.ess.poles.PoleDesk;
import fr.ess.poles.PoleLife;
import fr.ess.poles.PoleState;
import fr.ess.poles.Poles;
import fr.ess.poles.RoughDay;
import fr.ess.poles.Topic;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands the short forms of a pole, and tells what they say. */
@Component
class PoleLifeForms {

    private static final int TITLE = 200;
    private static final int NOTE = 500;
    private static final int WORDING = 1_000;
    private static final int TEXT = 2_000;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2199;

    private final Poles poles;
    private final PoleLife life;
    private final PoleDesk desk;

    PoleLifeForms(Poles poles, PoleLife life, PoleDesk desk) {
        this.poles = poles;
        this.life = life;
        this.desk = desk;
    }

    /** Nothing is told where the form has a fault. */
    void tell(String kind, Pole pole, SmallForm form) {
        switch (kind) {
            case "traits" -> trait(pole, form);
            case "etats" -> state(pole, form);
            case "evenements" -> event(pole, form);
            case "membres" -> member(pole, form);
            case "autofinancement" -> financing(pole, form);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private void trait(Pole pole, SmallForm form) {
        String[] asked = Typed.line(form.typed().get("trait")).split(":", 2);
        Topic topic = Arrays.stream(Topic.values())
                .filter(one -> one.name().equals(asked[0]))
                .findFirst()
                .orElse(null);
        String choice = asked.length == 2 ? asked[1] : null;
        String wording = form.optional("traitMots", WORDING);
        String source = form.source("traitSource");
        if (topic == null || topic.isChosen() != isChoice(topic, choice)) {
            form.fault("trait", "Choisissez un trait dans la liste.");
            return;
        }
        boolean counted = topic.kind() == Topic.Kind.NUMBER;
        Integer number = !counted
                ? null
                : topic == Topic.CREATED
                        ? form.number("traitNombre", 1850, LAST_YEAR)
                        : form.number("traitNombre", 1, 100_000);
        if (counted && number == null) {
            form.fault("traitNombre", "Ce trait est un nombre\u00a0: indiquez-le.");
        }
        if (topic.kind() == Topic.Kind.TEXT && wording == null) {
            form.fault("traitMots", "Ce trait se dit en quelques mots.");
        }
        if (form.isRight()) {
            life.tell(pole, topic, choice, number, wording, source);
        }
    }

    private boolean isChoice(Topic topic, @Nullable String code) {
        return code != null
                && poles.choices().stream()
                        .anyMatch(one -> one.topic() == topic && one.code().equals(code));
    }

    private void state(Pole pole, SmallForm form) {
        PoleState state = form.choice("etat", PoleState.values(), "Choisissez un état.");
        RoughDay from = form.roughDay("etatDepuis");
        if (from == null) {
            form.fault("etatDepuis", "Dites depuis quand, ou à quelle date la source le constate.");
        }
        LocalDate until = form.until("etatFin", from);
        String note = form.optional("etatNote", NOTE);
        String source = form.source("etatSource");
        boolean startKnown = !form.typed().containsKey("etatConstate");
        if (form.isRight()
                && state != null
                && from != null
                && !life.declare(pole, state, from, startKnown, until, note, source)) {
            form.fault(
                    "etatDepuis",
                    "Un autre état est déjà connu dans ce temps\u00a0: deux états ne se recouvrent jamais.");
        }
    }

    private void event(Pole pole, SmallForm form) {
        RoughDay on = form.roughDay("evenementJour");
        if (on == null) {
            form.fault("evenementJour", "Indiquez une année, un mois ou un jour.");
        }
        String title = form.line("evenementTitre", TITLE, "Dites ce qui s’est passé.");
        String text = form.optional("evenementTexte", TEXT);
        String source = form.source("evenementSource");
        if (form.isRight() && on != null) {
            life.happened(pole, on, title, text, source);
        }
    }

    private void member(Pole pole, SmallForm form) {
        String slug = Typed.line(form.typed().get("membreFiche"));
        PoleDesk.Organisation organisation =
                slug.isEmpty() ? null : desk.organisation(slug).orElse(null);
        if (!slug.isEmpty() && organisation == null) {
            form.fault("membreFiche", "Aucune fiche publiée de l’annuaire n’a cette adresse.");
        }
        String name = organisation == null
                ? form.line("membreNom", TITLE, "Donnez son nom, ou l’adresse de sa fiche.")
                : organisation.name();
        Part part = form.choice("membrePlace", Part.values(), "Dites quelle place il tient.");
        RoughDay from = form.roughDay("membreDepuis");
        LocalDate until = form.until("membreFin", from);
        String source = form.source("membreSource");
        if (form.isRight()
                && part != null
                && !life.join(
                        pole,
                        shortened(name),
                        organisation == null ? null : organisation.id(),
                        part,
                        from,
                        until,
                        source)) {
            form.fault("membreFiche", "Cette organisation est déjà membre du pôle dans ce temps.");
        }
    }

    /** Names of the directory may be longer than those of members. */
    private static String shortened(String name) {
        return name.length() <= TITLE ? name : name.substring(0, TITLE - 1).strip() + "…";
    }

    private void financing(Pole pole, SmallForm form) {
        Integer year = form.number("annee", FIRST_YEAR, LAST_YEAR);
        Integer percent = form.number("part", 0, 100);
        if (year == null) {
            form.fault("annee", "Indiquez l’année.");
        }
        if (percent == null) {
            form.fault("part", "Indiquez la part, de 0 à 100.");
        }
        String source = form.source("partSource");
        if (form.isRight() && year != null && percent != null) {
            life.financed(pole, year, percent, source);
        }
    }
}
