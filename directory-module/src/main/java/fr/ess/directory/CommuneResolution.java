package fr.ess.directory;

import fr.ess.directory.CommuneMatch.Ambiguous;
import fr.ess.directory.CommuneMatch.Basis;
import fr.ess.directory.CommuneMatch.District;
import fr.ess.directory.CommuneMatch.Resolved;
import fr.ess.directory.CommuneMatch.Unknown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question to the index: from the surest reading of an address to the least sure, the first that answers. */
final class CommuneResolution {

    /** A shorter beginning of a name says too little. */
    private static final int SHORTEST_BEGINNING = 5;

    private final CommuneIndex index;
    private final @Nullable String code;
    private final PlaceName name;
    private final String written;
    private final List<Commune> served;
    private final List<String> remarks = new ArrayList<>();

    CommuneResolution(CommuneIndex index, @Nullable String postalCode, @Nullable String name) {
        this.index = index;
        this.written = name == null ? "" : name.strip();
        this.name = PlaceName.of(written);
        this.code = readPostalCode(postalCode == null ? "" : postalCode.strip());
        this.served = code == null ? List.of() : index.servedBy(code);
    }

    private @Nullable String readPostalCode(String value) {
        String digits = value.replaceFirst("^F[- ]?", "").replace(" ", "");
        if (digits.matches("\\d{4}")) {
            remarks.add("Code postal rétabli : 0" + digits + ".");
            return "0" + digits;
        }
        if (digits.matches("\\d{5}")) {
            return digits;
        }
        if (!value.isEmpty()) {
            remarks.add("Code postal illisible : « " + value + " ».");
        }
        return null;
    }

    CommuneMatch match() {
        if (name.key().isEmpty()) {
            return byCodeAlone("Le nom de la commune manque.");
        }
        List<Commune> named = index.named(name.key());
        List<Commune> alsoNamed = index.alsoNamed(name.key());
        List<Commune> exact = bothOf(served, named);
        if (!exact.isEmpty()) {
            return oneOf(exact, Basis.CODE_AND_NAME);
        }
        List<Commune> other = bothOf(served, alsoNamed);
        if (other.isEmpty() && name.key().length() >= SHORTEST_BEGINNING) {
            other = index.startingWith(name.key(), served);
        }
        if (!other.isEmpty()) {
            return oneOf(other, Basis.CODE_AND_OTHER_NAME);
        }
        List<Commune> candidates = named.isEmpty() ? alsoNamed : named;
        return candidates.isEmpty()
                ? byCodeAlone("« " + written + " » n’est pas le nom d’une commune de la région.")
                : byNameAlone(candidates);
    }

    private CommuneMatch byCodeAlone(String why) {
        if (code == null) {
            return new Unknown(written.isEmpty() ? "Ni code postal ni commune." : why);
        }
        if (served.isEmpty()) {
            return new Unknown("Le code postal " + code + " ne dessert aucune commune de la région.");
        }
        if (served.size() > 1) {
            return new Ambiguous(served, why + " Le code postal " + code + " dessert " + served.size() + " communes.");
        }
        remarks.add(why);
        return oneOf(served, Basis.CODE);
    }

    /** The postal code does not say the same as the name: believed over it only within one département. */
    private CommuneMatch byNameAlone(List<Commune> candidates) {
        if (code == null) {
            return oneOf(candidates, Basis.NAME);
        }
        List<Commune> near = candidates.stream().filter(this::isNearPostalCode).toList();
        if (!near.isEmpty()) {
            remarks.add(
                    served.isEmpty()
                            ? "Code postal " + code + " inconnu (un CEDEX ?) : commune trouvée par son nom."
                            : "Le code postal " + code + " ne dessert pas cette commune.");
            return oneOf(near, Basis.NAME);
        }
        if (served.isEmpty()) {
            return new Unknown("Le code postal " + code + " ne dessert aucune commune de la région.");
        }
        List<Commune> all = new ArrayList<>(candidates);
        all.addAll(served);
        return new Ambiguous(all, "Le code postal " + code + " et « " + written + " » se contredisent.");
    }

    /** A code that no commune has is taken for its département's: nothing else tells where a CEDEX is. */
    private boolean isNearPostalCode(Commune candidate) {
        return served.isEmpty()
                ? code != null && code.startsWith(candidate.departement())
                : served.stream().anyMatch(commune -> commune.departementId() == candidate.departementId());
    }

    private CommuneMatch oneOf(List<Commune> found, Basis basis) {
        if (found.size() > 1) {
            return new Ambiguous(found, "Plusieurs communes répondent à « " + written + " ».");
        }
        Commune commune = found.get(0);
        if (basis == Basis.CODE_AND_OTHER_NAME) {
            remarks.add("« " + written + " » : " + commune.name() + ".");
        }
        District district = district(commune);
        return new Resolved(commune, district, basis, remarks.isEmpty() ? null : String.join(" ", remarks));
    }

    private @Nullable District district(Commune commune) {
        District byCode = code == null ? null : index.district(code);
        District byName = name.district() == null ? null : index.district("6900" + name.district());
        if (byCode != null && byName != null && !byCode.equals(byName)) {
            remarks.add("L’arrondissement écrit n’est pas celui du code postal " + code + ".");
            return null;
        }
        District district = byName == null ? byCode : byName;
        return district != null && commune.equals(index.byCode(district.code())) ? district : null;
    }

    private static List<Commune> bothOf(List<Commune> some, List<Commune> others) {
        return some.stream().filter(others::contains).toList();
    }
}
