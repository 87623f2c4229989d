package org.inspectionresponse.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A comment that a version of a report needs, and why. */
@Entity
@Table(name = "report_required_comment")
public class RequiredComment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, updatable = false)
    private String council;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_version_id", updatable = false)
    private ReportVersion reportVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private CommentKind kind;

    @Column(nullable = false, updatable = false)
    private String because;

    @Column(name = "stands_from", updatable = false)
    private Integer standsFrom;

    protected RequiredComment() {
    }

    RequiredComment(ReportVersion reportVersion, CommentKind kind, String because, Integer standsFrom) {
        this.council = reportVersion.report().council();
        this.reportVersion = reportVersion;
        this.kind = kind;
        this.because = because;
        this.standsFrom = standsFrom;
    }

    public CommentKind kind() {
        return kind;
    }

    /** Why it is needed, in a sentence. */
    public String because() {
        return because;
    }

    /** The number of the earlier version whose comment still stands; null where it was asked for anew. */
    public Integer standsFrom() {
        return standsFrom;
    }
}
