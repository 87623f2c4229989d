package org.inspectionresponse.report;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.inspectionresponse.people.Role;

/**
 * The comments a report can need. Each kind names what it reads in a report: the headings and the stated facts on which the comment rests.
 * When a later version changes one of them, a comment given before no longer stands.
 */
public enum CommentKind {

    FINANCE(Role.FINANCE, "Financial comments", "the cost and where the money comes from",
            Set.of(Section.FINANCE), Fact.MONEY, Fact.CONTRACTS, Fact.PROPERTY, Fact.STAFF),
    CONSTITUTIONAL(Role.CONSTITUTIONAL, "Constitutional comments", "whether this body may decide it under its terms of reference",
            Set.of()),
    LEGAL(Role.LEGAL, "Legal comments", "the powers relied on and the legal risk", Set.of(Section.STATUTORY_AND_POLICY, Section.HUMAN_RIGHTS),
            Fact.CONTRACTS, Fact.PROPERTY, Fact.PERSONAL_DATA),
    PROCUREMENT(Role.PROCUREMENT, "Procurement comments", "the route to contract", Set.of(Section.SOCIAL_VALUE), Fact.CONTRACTS),
    STRATEGIC_ASSETS(Role.STRATEGIC_ASSETS, "Strategic assets and property comments", "the council's land and buildings",
            Set.of(Section.SUSTAINABILITY), Fact.PROPERTY),
    HUMAN_RESOURCES(Role.HUMAN_RESOURCES, "Human resources comments", "posts, duties and conditions of staff",
            Set.of(Section.HUMAN_RESOURCES), Fact.STAFF),
    DATA_PROTECTION(Role.DATA_PROTECTION, "Data protection comments", "the personal data used and the assessment of its impact",
            Set.of(Section.DATA_PROTECTION), Fact.PERSONAL_DATA),
    EQUALITIES(Role.EQUALITIES, "Equalities comments", "the equality impact and the duty of section 149 of the Equality Act 2010",
            Set.of(Section.EQUALITY_DUTY, Section.EQUALITY_IMPACT), Fact.EQUALITY),
    MONITORING_OFFICER(Role.MONITORING_OFFICER, "Monitoring officer's comments", "the exemption claimed, or a matter outside the body's remit",
            Set.of()),
    SECTION_151_OFFICER(Role.SECTION_151_OFFICER, "Section 151 officer's comments", "the effect on the council's budget",
            Set.of(Section.FINANCE), Fact.MONEY),
    LEADERSHIP_TEAM(Role.LEADERSHIP_TEAM, "Leadership team's comments", "the council as a whole", Set.of(), Fact.CORPORATE),
    CHIEF_EXECUTIVE(Role.CHIEF_EXECUTIVE, "Chief executive's comments", "the council as a whole", Set.of(), Fact.CORPORATE),
    MEMBERS(Role.MEMBERS, "Local members' comments", "the divisions or wards affected", Set.of(), Fact.LOCAL_MEMBERS),
    SCRUTINY(Role.SCRUTINY, "Scrutiny's view", "what scrutiny has recommended or wants to examine", Set.of(), Fact.SCRUTINY_VIEW);

    private final Role role;
    private final String label;
    private final String on;
    private final Set<Section> reads;
    private final Set<Fact> restsOn;

    CommentKind(Role role, String label, String on, Set<Section> reads, Fact... restsOn) {
        this.role = role;
        this.label = label;
        this.on = on;
        this.reads = reads;
        this.restsOn = Set.of(restsOn);
    }

    public Role role() {
        return role;
    }

    /** The heading of the comment in the report. */
    public String label() {
        return label;
    }

    /** What it is to be on, as the end of the sentence "Comment on ...". */
    public String on() {
        return on;
    }

    /** Whether a comment on one version can no longer stand for another; who tests powers reads whether the decision is key as well. */
    boolean touched(ReportVersion before, ReportVersion after) {
        return touched(before.content(), after.content())
                || readsPowers() && !before.keyDecision().map(KeyDecision::key).equals(after.keyDecision().map(KeyDecision::key));
    }

    /**
     * Whether a comment on one version of a report can no longer stand for another. Every comment is advice on what is to be decided and
     * by whom, so a change of the recommendations, the matter or the body touches all; beyond that only what this kind reads.
     */
    boolean touched(Content before, Content after) {
        return !before.recommendations().equals(after.recommendations()) || !before.body().equals(after.body())
                || before.facts().matter() != after.facts().matter()
                || reads.stream().anyMatch(section -> !textOf(before, section).equals(textOf(after, section)))
                || restsOn.stream().anyMatch(fact -> before.facts().states(fact) != after.facts().states(fact))
                || restsOn.contains(Fact.MONEY) && before.sum().compareTo(after.sum()) != 0
                || readsExemption() && (!before.exemptParagraphs().equals(after.exemptParagraphs())
                        || !before.exemptSections().equals(after.exemptSections()));
    }

    /** The kind of the comments that this role gives. */
    public static Stream<CommentKind> of(Role role) {
        return Arrays.stream(values()).filter(kind -> kind.role == role);
    }

    private boolean readsPowers() {
        return this == CONSTITUTIONAL || readsExemption();
    }

    private boolean readsExemption() {
        return this == LEGAL || this == MONITORING_OFFICER;
    }

    private static String textOf(Content content, Section section) {
        return content.sections().getOrDefault(section, "");
    }
}
