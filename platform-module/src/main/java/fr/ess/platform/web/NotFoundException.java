package fr.ess.platform.web;

/** Nothing stands at this address, or nothing that the visitor may know of: answered 404. */
public class NotFoundException extends RuntimeException {

    public NotFoundException() {
        super("not found");
    }
}
