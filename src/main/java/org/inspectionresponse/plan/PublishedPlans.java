package org.inspectionresponse.plan;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import org.inspectionresponse.search.Found;
import org.inspectionresponse.search.Lookup;
import org.inspectionresponse.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The improvement plans that everybody may read, for the public register. The number of its queries does not grow with the plans. */
@Service
@Transactional(readOnly = true)
public class PublishedPlans {

    private static final String WORD = "lower(inspection.title) like :word escape '!' or lower(plan.reference) like :word escape '!'"
            + " or lower(plan.introduction) like :word escape '!' or exists (select 1 from plan.actions action where lower(action.action) like :word escape '!')";

    private final EntityManager entities;
    private final Clock clock;

    PublishedPlans(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest first. The days sought are those of publication. A plan is the council's, so a body narrows nothing. */
    public Found<PublishedPlan> find(Sought sought) {
        return open().where("plan.council in :councils").with("councils", sought.councils()).within("plan.publishedOn", sought).words(WORD, sought)
                .page(sought, "plan.publishedOn desc, plan.id desc");
    }

    /** Refused as absent unless everybody may read it. */
    public PublishedPlan require(String reference) {
        return open().where("plan.reference = :reference").with("reference", reference).all("plan.id").stream().findFirst()
                .orElseThrow(Planning::absent);
    }

    private Lookup<PublishedPlan> open() {
        return new Lookup<>(entities, PublishedPlan.class, "new org.inspectionresponse.plan.PublishedPlan(plan.reference, plan.council,"
                + " plan.caseReference, inspection.title, plan.publishedOn, size(plan.actions))",
                "ImprovementPlan plan join Inspection inspection on inspection.reference = plan.caseReference")
                .where("plan.publishedOn <= :today").with("today", LocalDate.now(clock));
    }
}
