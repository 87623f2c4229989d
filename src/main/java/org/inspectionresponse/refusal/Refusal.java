package org.inspectionresponse.refusal;

/**
 * Something a person asked for is refused. The message is one plain sentence, shown to the person as it is: it says what to change, and
 * holds no identifiers, no class names and no content of unpublished reports. A refusal rolls the whole change back.
 */
public final class Refusal extends RuntimeException {

    /** Why it is refused; what the web answers follows from it. */
    public enum Kind {
        /** What was given is missing, impossible or contradictory. */
        INVALID(400),
        /** This person may not do it: not their role, or four eyes. */
        FORBIDDEN(403),
        /** There is no such thing, or not for this person. */
        ABSENT(404),
        /** It has changed meanwhile, or is not in a state for it. */
        CONFLICT(409),
        /** A file or text with more bytes than are read at all. */
        TOO_LARGE(413),
        /** A file of a kind the product does not take. */
        UNSUPPORTED(415);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status that says so. */
        public int status() {
            return status;
        }
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

    /** @param limit how large it may be */
    public static Refusal tooLarge(String limit) {
        return new Refusal(Kind.TOO_LARGE, limit);
    }

    /** @param accepted which kinds are taken */
    public static Refusal unsupported(String accepted) {
        return new Refusal(Kind.UNSUPPORTED, accepted);
    }

    public Kind kind() {
        return kind;
    }
}
