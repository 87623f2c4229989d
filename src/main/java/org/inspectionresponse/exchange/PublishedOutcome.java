package org.inspectionresponse.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inspectionresponse.inspection.Area;
import org.inspectionresponse.inspection.Framework;
import org.inspectionresponse.inspection.Grade;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.Judgement;

/** What Ofsted published about one inspection of the council's services, as a list of published results has it. */
@Entity
@Table(name = "published_outcome")
public class PublishedOutcome {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, updatable = false)
    private String urn;

    @Column(name = "published_on", nullable = false, updatable = false)
    private LocalDate publishedOn;

    @Enumerated(EnumType.STRING)
    private Inspection.Kind kind;

    @Column(name = "on_site_from")
    private LocalDate onSiteFrom;

    @Column(name = "on_site_to")
    private LocalDate onSiteTo;

    @Enumerated(EnumType.STRING)
    private Grade overall;

    @Enumerated(EnumType.STRING)
    private Grade leaders;

    @Enumerated(EnumType.STRING)
    @Column(name = "help_and_protection")
    private Grade help;

    @Enumerated(EnumType.STRING)
    private Grade care;

    @Enumerated(EnumType.STRING)
    @Column(name = "care_leavers")
    private Grade careLeavers;

    @Column(name = "report_address")
    private String address;

    @Column(name = "imported_by", nullable = false)
    private String importedBy;

    @Column(name = "imported_at", nullable = false)
    private Instant importedAt;

    protected PublishedOutcome() {
    }

    PublishedOutcome(String council, ExportedOutcome theirs) {
        this.council = council;
        urn = theirs.urn();
        publishedOn = theirs.publishedOn();
    }

    /** Takes over what the list says now; a list is corrected now and then. */
    void say(ExportedOutcome theirs, String by, Instant at) {
        kind = theirs.kind();
        onSiteFrom = theirs.onSiteFrom();
        onSiteTo = theirs.onSiteTo();
        overall = theirs.overall();
        leaders = theirs.leaders();
        help = theirs.help();
        care = theirs.care();
        careLeavers = theirs.careLeavers();
        address = theirs.address();
        importedBy = by;
        importedAt = at;
    }

    boolean says(ExportedOutcome theirs) {
        return theirs.equals(new ExportedOutcome(urn, publishedOn, kind, onSiteFrom, onSiteTo, overall, leaders, help, care, careLeavers, address));
    }

    /** Whether kind and days on site are known, without which no case can be opened. */
    public boolean enoughForACase() {
        return kind != null && onSiteFrom != null && onSiteTo != null && Framework.on(onSiteFrom).isPresent();
    }

    /** The judgements it knows, in the order of Ofsted's reports; of the areas of its time where its days are known. */
    public List<Judgement> judgements() {
        List<Area> areas = Optional.ofNullable(onSiteFrom).flatMap(Framework::on).map(Framework::areas).orElse(Arrays.asList(Area.values()));
        return areas.stream().filter(area -> onSiteFrom != null || area != Area.CARE_AND_CARE_LEAVERS)
                .flatMap(area -> grade(area).map(grade -> new Judgement(area, grade)).stream()).toList();
    }

    /** Before care leavers were judged apart, the grade on children in care was the one on both. */
    public Optional<Grade> grade(Area area) {
        return Optional.ofNullable(switch (area) {
            case OVERALL -> overall;
            case LEADERS -> leaders;
            case HELP_AND_PROTECTION -> help;
            case CARE, CARE_AND_CARE_LEAVERS -> care;
            case CARE_LEAVERS -> careLeavers;
        });
    }

    /** In a sentence: the overall judgement where there is one, else each; empty where the list has none. */
    public String result() {
        return overall != null ? overall.label() : judgements().stream().map(its -> its.area().label() + ": " + its.grade().label())
                .collect(Collectors.joining("; "));
    }

    public String council() {
        return council;
    }

    /** Ofsted's number for the authority. */
    public String urn() {
        return urn;
    }

    /** The day Ofsted published its report. */
    public LocalDate publishedOn() {
        return publishedOn;
    }

    /** Null where the list does not say it. */
    public Inspection.Kind kind() {
        return kind;
    }

    /** Null where the list does not say it. */
    public LocalDate onSiteFrom() {
        return onSiteFrom;
    }

    /** Null where the list does not say it. */
    public LocalDate onSiteTo() {
        return onSiteTo;
    }

    /** Null where none was given or the list does not say it. */
    public Grade overall() {
        return overall;
    }

    /** Where Ofsted's report is, at an address of gov.uk; null where the list does not say it. */
    public String address() {
        return address;
    }

    public String importedBy() {
        return importedBy;
    }

    public Instant importedAt() {
        return importedAt;
    }
}
