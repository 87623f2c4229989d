package org.inspectionresponse.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inspectionresponse.council.Body;

/** How another system writes the name of a body: with other apostrophes, "&amp;" for "and", and a day or a word such as "cancelled" beside it. */
final class CommitteeName {

    private static final Pattern CALLED_OFF = Pattern.compile("^\\W*cancell?ed\\W+|\\W+cancell?ed\\W*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BESIDE = Pattern.compile("\\s+[-–—]\\s+|[,:(]");

    private CommitteeName() {
    }

    static boolean calledOff(String name) {
        return CALLED_OFF.matcher(name).find();
    }

    /** The name without the word that the meeting is cancelled. */
    static String heldOrNot(String name) {
        return CALLED_OFF.matcher(name).replaceAll("").strip();
    }

    /** The body that meets and is called so; where nobody is, what stands beside the name is left away. */
    static Optional<Body> bodyOf(String name, List<Body> bodies) {
        return named(name, bodies).or(() -> named(BESIDE.split(name, 2)[0], bodies));
    }

    private static Optional<Body> named(String name, List<Body> bodies) {
        return bodies.stream().filter(Body::meets).filter(body -> plain(body.name()).equals(plain(name)) || body.code().equals(name.strip()))
                .min(Comparator.comparing(Body::code));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.UK).replace("&", " and ").replaceAll("['’‘`]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
