package org.inspectionresponse.decision;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.council.Arrangements;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.report.PublishedReports;
import org.inspectionresponse.search.Found;
import org.inspectionresponse.search.Lookup;
import org.inspectionresponse.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decisions and notices that everybody may read, for the public register. A record of the executive is open once it is published, a
 * committee's minutes are; either only with its report. The number of queries does not grow with what is found.
 */
@Service
@Transactional(readOnly = true)
public class PublishedDecisions {

    private static final String TITLE = "lower(version.title) like :word escape '!' or lower(report.reference) like :word escape '!'";
    private static final String NOTICE = "lower(notice.matter) like :word escape '!' or lower(notice.documents) like :word escape '!'";

    private final EntityManager entities;
    private final Councils councils;
    private final Clock clock;

    PublishedDecisions(EntityManager entities, Councils councils, Clock clock) {
        this.entities = entities;
        this.councils = councils;
        this.clock = clock;
    }

    /** The newest first. The days sought are those of the decisions. */
    public Found<PublishedDecision> find(Sought sought) {
        Lookup<PublishedDecision> lookup = open(sought.councils());
        if (sought.body() != null) {
            lookup.where("decision.madeBy = :body").with("body", sought.body());
        }
        return lookup.within("decision.decidedOn", sought).words(TITLE, sought).page(sought, "decision.decidedOn desc, decision.id desc");
    }

    /** What was decided on a report of a council, first to last. */
    public List<PublishedDecision> ofReport(String council, String report) {
        return open(Set.of(council)).where("decision.report = :report").with("report", report).all("decision.id");
    }

    private Lookup<PublishedDecision> open(Set<String> asked) {
        return new Lookup<>(entities, PublishedDecision.class, "new org.inspectionresponse.decision.PublishedDecision("
                + "decision.id, decision.council, decision.report, version.title, decision.madeBy, decision.decidedOn, decision.outcome,"
                + " decision.publishedAt, decision.inEffectOn, decision.referredBackOn)",
                "Decision decision join GovernanceReport report on report.reference = decision.report"
                        + " join report.versions version on version.number = decision.reportVersion")
                .where("decision.council in :councils").with("councils", asked)
                .where(PublishedReports.OPEN).with("today", LocalDate.now(clock))
                .where("decision.publishedAt <= :now or concat(decision.council, '/', decision.madeBy) in :minuted").with("now", clock.instant())
                .with("minuted", minuted(asked));
    }

    /** Committees, whose record is the minutes. */
    private Set<String> minuted(Set<String> of) {
        return of.stream().map(councils::require).flatMap(PublishedDecisions::committees).collect(Collectors.toSet());
    }

    private static Stream<String> committees(Council council) {
        return council.bodies().stream().filter(body -> body.arrangements() == Arrangements.COMMITTEE).map(body -> council.code() + "/" + body.code());
    }

    /**
     * The forward plan: notices that were given of what is still to be decided by whom they name, the latest decision first. What is deferred
     * stays on it. The days sought are those on which a decision was to be made.
     */
    public Found<KeyDecisionNotice> notices(Sought sought) {
        Lookup<KeyDecisionNotice> lookup = new Lookup<>(entities, KeyDecisionNotice.class, "notice", "KeyDecisionNotice notice"
                + " join GovernanceReport report on report.reference = notice.report join report.versions version on version.number = report.latest")
                .where("report.status not in :over and version.body = notice.decisionMaker").with("over", ForwardPlan.OVER)
                .where("notice.council in :councils").with("councils", sought.councils())
                .where("notice.status = :given and notice.publishedOn <= :today").with("given", KeyDecisionNotice.Status.GIVEN)
                .with("today", LocalDate.now(clock));
        if (sought.body() != null) {
            lookup.where("notice.decisionMaker = :body").with("body", sought.body());
        }
        return lookup.within("coalesce(notice.decisionBy, notice.decisionFrom)", sought).words(NOTICE, sought)
                .page(sought, "notice.decisionFrom desc, notice.id desc");
    }
}
