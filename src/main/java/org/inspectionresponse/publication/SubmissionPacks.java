package org.inspectionresponse.publication;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.PlanRecipient;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.Format;
import org.inspectionresponse.document.Pack;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.document.Typesetter;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.plan.EarlyDrafting;
import org.inspectionresponse.plan.ImprovementPlan;
import org.inspectionresponse.plan.Planning;
import org.inspectionresponse.plan.Submission;
import org.inspectionresponse.plan.Submitting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes what goes to Ofsted: one ZIP of the plan, its covering letter, the files that go with it and a manifest of them all. */
@Service
@Transactional
public class SubmissionPacks {

    private static final String ZIP = "application/zip";

    private final Planning planning;
    private final Submitting submitting;
    private final EarlyDrafting earlyDrafting;
    private final PlanPapers papers;
    private final Typesetter typesetter;
    private final Documents documents;
    private final Councils councils;
    private final Directory directory;
    private final Written written;
    private final Clock clock;

    SubmissionPacks(Planning planning, Submitting submitting, EarlyDrafting earlyDrafting, PlanPapers papers,
            Typesetter typesetter, Documents documents, Councils councils, Directory directory, Written written, Clock clock) {
        this.planning = planning;
        this.submitting = submitting;
        this.earlyDrafting = earlyDrafting;
        this.papers = papers;
        this.typesetter = typesetter;
        this.documents = documents;
        this.councils = councils;
        this.directory = directory;
        this.written = written;
        this.clock = clock;
    }

    /**
     * Makes and keeps the pack of a plan that was confirmed, or of its early draft, as it is now. Takes seconds: for a job.
     *
     * @return the pack; what is in it, with the plan itself first
     */
    public Submission.Packed make(String planReference, Submission.Kind kind) {
        ImprovementPlan plan = planning.require(planReference);
        Instant now = clock.instant();
        List<StoredDocument> files = new ArrayList<>(plan(plan, kind, now));
        List<StoredDocument> others = kind == Submission.Kind.PLAN
                ? plan.pack().stream().map(file -> documents.require(plan.council(), file.document())).toList() : List.of();
        files.add(letter(plan, confirmed(planReference, kind), Stream.concat(files.stream(), others.stream()).toList(), now));
        byte[] zip = zip(kind.label() + " " + planReference + ": " + councils.require(plan.council()).name(), files, others, now);
        files.addAll(others);
        return new Submission.Packed(documents.keep(plan.council(), name(kind, planReference) + ".zip", ZIP, zip, By.product()), files);
    }

    private List<StoredDocument> plan(ImprovementPlan plan, Submission.Kind kind, Instant now) {
        Map<String, Made> made = papers.files(plan.reference(), kind, now).stream().collect(Collectors.toMap(Made::mediaType, Function.identity()));
        return Stream.of(Format.PDF, Format.DOCX).map(format -> made.get(format.mediaType()))
                .map(file -> documents.keep(plan.council(), file.name(), file.mediaType(), file.bytes(), By.product())).toList();
    }

    private Submission confirmed(String planReference, Submission.Kind kind) {
        return (kind == Submission.Kind.PLAN ? submitting.of(planReference) : earlyDrafting.of(planReference)).orElseThrow();
    }

    private StoredDocument letter(ImprovementPlan plan, Submission its, List<StoredDocument> enclosed, Instant now) {
        String council = councils.require(plan.council()).name();
        String on = written.day(LocalDate.ofInstant(now, clock.getZone()));
        String title = its.kind().label() + " " + plan.reference() + ": covering letter";
        Cover cover = new Cover(title, "The letter of " + council + " that goes with " + plan.reference() + ".", council, plan.reference(), null,
                List.of(), on);
        CoveringLetter letter = new CoveringLetter(cover, to(plan, its), on, Passage.paragraphs(its.coveringWords()), name(its.confirmedBy()),
                enclosed.stream().map(file -> new Particular(file.name(), file.sha256())).toList());
        byte[] pdf = typesetter.pdf(typesetter.html("paper", Map.of("its", letter, "text", letter.template(), "made", now)));
        return documents.keep(plan.council(), "covering-letter-" + plan.reference() + ".pdf", Format.PDF.mediaType(), pdf, By.product());
    }

    private List<String> to(ImprovementPlan plan, Submission its) {
        Map<String, String> offices = submitting.recipients(plan).stream()
                .collect(Collectors.toMap(PlanRecipient::address, PlanRecipient::office, (first, second) -> first));
        return its.recipients().stream().map(address -> offices.containsKey(address) ? offices.get(address) + " (" + address + ")" : address).toList();
    }

    private String name(String person) {
        return directory.find(person).map(Person::name).orElse(person);
    }

    private static String name(Submission.Kind kind, String planReference) {
        return (kind == Submission.Kind.EARLY_DRAFT ? "early-draft-" : "improvement-plan-") + planReference;
    }

    private static byte[] zip(String title, List<StoredDocument> own, List<StoredDocument> others, Instant now) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Pack pack = new Pack(out, title, now)) {
            own.forEach(file -> pack.add(Pack.name(file.name()), file.mediaType(), file.bytes()));
            for (int number = 1; number <= others.size(); number++) {
                StoredDocument file = others.get(number - 1);
                pack.add("files/" + number + "-" + Pack.name(file.name()), file.mediaType(), file.bytes());
            }
        }
        return out.toByteArray();
    }
}
