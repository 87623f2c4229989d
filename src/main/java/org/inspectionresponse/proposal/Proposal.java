package org.inspectionresponse.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** What has been typed in one task so far. */
@Entity
@Table(name = "proposal")
class Proposal {

    @Id
    @Column(name = "task_id")
    private String taskId;

    @Version
    private Long version;

    @Column(nullable = false, updatable = false)
    private String council;

    @Column(nullable = false, length = 1_000_000)
    private String content;

    @Column(name = "based_on")
    private Long basedOn;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @Column(name = "saved_by", nullable = false)
    private String savedBy;

    protected Proposal() {
    }

    Proposal(String taskId, String council) {
        this.taskId = taskId;
        this.council = council;
    }

    void type(String newContent, Long newBasedOn, String person, Instant at) {
        content = newContent;
        basedOn = newBasedOn;
        savedBy = person;
        savedAt = at;
    }

    Long version() {
        return version;
    }

    String content() {
        return content;
    }

    /** Version of the entity that was shown when typing began; null where there was none yet. */
    Long basedOn() {
        return basedOn;
    }

    Instant savedAt() {
        return savedAt;
    }

    String savedBy() {
        return savedBy;
    }
}
