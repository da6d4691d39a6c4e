package fr.ess.directory.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laying an edit that waited over the entry as it stands loses nobody's words. */
class EditMergePropertyTests {

    private static final List<String> FIELDS = List.of("name", "phone", "acronym", "website");

    @Provide
    Arbitrary<Map<String, String>> entries() {
        return Arbitraries.of("", "a", "b", "c").list().ofSize(FIELDS.size()).map(values -> {
            Map<String, String> entry = new LinkedHashMap<>();
            for (int at = 0; at < FIELDS.size(); at++) {
                entry.put(FIELDS.get(at), values.get(at));
            }
            return entry;
        });
    }

    @Property
    void whatTheEditorLeftAloneStaysAndWhatTheyChangedComes(
            @ForAll("entries") Map<String, String> base,
            @ForAll("entries") Map<String, String> typed,
            @ForAll("entries") Map<String, String> stored) {
        EditMerge merge = new EditMerge(base, typed, stored);

        FIELDS.forEach(field -> assertThat(merge.merged())
                .containsEntry(field, (merge.changed().contains(field) ? typed : stored).getOrDefault(field, "")));
    }

    @Property
    void nothingOfOthersIsLostWithoutAQuestion(
            @ForAll("entries") Map<String, String> base,
            @ForAll("entries") Map<String, String> typed,
            @ForAll("entries") Map<String, String> stored) {
        EditMerge merge = new EditMerge(base, typed, stored);

        if (!merge.isContested()) {
            FIELDS.stream()
                    .filter(field -> !base.getOrDefault(field, "").equals(stored.getOrDefault(field, "")))
                    .forEach(field -> assertThat(merge.merged()).containsEntry(field, stored.getOrDefault(field, "")));
        }
    }
}
