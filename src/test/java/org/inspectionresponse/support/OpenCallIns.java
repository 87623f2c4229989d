package org.inspectionresponse.support;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.Request;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.report.Drafting;
import org.inspectionresponse.report.GovernanceReport;
import org.springframework.context.ApplicationContext;

/**
 * Decisions of Nottingham City's executive for tests, each on a report of its own and open to call-in by any three members: published on
 * Thursday 16 March 2023, to be called in until the last second of Thursday 23 March, in effect on Friday 24 March. It is that Friday before,
 * 17 March 2023, at nine, and stays so.
 */
public final class OpenCallIns {

    public static final String COUNCIL = "nottingham-city";
    public static final Instant PUBLISHED = Instant.parse("2023-03-16T18:00:00Z");
    public static final Instant CLOSES = Instant.parse("2023-03-23T23:59:59Z");
    public static final Instant EFFECT = Instant.parse("2023-03-24T00:00:00Z");
    public static final String GROUND = "Those affected were not consulted enough";

    /** Far from the identities that decisions really have. */
    private static final AtomicLong DECISIONS = new AtomicLong(5_000_000);

    private final CallIns callIns;
    private final Drafting drafting;
    public OpenCallIns(ApplicationContext application) {
        callIns = application.getBean(CallIns.class);
        drafting = application.getBean(Drafting.class);
        moveTo(Instant.parse("2023-03-17T09:00:00Z"));
    }

    /** @return reference of the call-in */
    public String opened() {
        return opened(PUBLISHED);
    }

    public String opened(Instant publishedAt) {
        By officer = new By("improvement-officer." + COUNCIL, Role.IMPROVEMENT_OFFICERS);
        String report = drafting.open(new GovernanceReport.OpenReport(COUNCIL, null, null, "Improvement plan for children's services", Map.of(),
                List.of(), officer.person()), officer);
        return callIns.open(COUNCIL, null, report, DECISIONS.incrementAndGet(), publishedAt, By.product());
    }

    /** Makes it that moment, and lets time stand still: here seconds count, and a slow machine must not decide. */
    public void moveTo(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /** The first of these members starts the decision's first request, and the others sign it. */
    public void signedBy(String reference, int... members) {
        callIns.start(reference, make(), member(members[0]));
        for (int other = 1; other < members.length; other++) {
            callIns.sign(reference, 1, member(members[other]));
        }
    }

    public static Request.Make make() {
        return new Request.Make(GROUND, "Schools were not asked.", "Ask the schools first.");
    }

    public static By member(int number) {
        return new By("member-" + number + "." + COUNCIL, Role.MEMBERS);
    }
}
