package org.inspectionresponse.exchange;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.document.StoredDocument;
import org.inspectionresponse.exchange.ExportedMeeting.Read;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes meetings over from the committee system, so that nobody keys them twice. What a file would do is found out by doing it, line by line,
 * and taking it back: what a person is shown and what then happens follow from the same rules.
 */
@Service
public class MeetingImport {

    /** What the register calls it. */
    public static final String ACT = "Import meetings";

    private final Councils councils;
    private final TakenMeeting taken;
    private final Documents documents;
    private final Register register;
    private final TransactionTemplate transaction;

    MeetingImport(Councils councils, TakenMeeting taken, Documents documents, Register register, PlatformTransactionManager transactions) {
        this.councils = councils;
        this.taken = taken;
        this.documents = documents;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What becomes of a line. */
    public enum Becomes {
        NEW("New"), CHANGED("Changed"), SAME("As it is here"), LEFT_OUT("Left out"), REFUSED("Refused");

        private final String label;

        Becomes(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param number of the line, or of the entry of an iCalendar file, from 1
     * @param meeting body and day as the file has them; empty for a line that cannot be read
     * @param words what changes, or why nothing does
     */
    public record Line(int number, String meeting, Becomes becomes, String words) {
    }

    /**
     * What a file does, or did.
     *
     * @param file key under which the file is kept
     */
    public record Outcome(String council, String file, String name, List<Line> lines) {

        public long count(Becomes becomes) {
            return lines.stream().filter(line -> line.becomes() == becomes).count();
        }

        /** Whether anything is new or changed. */
        public boolean changesAnything() {
            return count(Becomes.NEW) + count(Becomes.CHANGED) > 0;
        }

        /** "3 new, 1 changed, 2 refused"; what no line became is left out. */
        public String inWords() {
            return Arrays.stream(Becomes.values()).filter(becomes -> count(becomes) > 0)
                    .map(becomes -> count(becomes) + " " + becomes.label().substring(0, 1).toLowerCase() + becomes.label().substring(1))
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * Keeps the file and says what each of its lines would do; nothing is changed.
     *
     * @param name of the file, ending in .csv or .ics
     */
    public Outcome preview(String council, String name, byte[] bytes, By by) {
        refuseOthers(by);
        String called = Input.line("The file's name", name, 150);
        List<Read> lines = MeetingsFile.read(called, bytes);
        StoredDocument file = documents.keep(council, called, "text/plain", bytes, by);
        return each(file, lines, by, false);
    }

    /**
     * Takes over what can be taken over. A line that is refused leaves the others as they are. The same file may be taken over again: what is
     * here already stays as it is.
     *
     * @param file key of a file this person uploaded
     */
    public Outcome take(String council, String file, By by) {
        refuseOthers(by);
        StoredDocument stored = documents.require(council, file);
        if (!by.is(stored.storedBy())) {
            throw Refusal.absent("There is no such file. Upload it again.");
        }
        Outcome outcome = each(stored, MeetingsFile.read(stored.name(), stored.bytes()), by, true);
        transaction.executeWithoutResult(status -> register.enter(Act.on(council, null, file, null, ACT)
                .because("%s: %s. SHA-256 %s".formatted(stored.name(), outcome.inWords(), stored.sha256())), by));
        return outcome;
    }

    private Outcome each(StoredDocument file, List<Read> lines, By by, boolean keep) {
        Map<String, Integer> seen = new HashMap<>();
        List<Line> done = new ArrayList<>();
        for (Read read : lines) {
            String meeting = read.meeting() == null ? "" : read.meeting().body() + ", " + DAY.format(read.meeting().on());
            done.add(one(file, read, meeting, seen, by, keep));
        }
        return new Outcome(file.council(), file.key(), file.name(), done);
    }

    private Line one(StoredDocument file, Read read, String meeting, Map<String, Integer> seen, By by, boolean keep) {
        if (read.meeting() == null) {
            return new Line(read.line(), meeting, Becomes.REFUSED, read.refusal());
        }
        Body body = CommitteeName.bodyOf(read.meeting().body(), councils.require(file.council()).bodies()).orElse(null);
        if (body == null) {
            return new Line(read.line(), meeting, Becomes.LEFT_OUT, "No committee or board of this name is kept here.");
        }
        Integer before = first(seen, read, body);
        if (before != null) {
            return new Line(read.line(), meeting, Becomes.REFUSED, "The same meeting stands in line " + before + " already.");
        }
        try {
            TakenMeeting.Effect effect = transaction.execute(status -> {
                if (!keep) {
                    status.setRollbackOnly();
                }
                return taken.over(file.council(), body, read.meeting(), file.name(), by);
            });
            return new Line(read.line(), meeting, effect.becomes(), effect.words());
        } catch (Refusal refusal) {
            return new Line(read.line(), meeting, Becomes.REFUSED, refusal.getMessage());
        }
    }

    /** @return the line that has the same meeting, by its number or by body and day; null for the first of it */
    private static Integer first(Map<String, Integer> seen, Read read, Body body) {
        Integer byDay = seen.putIfAbsent(body.code() + " " + read.meeting().on(), read.line());
        Integer byNumber = read.meeting().externalId() == null ? null : seen.putIfAbsent("number " + read.meeting().externalId(), read.line());
        return byNumber != null ? byNumber : byDay;
    }

    private static void refuseOthers(By by) {
        if (by.role() != Role.DEMOCRATIC_SERVICES) {
            throw Refusal.forbidden("Meetings are imported by democratic services.");
        }
    }
}
