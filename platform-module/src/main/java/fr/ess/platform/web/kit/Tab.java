package fr.ess.platform.web.kit;

/** A link among its like: a tab, a step back in a breadcrumb, a filter to remove. */
public record Tab(String label, String address, boolean current) {

    public static Tab to(String label, String address) {
        return new Tab(label, address, false);
    }

    public static Tab here(String label) {
        return new Tab(label, "", true);
    }
}
