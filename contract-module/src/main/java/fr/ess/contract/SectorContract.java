package fr.ess.contract;

/** One contract among those that follow one another, such as {@code ess-2014-2016}. */
public record SectorContract(long id, String slug, String title, int firstYear, int lastYear) {

    /** Whether a commitment of {@code year} is covered. */
    public boolean covers(int year) {
        return year >= firstYear && year <= lastYear;
    }
}
