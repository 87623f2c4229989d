package org.inspectionresponse.report;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspectionresponse.search.Found;
import org.inspectionresponse.search.Lookup;
import org.inspectionresponse.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports that everybody may read, for the public register. The number of its queries does not grow with the reports. */
@Service
@Transactional(readOnly = true)
public class PublishedReports {

    /** As {@link ReportAccess} has it for the public: published, and the text itself not exempt. */
    public static final String OPEN = "report.publishedOn <= :today and (version.exemptParagraphs is empty"
            + " or version.exemptSections is not empty or exists (select 1 from version.appendices appendix where appendix.exempt = true))";

    /** What is exempt is never searched: of a report with anything exempt only the title is. */
    private static final String WORD = "lower(version.title) like :word escape '!' or lower(report.reference) like :word escape '!'"
            + " or (version.exemptParagraphs is empty and exists (select 1 from version.sections section where lower(section) like :word escape '!'))";

    private final EntityManager entities;
    private final Clock clock;

    PublishedReports(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The newest first. The days sought are those of publication. */
    public Found<PublishedReport> find(Sought sought) {
        Lookup<PublishedReport> lookup = open().where("report.council in :councils").with("councils", sought.councils());
        if (sought.body() != null) {
            lookup.where("version.body = :body").with("body", sought.body());
        }
        return lookup.within("report.publishedOn", sought).words(WORD, sought).page(sought, "report.publishedOn desc, report.id desc");
    }

    /** Those of the references whose reports everybody may read. */
    public List<PublishedReport> those(Collection<String> references) {
        return those(references, open());
    }

    /** Those of the references whose reports everybody may read from end to end, because nothing in them is exempt. */
    public Set<String> whollyOpenAmong(Collection<String> references) {
        return those(references, open().where("version.exemptParagraphs is empty")).stream().map(PublishedReport::reference).collect(Collectors.toSet());
    }

    /** The paragraphs under which the whole text of a published report is exempt, for those of the references of which that is so. */
    public Map<String, Set<ExemptParagraph>> closedAmong(Collection<String> references) {
        return references.isEmpty() ? Map.of() : entities.createQuery("select report.reference, paragraph from GovernanceReport report"
                + " join report.versions version on version.number = report.latest join version.exemptParagraphs paragraph"
                + " where report.publishedOn <= :today and report.reference in :references and not (" + OPEN + ")", Object[].class)
                .setParameter("today", LocalDate.now(clock)).setParameter("references", references).getResultStream()
                .collect(Collectors.groupingBy(row -> (String) row[0], Collectors.mapping(row -> (ExemptParagraph) row[1],
                        Collectors.toCollection(() -> EnumSet.noneOf(ExemptParagraph.class)))));
    }

    private static List<PublishedReport> those(Collection<String> references, Lookup<PublishedReport> lookup) {
        return references.isEmpty() ? List.of()
                : lookup.where("report.reference in :references").with("references", references).all("report.id");
    }

    private Lookup<PublishedReport> open() {
        return new Lookup<>(entities, PublishedReport.class, "new org.inspectionresponse.report.PublishedReport(report.reference, report.council,"
                + " version.title, version.body, report.publishedOn, report.status)",
                "GovernanceReport report join report.versions version on version.number = report.latest")
                .where(OPEN).with("today", LocalDate.now(clock));
    }
}
