package org.inspectionresponse.callin;

import java.time.LocalDate;
import org.inspectionresponse.calendar.Rule;
import org.inspectionresponse.deadline.Counting;
import org.inspectionresponse.deadline.Deadline;
import org.inspectionresponse.deadline.Deadlines;
import org.inspectionresponse.deadline.Duty;
import org.inspectionresponse.people.By;
import org.springframework.stereotype.Component;

/** The clocks of a call-in: its window, the hearing, and the decision that has to be taken again. */
@Component
class CallInClocks {

    private final Deadlines deadlines;

    CallInClocks(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    void opened(CallIn callIn) {
        deadlines.start(window(callIn));
    }

    void recounted(CallIn callIn, String cause) {
        deadlines.recount(window(callIn), cause, By.product());
    }

    private static Deadline.Start window(CallIn callIn) {
        String arithmetic = "The window is %s; the last second in time is %s, and the decision takes effect at %s if nobody calls it in."
                .formatted(callIn.rules().window().inWords(), Window.inFull(callIn.closesAt()), Window.inFull(callIn.effectAt()));
        return Deadline.Start.given(Duty.CALL_IN_WINDOW, callIn.council(), callIn.caseReference(), callIn.reference(),
                new Deadline.Given(Window.dayOf(callIn.publishedAt()), "the decision was published", Window.dayOf(callIn.closesAt()),
                        callIn.closesAt(), callIn.provisional(), arithmetic));
    }

    /** A request is valid: scrutiny hears it within so many working days, where the rules set a limit. */
    void called(CallIn callIn, LocalDate on) {
        deadlines.stop(Duty.CALL_IN_WINDOW, callIn.reference(), on);
        start(Duty.HEAR_CALL_IN, callIn, callIn.reference(), on, callIn.rules().hearingWorkingDays(), "the request was found valid");
    }

    void heard(CallIn callIn, LocalDate on) {
        deadlines.met(Duty.HEAR_CALL_IN, callIn.reference(), on);
        reconsider(callIn, on);
    }

    void reviewed(CallIn callIn, LocalDate on) {
        reconsider(callIn, on);
    }

    /** The clock runs over the report, because it is there that the decision is taken again. */
    private void reconsider(CallIn callIn, LocalDate on) {
        if (callIn.outcome().filter(CallIn.Outcome.REFERRED_BACK::equals).isPresent()) {
            start(Duty.RECONSIDER_DECISION, callIn, callIn.report(), on, callIn.rules().reconsiderationWorkingDays(), "it was referred back");
        }
    }

    void stood(CallIn callIn, LocalDate on) {
        deadlines.stop(Duty.CALL_IN_WINDOW, callIn.reference(), on);
    }

    private void start(Duty duty, CallIn callIn, String subject, LocalDate from, Integer count, String since) {
        if (count != null) {
            deadlines.start(new Deadline.Start(duty, callIn.council(), callIn.caseReference(), subject,
                    new Counting(Rule.WORKING_DAYS_AFTER, from, count, since), null, false));
        }
    }
}
