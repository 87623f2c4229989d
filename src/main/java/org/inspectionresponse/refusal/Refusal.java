package org.inspectionresponse.refusal;

/**
 * Something a person asked for is refused. The message is one plain sentence, shown to the person as it is: it says what to change, and
 * holds no identifiers, no class names and no content of unpublished reports. A refusal rolls the whole change back.
 */
public final class Refusal extends RuntimeException {

    /** Why it is refused; what the web answers follows from it. */
    public enum Kind {
        /** What was given is missing, impossible or contradictory (400). */
        INVALID,
        /** This person may not do it: not their role, or four eyes (403). */
        FORBIDDEN,
        /** There is no such thing, or not for this person (404). */
        ABSENT,
        /** It has changed meanwhile, or is not in a state for it (409). */
        CONFLICT
    }

    private final Kind kind;

    private Refusal(Kind kind, String reason) {
        super(reason, null, false, false);
        this.kind = kind;
    }

    public static Refusal because(String reason) {
        return new Refusal(Kind.INVALID, reason);
    }

    public static Refusal forbidden(String reason) {
        return new Refusal(Kind.FORBIDDEN, reason);
    }

    public static Refusal absent(String reason) {
        return new Refusal(Kind.ABSENT, reason);
    }

    /** @param whatChanged what is different from what the person saw */
    public static Refusal conflict(String whatChanged) {
        return new Refusal(Kind.CONFLICT, whatChanged);
    }

    public Kind kind() {
        return kind;
    }
}
