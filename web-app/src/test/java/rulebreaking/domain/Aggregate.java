package rulebreaking.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks the house: an entity with a setter. */
@Entity
public class Aggregate {

    @Id
    private long id;

    public void setId(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }
}
