package org.inspectionresponse.exchange;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.Pack;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.publication.Made;
import org.inspectionresponse.publication.Maker;
import org.inspectionresponse.publication.Order;
import org.inspectionresponse.publication.PaperState;
import org.inspectionresponse.publication.PaperStates;
import org.inspectionresponse.report.Appendix;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.stereotype.Component;

/**
 * Makes bundles. One for the public lacks what is exempt, as a file and in its description; where something is exempt or nothing is published
 * yet there is one for those who may read it, with all of it. Of a report that is exempt as a whole there is none for the public.
 */
@Component
class BundleMaker implements Maker {

    private final Drafting drafting;
    private final PaperStates states;
    private final Filing filing;
    private final Description descriptions;
    private final Editions editions;
    private final Documents documents;
    private final Clock clock;

    BundleMaker(Drafting drafting, PaperStates states, Filing filing, Description descriptions, Editions editions, Documents documents, Clock clock) {
        this.drafting = drafting;
        this.states = states;
        this.filing = filing;
        this.descriptions = descriptions;
        this.editions = editions;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.BUNDLE;
    }

    @Override
    public List<Made> make(Order order) {
        GovernanceReport report = drafting.require(order.subject());
        filing.makeDocuments(order.subject());
        boolean published = report.publishedOn() != null && !report.publishedOn().isAfter(LocalDate.now(clock));
        List<Made> made = new ArrayList<>();
        if (published && !report.current().content().textExempt()) {
            made.add(bundle(report, order, Audience.PUBLIC, false));
        }
        if (!published || report.current().content().exempt()) {
            made.add(bundle(report, order, Audience.RESTRICTED, !published));
        }
        return made;
    }

    private Made bundle(GovernanceReport report, Order order, Audience audience, boolean draft) {
        Map<String, StoredDocument> files = new LinkedHashMap<>();
        papers(report, audience, draft, files);
        appendices(report, audience, files);
        supplements(report, files);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String title = "%s, bundle %s".formatted(report.reference(), audience == Audience.PUBLIC ? "for the public"
                : draft ? "of a draft, not for publication" : "with exempt papers, not for publication");
        try (Pack pack = new Pack(bytes, title, order.orderedAt())) {
            files.forEach((path, file) -> pack.add(path, file.mediaType(), file.bytes()));
            descriptions.of(report, audience, files).forEach(file -> pack.add(file.path(), file.mediaType(), file.bytes()));
        }
        return new Made(audience, draft, report.reference() + "-" + (audience == Audience.PUBLIC ? "public" : "restricted") + ".zip", Filing.ZIP,
                bytes.toByteArray());
    }

    /** The report and the decisions on it, in each format; of a published report no draft. */
    private void papers(GovernanceReport report, Audience audience, boolean draft, Map<String, StoredDocument> files) {
        filing.documents(report.reference(), audience).stream().filter(its -> draft || !its.draft())
                .forEach(its -> files.put("papers/" + Pack.name(its.name()), editions.open(its)));
    }

    private void appendices(GovernanceReport report, Audience audience, Map<String, StoredDocument> files) {
        List<Appendix> all = report.current().content().appendices();
        for (int number = 1; number <= all.size(); number++) {
            Appendix appendix = all.get(number - 1);
            if (audience == Audience.RESTRICTED || !appendix.exempt() && !states.withdrawn(report.reference(), number)) {
                String key = states.corrected(report.reference(), number).orElse(appendix.document());
                StoredDocument file = documents.require(report.council(), key);
                files.put("appendices/%02d-%s".formatted(number, Pack.name(file.name())), file);
            }
        }
    }

    private void supplements(GovernanceReport report, Map<String, StoredDocument> files) {
        states.of(report.reference()).stream().filter(state -> state.kind() == PaperState.Kind.SUPPLEMENT).forEach(state -> files.put(
                "supplements/%02d-%s".formatted(state.number(), Pack.name(state.fileName())), documents.require(report.council(), state.document())));
    }
}
