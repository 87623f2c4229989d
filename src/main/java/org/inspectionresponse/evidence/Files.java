package org.inspectionresponse.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inspectionresponse.decision.Deciding;
import org.inspectionresponse.document.Pack;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.plan.Receipt;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.DecisionReference;
import org.inspectionresponse.publication.Edition;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.publication.PaperStates;
import org.inspectionresponse.publication.SubmissionProofs;
import org.inspectionresponse.report.Appendix;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.inspectionresponse.report.ReportVersion;
import org.springframework.stereotype.Component;

/** Finds every document that was kept for a case, each once. Earlier evidence packs are none of them. */
@Component
class Files {

    private final Planning planning;
    private final SubmissionProofs proofs;
    private final Drafting drafting;
    private final Deciding deciding;
    private final PaperStates papers;
    private final Editions editions;

    Files(Planning planning, SubmissionProofs proofs, Drafting drafting, Deciding deciding, PaperStates papers, Editions editions) {
        this.planning = planning;
        this.proofs = proofs;
        this.drafting = drafting;
        this.deciding = deciding;
        this.papers = papers;
        this.editions = editions;
    }

    /**
     * @param subjects references of all that happened in the case
     * @param messages those of the case
     */
    List<File> of(String council, String caseReference, Set<String> subjects, List<Message> messages) {
        Gathered gathered = new Gathered();
        planning.ofCase(council, caseReference).ifPresent(plan -> plan(plan, gathered));
        for (GovernanceReport report : drafting.ofCase(council, caseReference)) {
            report.versions().forEach(version -> appendices(report, version, gathered));
            papers.of(report.reference()).stream().filter(its -> its.document() != null).forEach(its -> gathered.add(report.reference(),
                    its.kind().label() + (its.exempt() ? ", exempt: " : ": ") + its.paper(), its.document(), its.fileName()));
            IntStream.rangeClosed(1, deciding.historyOf(report.reference()).size())
                    .mapToObj(number -> new DecisionReference(report.reference(), number).toString()).forEach(decision -> made(decision, gathered));
        }
        subjects.forEach(subject -> made(subject, gathered));
        messages.forEach(message -> message.attachments().forEach(key -> gathered.add(message.reference(), "Sent with the message", key, "attachment")));
        return List.copyOf(gathered.files.values());
    }

    private void plan(ImprovementPlan plan, Gathered gathered) {
        proofs.confirmed(plan.reference()).forEach(its -> submission(its, gathered));
        plan.pack().forEach(file -> gathered.add(plan.reference(), "File that goes with the plan: " + file.title(), file.document(), file.name()));
    }

    private static void submission(Submission its, Gathered gathered) {
        String what = its.kind().label();
        if (its.pack() != null) {
            gathered.add(its.planReference(), what + ": the pack as it went to Ofsted", its.pack(), its.packName());
        }
        its.files().forEach(file -> gathered.add(its.planReference(), what + ": in the pack", file.document(), file.name()));
        receipt(its, what + ": receipt of the portal", its.uploadReceipt(), gathered);
        receipt(its, what + ": acknowledgement", its.acknowledgementReceipt(), gathered);
    }

    private static void receipt(Submission its, String what, Receipt receipt, Gathered gathered) {
        if (receipt != null && receipt.document() != null) {
            gathered.add(its.planReference(), what, receipt.document(), receipt.name());
        }
    }

    private static void appendices(GovernanceReport report, ReportVersion version, Gathered gathered) {
        List<Appendix> appendices = version.content().appendices();
        for (int number = 1; number <= appendices.size(); number++) {
            Appendix its = appendices.get(number - 1);
            gathered.add(report.reference(), "Appendix " + number + " of version " + version.number() + (its.exempt() ? ", exempt: " : ": ") + its.title(),
                    its.document(), its.name());
        }
    }

    private void made(String subject, Gathered gathered) {
        editions.of(subject).stream().filter(its -> its.kind() != Kind.EVIDENCE)
                .forEach(its -> gathered.add(subject, described(its), its.document(), its.name()));
    }

    private static String described(Edition its) {
        return Stream.of(its.kind().label(), its.version() == 0 ? null : "version " + its.version(), its.draft() ? "draft" : null,
                its.audience() == Audience.RESTRICTED ? "with what is exempt" : null).filter(part -> part != null).reduce((all, part) -> all + ", " + part).orElseThrow();
    }

    /** By the key of the stored document: what was published and sent is the same file. */
    private static final class Gathered {

        private final Map<String, File> files = new LinkedHashMap<>();
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        void add(String subject, String what, String document, String name) {
            files.computeIfAbsent(document, key -> new File("documents/" + Pack.name(subject) + "/" + numbers.merge(subject, 1, Integer::sum) + "-"
                    + Pack.name(name), what, subject, key));
        }
    }
}
