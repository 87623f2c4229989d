package org.inspectionresponse.web;

import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Cover;
import org.inspectionresponse.people.Covers;
import org.inspectionresponse.record.Act;
import org.inspectionresponse.record.Register;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names deputies and enters it in the register, which the room of people knows nothing of. */
@Service
@Transactional
class CoverDesk {

    private final Covers covers;
    private final Register register;

    CoverDesk(Covers covers, Register register) {
        this.covers = covers;
        this.register = register;
    }

    void name(Cover.Name command, By by) {
        enter(covers.name(command, by), "Name deputy", by);
    }

    void end(Long cover, By by) {
        enter(covers.end(cover, by), "End cover", by);
    }

    private void enter(Cover cover, String what, By by) {
        register.enter(Act.on(cover.council(), null, cover.person(), cover.version(), what)
                .because("%s stands in from %s to %s.".formatted(cover.deputy(), cover.firstDay(), cover.lastDay())), by);
    }
}
