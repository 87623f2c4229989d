package org.inspectionresponse.exchange;

import static org.inspectionresponse.calendar.InWords.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inspectionresponse.council.Body;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingCalendar;
import org.inspectionresponse.decision.Rescheduling;
import org.inspectionresponse.exchange.MeetingImport.Becomes;
import org.inspectionresponse.people.By;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes one meeting of an export over. It is found by its number there, else by body and day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakenMeeting {

    private final MeetingCalendar calendar;
    private final Rescheduling rescheduling;
    private final Register register;

    TakenMeeting(MeetingCalendar calendar, Rescheduling rescheduling, Register register) {
        this.calendar = calendar;
        this.rescheduling = rescheduling;
        this.register = register;
    }

    record Effect(Becomes becomes, String words) {
    }

    /** @param file name of the file, for the register */
    Effect over(String council, Body body, ExportedMeeting theirs, String file, By by) {
        Optional<Meeting> ours = theirs.externalId() == null ? Optional.empty() : calendar.called(council, theirs.externalId());
        ours.filter(its -> !its.body().equals(body.code())).ifPresent(its -> {
            throw Refusal.conflict("Its number belongs to another body's meeting here, %s.".formatted(its.reference()));
        });
        return ours.or(() -> calendar.on(council, body.code(), theirs.on()).map(its -> ofNoOtherNumber(its, theirs)))
                .map(its -> change(its, theirs, file, by)).orElseGet(() -> arrange(council, body, theirs, file, by));
    }

    private static Meeting ofNoOtherNumber(Meeting ours, ExportedMeeting theirs) {
        if (ours.externalId() != null && theirs.externalId() != null) {
            throw Refusal.conflict("On that day the body meets already, as number %s there.".formatted(ours.externalId()));
        }
        return ours;
    }

    private Effect arrange(String council, Body body, ExportedMeeting theirs, String file, By by) {
        if (theirs.cancelled()) {
            return new Effect(Becomes.LEFT_OUT, "It is cancelled there, and not arranged here.");
        }
        Meeting meeting = calendar.arrange(council, body.code(), theirs.on(), theirs.at(), theirs.place());
        calendar.call(council, meeting.reference(), theirs.externalId());
        register.enter(Act.on(council, null, meeting.reference(), meeting.version(), "Arrange meeting").because("Imported from " + file), by);
        return new Effect(Becomes.NEW, theirs.place() == null ? "It is arranged." : "It is arranged at " + theirs.place() + ".");
    }

    private Effect change(Meeting ours, ExportedMeeting theirs, String file, By by) {
        if (theirs.cancelled()) {
            throw Refusal.conflict("It is cancelled there. Move it here to another day; a file takes no meeting away.");
        }
        List<String> changes = new ArrayList<>();
        if (theirs.externalId() != null && !theirs.externalId().equals(ours.externalId())) {
            calendar.call(ours.council(), ours.reference(), theirs.externalId());
            changes.add("Its number there is kept: " + theirs.externalId() + ".");
        }
        if (!theirs.on().equals(ours.heldOn())) {
            changes.add(move(ours, theirs, file, by));
        } else if (otherwise(theirs.at(), ours.startsAt()) || otherwise(theirs.place(), ours.place())) {
            calendar.correct(ours.council(), ours.reference(), theirs.at(), theirs.place());
            register.enter(Act.on(ours.council(), null, ours.reference(), ours.version(), "Correct time or place of meeting")
                    .because("Imported from " + file), by);
            changes.add("Its time or place is another.");
        }
        return changes.isEmpty() ? new Effect(Becomes.SAME, "") : new Effect(Becomes.CHANGED, String.join(" ", changes));
    }

    private String move(Meeting ours, ExportedMeeting theirs, String file, By by) {
        String before = DAY.format(ours.heldOn());
        Optional<String> consequence = rescheduling.move(ours.council(), ours.reference(),
                new Rescheduling.Move(theirs.on(), theirs.at(), theirs.place(), "it was moved in the committee system (" + file + ")"), by);
        return "It moves from %s to %s.".formatted(before, DAY.format(theirs.on())) + consequence.map(words -> " " + words).orElse("");
    }

    /** What an export does not say changes nothing. */
    private static boolean otherwise(Object theirs, Object ours) {
        return theirs != null && !Objects.equals(theirs, ours);
    }
}
