package org.inspectionresponse.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people type in their tasks until they complete them. */
@Service
public class Proposals {

    private final ProposalRows rows;
    private final ObjectMapper json;

    Proposals(ProposalRows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * Hands over what was typed in a task, in the transaction that completes it, and forgets it.
     *
     * @param version the version of the proposal the person saw; refused as a conflict if it is not the newest
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Handed hand(String taskId, Long version) {
        Proposal proposal = rows.findByTaskId(taskId)
                .orElseThrow(() -> Refusal.because("Fill in the form before you complete the task."));
        if (!Objects.equals(proposal.version(), version)) {
            throw Refusal.conflict("This form was changed in another window. Reload the task to see what was typed there.");
        }
        try {
            Handed handed = new Handed(json.readTree(proposal.content()), proposal.basedOn());
            rows.delete(proposal);
            return handed;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored proposal is not readable", e);
        }
    }
}
