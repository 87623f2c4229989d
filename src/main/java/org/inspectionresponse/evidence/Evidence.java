package org.inspectionresponse.evidence;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.inspectionresponse.document.Documents;
import org.inspectionresponse.inspection.Inspection;
import org.inspectionresponse.inspection.InspectionDesk;
import org.inspectionresponse.people.By;
import org.inspectionresponse.publication.Edition;
import org.inspectionresponse.publication.Editions;
import org.inspectionresponse.publication.Kind;
import org.inspectionresponse.publication.Order;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders evidence packs of cases and gives them out. Who may have them is asked by whoever asks here. */
@Service
@Transactional
public class Evidence {

    private final InspectionDesk desk;
    private final Register register;
    private final Editions editions;
    private final Documents documents;

    Evidence(InspectionDesk desk, Register register, Editions editions, Documents documents) {
        this.desk = desk;
        this.register = register;
        this.editions = editions;
        this.documents = documents;
    }

    /** Orders a pack of the case as it is now, and enters that it was ordered; a job makes it. */
    public Order order(String caseReference, By by) {
        Inspection its = desk.require(caseReference);
        register.enter(Act.on(its.council(), caseReference, caseReference, null, "Order evidence pack"), by);
        int entries = register.ofCase(its.council(), caseReference).size();
        return editions.order(Kind.EVIDENCE, its.council(), caseReference, 0, entries, by);
    }

    /** The packs that were made of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<Edition> of(String caseReference) {
        List<Edition> made = new ArrayList<>(editions.of(caseReference).stream().filter(its -> its.kind() == Kind.EVIDENCE).toList());
        Collections.reverse(made);
        return made;
    }

    /** @param number from 1, the earliest. Refused as absent where there is no such pack */
    @Transactional(readOnly = true)
    public Edition require(String caseReference, int number) {
        List<Edition> made = of(caseReference);
        if (number < 1 || number > made.size()) {
            throw Refusal.absent("There is no such evidence pack.");
        }
        return made.get(made.size() - number);
    }

    /** Writes the bytes as they were made, without holding all of them in memory where the database does not. */
    @Transactional(readOnly = true)
    public void write(Edition pack, OutputStream out) {
        documents.write(pack.council(), pack.document(), out);
    }
}
