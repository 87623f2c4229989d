package org.inspectionresponse.publication;

import java.util.List;
import java.util.stream.Collectors;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.ExemptParagraph;

/** What each page of a document says that is not for the public. */
final class Exempt {

    private Exempt() {
    }

    /** Empty for the public, and where nothing is exempt. */
    static List<String> notes(Audience audience, Content content) {
        return audience == Audience.PUBLIC || !content.exempt() ? List.of()
                : List.of("Not for publication: exempt information (Local Government Act 1972, Schedule 12A). "
                        + content.exemptParagraphs().stream().sorted().map(ExemptParagraph::label).collect(Collectors.joining("; ")));
    }
}
