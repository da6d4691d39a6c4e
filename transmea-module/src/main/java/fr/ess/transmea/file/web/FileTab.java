package fr.ess.transmea.file.web;

/**
 * A page about one file, contributed as a bean by the part whose page exists.
 *
 * @param path under the file's own address, such as {@code realisation}; empty for the file itself
 * @param order position from the left
 * @param forOfficers whether members of the committee do not open it
 */
public record FileTab(String label, String path, int order, boolean forOfficers) {

    /** One that whoever sees the file may open. */
    public FileTab(String label, String path, int order) {
        this(label, path, order, false);
    }
}
