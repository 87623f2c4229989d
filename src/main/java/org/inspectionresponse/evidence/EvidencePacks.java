package org.inspectionresponse.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.document.Csv;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.Pack;
import org.inspectionresponse.document.Pages;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.notification.Messages;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.publication.Audience;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.publication.Made;
import org.inspectionresponse.publication.Maker;
import org.inspectionresponse.publication.Order;
import org.inspectionresponse.publication.SubmissionProofs;
import org.inspectionresponse.publication.Written;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.record.RegisterEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the evidence pack of a case: all that was kept of it, with a first page that reads without the product. */
@Component
@Transactional(readOnly = true)
class EvidencePacks implements Maker {

    static final String ZIP = "application/zip";

    private final InspectionDesk desk;
    private final Councils councils;
    private final Register register;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Files files;
    private final SubmissionProofs proofs;
    private final Paths paths;
    private final Documents documents;
    private final Pages pages;
    private final Directory directory;
    private final Written written;
    private final Clock clock;

    EvidencePacks(InspectionDesk desk, Councils councils, Register register, Deadlines deadlines, Messages messages, Files files, SubmissionProofs proofs,
            Paths paths, Documents documents, Pages pages, Directory directory, Written written, Clock clock) {
        this.desk = desk;
        this.councils = councils;
        this.register = register;
        this.deadlines = deadlines;
        this.messages = messages;
        this.files = files;
        this.proofs = proofs;
        this.paths = paths;
        this.documents = documents;
        this.pages = pages;
        this.directory = directory;
        this.written = written;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.EVIDENCE;
    }

    @Override
    public List<Made> make(Order order) {
        return List.of(new Made(Audience.RESTRICTED, false, "evidence-" + order.subject() + ".zip", ZIP, zip(order.council(), order.subject())));
    }

    /** What is kept of a case. */
    private record Kept(Inspection inspection, List<RegisterEntry> register, List<Deadline> clocks, List<Message> messages, List<File> files, List<Path> paths) {
    }

    private Kept kept(String council, String caseReference) {
        List<RegisterEntry> entries = register.ofCase(council, caseReference);
        List<Deadline> clocks = deadlines.ofCase(council, caseReference);
        List<Message> sent = messages.ofCase(council, caseReference);
        Set<String> subjects = new LinkedHashSet<>(List.of(caseReference));
        entries.forEach(entry -> subjects.add(entry.subject()));
        clocks.forEach(its -> subjects.add(its.subject()));
        Set<String> about = new LinkedHashSet<>(subjects);
        sent.forEach(message -> about.add(message.reference()));
        return new Kept(desk.require(caseReference), entries, clocks, sent, files.of(council, caseReference, subjects, sent), paths.about(about));
    }

    private byte[] zip(String council, String caseReference) {
        Kept kept = kept(council, caseReference);
        Words words = new Words(written, names(kept));
        Instant now = clock.instant();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Pack pack = new Pack(out, "Evidence of case " + caseReference + ": " + councils.require(council).name(), now)) {
            List<EvidenceIndex.Listed> listed = documents(council, kept, words, pack);
            EvidenceIndex index = new EvidenceIndex(kept.inspection().title(), councils.require(council).name(), caseReference,
                    written.word(kept.inspection().status()), written.second(now), proofs.ofCase(council, caseReference), listed,
                    kept.register().stream().map(words::entry).toList(),
                    kept.clocks().stream().map(its -> words.clock(its, LocalDate.now(clock))).toList(), messages(kept, listed, words, pack), processes(kept, words, pack));
            text(pack, "register.csv", "text/csv", Csv.of(EvidenceIndex.Entry.HEADINGS, index.register().stream().map(EvidenceIndex.Entry::cells).toList()));
            text(pack, "clocks.csv", "text/csv", Csv.of(EvidenceIndex.Clock.HEADINGS, index.clocks().stream().map(EvidenceIndex.Clock::cells).toList()));
            text(pack, "index.html", "text/html", pages.render("evidence", Map.of("its", index)));
        }
        return out.toByteArray();
    }

    private Map<String, String> names(Kept kept) {
        return directory.names(Stream.of(kept.register().stream().map(RegisterEntry::person), kept.messages().stream().map(Message::recipient),
                kept.clocks().stream().flatMap(its -> its.history().stream()).map(Deadline.Change::by),
                kept.paths().stream().flatMap(path -> path.steps().stream()).map(Path.Step::person))
                .flatMap(people -> people).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    /** One document is in memory at a time. */
    private List<EvidenceIndex.Listed> documents(String council, Kept kept, Words words, Pack pack) {
        List<EvidenceIndex.Listed> listed = new ArrayList<>();
        for (File file : kept.files()) {
            StoredDocument stored = documents.require(council, file.document());
            pack.add(file.path(), stored.mediaType(), stored.bytes());
            listed.add(words.listed(file, stored));
        }
        return listed;
    }

    private static List<EvidenceIndex.Mail> messages(Kept kept, List<EvidenceIndex.Listed> listed, Words words, Pack pack) {
        Map<String, String> pathOf = new HashMap<>();
        for (int at = 0; at < listed.size(); at++) {
            pathOf.put(kept.files().get(at).document(), listed.get(at).path());
        }
        List<EvidenceIndex.Mail> mails = new ArrayList<>();
        for (Message message : kept.messages()) {
            String path = "messages/" + message.reference() + ".txt";
            text(pack, path, "text/plain", words.text(message, message.attachments().stream().map(pathOf::get).toList()));
            mails.add(words.mail(path, message));
        }
        return mails;
    }

    private static List<EvidenceIndex.Drawn> processes(Kept kept, Words words, Pack pack) {
        List<EvidenceIndex.Drawn> drawn = new ArrayList<>();
        for (int number = 1; number <= kept.paths().size(); number++) {
            Path path = kept.paths().get(number - 1);
            String file = "processes/" + number + "-" + Pack.name(path.process() + "-" + path.reference()) + ".svg";
            text(pack, file, "image/svg+xml", DiagramSvg.draw(path));
            drawn.add(words.drawn(file, path));
        }
        return drawn;
    }

    private static void text(Pack pack, String path, String mediaType, String text) {
        pack.add(path, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }
}
