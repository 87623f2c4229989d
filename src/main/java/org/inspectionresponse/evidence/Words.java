package org.inspectionresponse.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.notification.Message;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.Written;
import org.inspectionresponse.record.RegisterEntry;

/** Puts rows into words, with the names of their people. @param names by sign-in name */
record Words(Written written, Map<String, String> names) {

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    EvidenceIndex.Listed listed(File file, StoredDocument stored) {
        return new EvidenceIndex.Listed(file.path(), stored.name(), file.subject(), file.what(), String.format(Locale.UK, "%,d", stored.size()), stored.sha256(),
                written.moment(stored.storedAt()) + ", " + name(stored.storedBy()));
    }

    EvidenceIndex.Entry entry(RegisterEntry its) {
        return new EvidenceIndex.Entry(its.enteredAt().toString(), name(its.person()), Optional.ofNullable(its.role()).map(Role::label).orElse(""), its.act(),
                its.subject(), its.subjectVersion() == null ? "" : its.subjectVersion().toString(), written.word(its.outcome()), orEmpty(its.why()));
    }

    EvidenceIndex.Clock clock(Deadline its, LocalDate today) {
        String due = its.dueAt().map(written::second).orElseGet(() -> written.full(its.dueOn())) + (its.provisional() ? ", provisional" : "");
        String state = written.word(its.state()) + (its.endedOn() == null ? "" : " on " + written.full(its.endedOn())) + (its.missed(today) ? ", late" : "");
        List<String> changes = its.history().stream().map(change -> written.moment(change.at()) + ", " + name(change.by()) + ": from " + written.full(change.oldDue())
                + " to " + written.full(change.newDue()) + ". " + orEmpty(change.cause())).toList();
        return new EvidenceIndex.Clock(its.label(), its.subject(), its.source(), written.full(its.startedOn()), due, state, its.arithmetic(), changes);
    }

    EvidenceIndex.Mail mail(String path, Message its) {
        String to = its.recipient() == null ? String.join(", ", its.recipients()) : name(its.recipient());
        return new EvidenceIndex.Mail(path, its.reference(), its.subject(), to, written.moment(its.storedAt()),
                its.sentAt() == null ? "Not sent" : written.moment(its.sentAt()));
    }

    /** A message as a text of its own: what was sent, and what is known of the sending. */
    String text(Message its, List<String> attachments) {
        return "Reference: " + its.reference() + "\nMessage-ID: " + its.messageId() + "\nTo: " + String.join(", ", its.recipients()) + "\nSubject: " + its.subject()
                + "\nStored: " + its.storedAt() + "\nSent: " + (its.sentAt() == null ? "not sent" : its.sentAt()) + "\nAttempts: " + its.attempts()
                + "\nAttachments: " + (attachments.isEmpty() ? "none" : String.join(", ", attachments)) + "\n\n" + its.text() + "\n";
    }

    EvidenceIndex.Drawn drawn(String file, Path its) {
        String where = its.ended() != null ? "It ended on " + written.moment(its.ended()) + "."
                : "It stands at: " + its.steps().stream().filter(step -> step.ended() == null).map(Path.Step::name).distinct().collect(Collectors.joining(", ")) + ".";
        return new EvidenceIndex.Drawn(file, its.name(), its.reference(), written.moment(its.began()), its.ended() == null ? "Running" : written.moment(its.ended()),
                "Diagram of the process " + its.name() + " about " + its.reference() + " with the path taken. " + where + " The steps are listed below.",
                its.steps().stream().map(this::passed).toList());
    }

    private EvidenceIndex.Passed passed(Path.Step its) {
        String kind = CAPITAL.matcher(its.kind()).replaceAll(" ").toLowerCase(Locale.UK);
        String ended = its.ended() == null ? "Not yet" : (its.cancelled() ? "Left undone, " : "") + written.moment(its.ended());
        return new EvidenceIndex.Passed(its.name(), written.capital(kind), written.moment(its.began()), ended, its.person() == null ? "" : name(its.person()));
    }

    private String name(String person) {
        return By.product().person().equals(person) ? "The product" : names.getOrDefault(person, person);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
