package org.inspectionresponse.register;

import java.util.List;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.exchange.ExternalAddress;
import org.inspectionresponse.exchange.Filing;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.publication.PaperState;
import org.inspectionresponse.publication.PaperStates;
import org.inspectionresponse.publication.Papers;
import org.inspectionresponse.publication.ReportView;
import org.inspectionresponse.report.ExemptParagraph;
import org.inspectionresponse.report.PublishedReport;
import org.inspectionresponse.report.PublishedReports;
import org.inspectionresponse.report.Recommendation;
import org.inspectionresponse.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published reports as the register shows them. */
@Service
@Transactional(readOnly = true)
class RegisteredReports {

    private final PublishedReports reports;
    private final Papers papers;
    private final RegisteredDecisions decisions;
    private final RegisteredDocuments documents;
    private final PaperStates states;
    private final Filing filing;
    private final Councils councils;
    private final Named named;

    RegisteredReports(PublishedReports reports, Papers papers, RegisteredDecisions decisions, RegisteredDocuments documents, PaperStates states, Filing filing,
            Councils councils, Named named) {
        this.reports = reports;
        this.papers = papers;
        this.decisions = decisions;
        this.documents = documents;
        this.states = states;
        this.filing = filing;
        this.councils = councils;
        this.named = named;
    }

    Page<ReportEntry> find(Question question, int rows) {
        Sought sought = question.sought(councils, rows);
        return Page.of(reports.find(sought).map(this::entry), sought);
    }

    private ReportEntry entry(PublishedReport its) {
        return new ReportEntry(its.reference(), its.title(), named.council(its.council()), named.body(its.council(), its.body()), its.publishedOn(),
                its.status().label(), address(its.reference()));
    }

    static String address(String reference) {
        return "/register/reports/" + reference;
    }

    /** Refused as absent unless everybody may read it. */
    ReportEntry.Full require(String reference) {
        ReportView its = papers.report(reference, null);
        ReportEntry entry = new ReportEntry(its.reference(), its.title(), named.council(its.council()), named.body(its.council(), its.body()),
                its.publishedOn(), its.statusLabel(), address(reference));
        return new ReportEntry.Full(entry, its.meetingOn(), its.electoralDivisions(),
                its.sections().stream().map(part -> new ReportEntry.Part(part.heading(), part.html() == null
                        ? "<p>" + its.withheld() + "</p>" : part.html())).toList(),
                its.recommendations().stream().map(Recommendation::text).toList(),
                its.backgroundPapers().stream().map(paper -> new ReportEntry.PaperEntry(paper.title(), paper.address())).toList(), files(its),
                its.exemptParagraphs().stream().map(ExemptParagraph::label).toList(), decisions.ofReport(its.council(), reference),
                documents.of(Kind.REPORT, reference, "/reports/" + reference), states.standing(reference, false).stream().map(RegisteredReports::note).toList(),
                filing.addressOf(reference).map(ExternalAddress::address).orElse(null));
    }

    private static ReportEntry.Note note(PaperState its) {
        return new ReportEntry.Note(its.kind().name(), its.kind().label(), its.paper(), its.reason(), its.notedOn(), its.expectedOn(),
                its.kind() == PaperState.Kind.SUPPLEMENT ? "/reports/" + its.report() + "/papers/" + its.number() : null);
    }

    private static List<ReportEntry.FileEntry> files(ReportView its) {
        return its.appendices().stream().map(file -> new ReportEntry.FileEntry(file.title(), null,
                "/reports/" + its.reference() + "/appendices/" + file.number())).toList();
    }
}
