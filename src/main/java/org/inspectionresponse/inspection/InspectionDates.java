package org.inspectionresponse.inspection;

import static org.inspectionresponse.calendar.InWords.DAY;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.refusal.Refusal;

/**
 * The days of an inspection. Those after the visit arrive one by one; null stands for not yet.
 *
 * @param onSiteFrom first day of the visit
 * @param onSiteTo last day of the visit
 * @param draftReceivedOn the day the council had Ofsted's draft report
 * @param receivedOn the day the council had the final report; the statutory periods run from it
 * @param receiptAssumed whether the day of receipt is assumed and not evidenced
 * @param publishedOn the day Ofsted published; until then the case is under embargo
 * @param ofstedDeadline the last day for the improvement plan as Ofsted states it, beside the product's own reckoning
 */
@Embeddable
public record InspectionDates(@Column(name = "on_site_from", nullable = false) LocalDate onSiteFrom,
        @Column(name = "on_site_to", nullable = false) LocalDate onSiteTo, @Column(name = "draft_received_on") LocalDate draftReceivedOn,
        @Column(name = "received_on") LocalDate receivedOn, @Column(name = "receipt_assumed", nullable = false) boolean receiptAssumed,
        @Column(name = "published_on") LocalDate publishedOn, @Column(name = "ofsted_deadline") LocalDate ofstedDeadline) {

    /** The days of a visit of which nothing has come yet. */
    public static InspectionDates ofVisit(LocalDate onSiteFrom, LocalDate onSiteTo) {
        return new InspectionDates(onSiteFrom, onSiteTo, null, null, false, null, null);
    }

    /** These days with what has arrived; days already known stay where nothing new is given. */
    InspectionDates with(Inspection.RecordReceipt receipt) {
        return new InspectionDates(onSiteFrom, onSiteTo, or(receipt.draftReceivedOn(), draftReceivedOn), or(receipt.receivedOn(), receivedOn),
                receipt.receivedOn() == null ? receiptAssumed : receipt.receiptAssumed(), or(receipt.publishedOn(), publishedOn),
                or(receipt.ofstedDeadline(), ofstedDeadline));
    }

    /** A day that starts a clock is moved by a correction with its reason, not by recording it again. */
    void refuseMoved(InspectionDates after) {
        refuseMoved("the draft was received", draftReceivedOn, after.draftReceivedOn);
        refuseMoved("the report was received", receivedOn, after.receivedOn);
        refuseMoved("Ofsted published", publishedOn, after.publishedOn);
    }

    /** A correction moves days; a day that was never recorded is recorded in its task, so that the task does not wait for ever. */
    void refuseNewOrLost(InspectionDates after) {
        refuseNewOrLost("The day the draft was received", draftReceivedOn, after.draftReceivedOn);
        refuseNewOrLost("The day the report was received", receivedOn, after.receivedOn);
        refuseNewOrLost("The day Ofsted published", publishedOn, after.publishedOn);
    }

    boolean sameVisit(InspectionDates other) {
        return onSiteFrom.equals(other.onSiteFrom) && onSiteTo.equals(other.onSiteTo);
    }

    /**
     * Refuses what cannot be. Receipt after publication is not refused: what Ofsted has published may still be on its way to the council,
     * and the periods run from receipt.
     */
    InspectionDates checked(LocalDate today) {
        if (onSiteFrom == null || onSiteTo == null) {
            throw Refusal.because("Give the first and the last day of the inspection.");
        }
        notBefore("The last day of the inspection", onSiteTo, "the first day of the inspection", onSiteFrom);
        notInFuture("The first day of the inspection", onSiteFrom, today);
        notBefore("The day the draft report was received", draftReceivedOn, "the last day of the inspection", onSiteTo);
        notInFuture("The day the draft report was received", draftReceivedOn, today);
        notBefore("The day the report was received", receivedOn, "the last day of the inspection", onSiteTo);
        notBefore("The day the report was received", receivedOn, "the day the draft was received", draftReceivedOn);
        notInFuture("The day the report was received", receivedOn, today);
        notBefore("The day Ofsted published the report", publishedOn, "the last day of the inspection", onSiteTo);
        notBefore("The day Ofsted published the report", publishedOn, "the day the draft was received", draftReceivedOn);
        notInFuture("The day Ofsted published the report", publishedOn, today);
        notBefore("Ofsted's stated deadline", ofstedDeadline, "the last day of the inspection", onSiteTo);
        notBefore("Ofsted's stated deadline", ofstedDeadline, "the day the report was received", receivedOn);
        if (receiptAssumed && receivedOn == null) {
            throw Refusal.because("Give the day of receipt that is assumed, or say that it is not assumed.");
        }
        return this;
    }

    /** What differs in the others, with the old value, for the register. */
    String changes(InspectionDates after) {
        return Stream.of(change("First day", onSiteFrom, after.onSiteFrom), change("Last day", onSiteTo, after.onSiteTo),
                change("Draft received", draftReceivedOn, after.draftReceivedOn), change("Received", receivedOn, after.receivedOn),
                change("Receipt assumed", receiptAssumed, after.receiptAssumed), change("Published", publishedOn, after.publishedOn),
                change("Ofsted's deadline", ofstedDeadline, after.ofstedDeadline)).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private static Optional<String> change(String what, Object before, Object after) {
        return Objects.equals(before, after) ? Optional.empty() : Optional.of("%s: %s, before %s.".formatted(what, after, before));
    }

    private static void refuseMoved(String what, LocalDate known, LocalDate given) {
        if (known != null && !known.equals(given)) {
            throw Refusal.conflict("The day %s is already recorded as %s. If that is wrong, correct it on the page of the case."
                    .formatted(what, DAY.format(known)));
        }
    }

    private static void refuseNewOrLost(String what, LocalDate known, LocalDate given) {
        if (known == null && given != null) {
            throw Refusal.because(what + " is not recorded yet. Record it in its task; here you correct what is recorded.");
        }
        if (known != null && given == null) {
            throw Refusal.because(what + " is recorded already. Give the right day rather than none.");
        }
    }

    /** Refuses a day that is missing, before another or in the future. */
    static void refuseOutside(String what, LocalDate day, String otherWhat, LocalDate earliest, LocalDate today) {
        if (day == null) {
            throw Refusal.because(what + " is missing. Fill it in.");
        }
        notBefore(what, day, otherWhat, earliest);
        notInFuture(what, day, today);
    }

    private static void notBefore(String what, LocalDate day, String otherWhat, LocalDate other) {
        if (day != null && other != null && day.isBefore(other)) {
            throw Refusal.because("%s cannot be %s, because it would be before %s (%s)."
                    .formatted(what, DAY.format(day), otherWhat, DAY.format(other)));
        }
    }

    private static void notInFuture(String what, LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw Refusal.because("%s cannot be %s, because that day has not come yet.".formatted(what, DAY.format(day)));
        }
    }

    private static LocalDate or(LocalDate given, LocalDate known) {
        return given == null ? known : given;
    }
}
