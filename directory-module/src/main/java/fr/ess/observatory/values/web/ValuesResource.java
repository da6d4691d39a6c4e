package fr.ess.observatory.values.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.ess.observatory.values.Distribution;
import fr.ess.observatory.values.Question;
import fr.ess.observatory.values.ValuesPart;
import fr.ess.observatory.values.ValuesRelease;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of a group as programs read them; null is withheld where {@code secret} says so. */
record ValuesResource(
        @JsonProperty("edition") int edition,
        @JsonProperty("editions") List<Integer> editions,
        @JsonProperty("arrete_au") LocalDate day,
        @JsonProperty("grille") String grid,
        @JsonProperty("source") String source,
        @JsonProperty("territoire") @Nullable String place,
        @JsonProperty("famille") @Nullable String family,
        @JsonProperty("nom") String name,
        @JsonProperty("exemple") boolean example,
        @JsonProperty("organisations") @Nullable Integer organisations,
        @JsonProperty("questions") List<Row> rows) {

    /** @param whole false where only yes or rather yes, no or rather no are told */
    record Row(
            @JsonProperty("numero") int number,
            @JsonProperty("theme") String theme,
            @JsonProperty("question") String question,
            @JsonProperty("intitule") String shortWording,
            @JsonProperty("oui") @Nullable Integer yes,
            @JsonProperty("plutot_oui") @Nullable Integer ratherYes,
            @JsonProperty("plutot_non") @Nullable Integer ratherNo,
            @JsonProperty("non") @Nullable Integer no,
            @JsonProperty("favorables") @Nullable Integer favourable,
            @JsonProperty("defavorables") @Nullable Integer unfavourable,
            @JsonProperty("non_concernees") @Nullable Integer notConcerned,
            @JsonProperty("degres") boolean whole,
            @JsonProperty("secret") boolean secret) {

        static Row of(Question question, @Nullable Distribution told) {
            Distribution.Fine fine = told == null ? null : told.fine();
            return new Row(
                    question.number(),
                    question.theme().name(),
                    question.wording(),
                    question.shortWording(),
                    fine == null ? null : (Integer) fine.yes(),
                    fine == null ? null : (Integer) fine.ratherYes(),
                    fine == null ? null : (Integer) fine.ratherNo(),
                    fine == null ? null : (Integer) fine.no(),
                    told == null ? null : (Integer) told.favourable(),
                    told == null ? null : (Integer) told.unfavourable(),
                    told == null ? null : (Integer) told.notConcerned(),
                    fine != null,
                    told == null);
        }
    }

    static ValuesResource of(ValuesReading reading) {
        boolean family = reading.group().group().part() == ValuesPart.FAMILY;
        return new ValuesResource(
                reading.release().number(),
                reading.releases().stream().map(ValuesRelease::number).toList(),
                reading.release().day(),
                reading.grid().code(),
                reading.grid().source(),
                family ? null : reading.group().code(),
                family ? reading.group().code() : null,
                reading.group().name(),
                reading.release().example(),
                reading.told().organisations(reading.group().group()),
                reading.grid().questions().stream()
                        .map(question -> Row.of(
                                question, reading.told().of(reading.group().group(), question)))
                        .toList());
    }
}
