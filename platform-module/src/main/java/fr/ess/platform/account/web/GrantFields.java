package fr.ess.platform.account.web;

import fr.ess.platform.account.Grant;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.ScopeCatalogue;
import fr.ess.platform.account.ScopeType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Roles as fields of a form: a box to tick for one that holds everywhere, slugs for one that is bounded. */
@Component
class GrantFields {

    static final String TICKED = "oui";

    private final GrantLabels labels;
    private final ScopeCatalogue scopes;

    GrantFields(GrantLabels labels, ScopeCatalogue scopes) {
        this.labels = labels;
        this.scopes = scopes;
    }

    /**
     * One field.
     *
     * @param value {@code oui} or slugs separated by spaces; empty when the role is not held
     */
    record Field(String name, String label, boolean scoped, String value, String fault) {

        public boolean isTicked() {
            return value.equals(TICKED);
        }
    }

    /** The name of a role's field, such as {@code role-fund-officer}. */
    static String name(Role role) {
        return "role-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the fields hold for these grants. */
    static Map<String, String> values(Collection<Grant> grants) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            List<String> held = grants.stream()
                    .filter(grant -> grant.role() == role)
                    .map(Grant::scope)
                    .sorted()
                    .toList();
            values.put(name(role), role.scopeType() != null ? String.join(" ", held) : held.isEmpty() ? "" : TICKED);
        }
        return values;
    }

    /** What was sent, in the shape of {@link #values}. */
    static Map<String, String> typed(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            String sent = parameters.getOrDefault(name(role), "");
            typed.put(name(role), String.join(" ", new TreeSet<>(slugs(sent))));
        }
        return typed;
    }

    List<Field> fields(Map<String, String> values, Map<String, String> faults) {
        return Arrays.stream(Role.values())
                .map(role -> new Field(
                        name(role),
                        labels.of(role),
                        role.scopeType() != null,
                        values.getOrDefault(name(role), ""),
                        faults.getOrDefault(name(role), "")))
                .toList();
    }

    /** What keeps the values from being grants, by field. */
    Map<String, String> faults(Map<String, String> values) {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            ScopeType type = role.scopeType();
            if (type != null) {
                List<String> unknown = slugs(values.getOrDefault(name(role), "")).stream()
                        .filter(slug -> scopes.name(type, slug).isEmpty())
                        .toList();
                if (!unknown.isEmpty()) {
                    faults.put(name(role), "Introuvable\u00a0: " + String.join(", ", unknown) + ".");
                }
            }
        }
        return faults;
    }

    static Set<Grant> grants(Map<String, String> values) {
        List<Grant> grants = new ArrayList<>();
        for (Role role : Role.values()) {
            String value = values.getOrDefault(name(role), "");
            if (role.scopeType() != null) {
                slugs(value).forEach(slug -> grants.add(new Grant(role, slug)));
            } else if (value.equals(TICKED)) {
                grants.add(Grant.of(role));
            }
        }
        return grants.stream().collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> slugs(String value) {
        return Arrays.stream(value.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(slug -> !slug.isEmpty())
                .toList();
    }
}
