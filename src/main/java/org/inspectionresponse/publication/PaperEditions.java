package org.inspectionresponse.publication;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of documents other than reports, for whoever may have them: made when they are final, or when somebody who works on them asks. */
@Service
@Transactional
public class PaperEditions {

    private final Editions editions;
    private final Directory directory;

    PaperEditions(Editions editions, Directory directory) {
        this.editions = editions;
        this.directory = directory;
    }

    /**
     * A document as a file. The public never causes anything to be made.
     *
     * @param its as that person reads it
     * @param person sign-in name of who asks; null for the public
     * @return empty while it is being made. Refused as absent where there is none for the public
     */
    public Optional<Edition> request(Reading its, Format format, String person) {
        if (!its.inside()) {
            return Optional.of(kept(its, format).orElseThrow(() -> Refusal.absent("There is no such document.")));
        }
        Order order = editions.order(its.state(), by(person, its.state().council()));
        return editions.made(order.reference(), Audience.RESTRICTED, format.mediaType());
    }

    /** As it is now; while that is still being made, as it was last. What is as it was before has its files already, and they are not the newest. */
    private Optional<Edition> kept(Reading its, Format format) {
        State state = its.state();
        return editions.made(state, its.audience(), format.mediaType())
                .or(() -> editions.find(state.kind(), state.subject(), its.audience(), format.mediaType()));
    }

    /** The formats in which a person finds it; the public those that were made. */
    @Transactional(readOnly = true)
    public List<Format> formats(Reading its) {
        return Stream.of(Format.PDF, Format.DOCX, Format.HTML).filter(format -> its.inside() || kept(its, format).isPresent()).toList();
    }

    /** Whoever works on it holds a role in its council. */
    private By by(String person, String council) {
        return new By(person, directory.rolesOf(person, council).stream().min(Comparator.naturalOrder()).orElseThrow());
    }
}
