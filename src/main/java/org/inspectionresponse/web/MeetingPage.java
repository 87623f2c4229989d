package org.inspectionresponse.web;

import org.inspectionresponse.people.Role;
import org.inspectionresponse.publication.PaperStates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One meeting: its agenda, the reports before it, who has not commented and what would miss the agenda. */
@Controller
class MeetingPage {

    private final Visitor visitor;
    private final MeetingFile file;
    private final PaperStates states;

    MeetingPage(Visitor visitor, MeetingFile file, PaperStates states) {
        this.visitor = visitor;
        this.file = file;
        this.states = states;
    }

    @GetMapping("/meetings/{reference}")
    String meeting(@PathVariable String reference, Model model) {
        MeetingView its = file.require(reference, visitor);
        model.addAttribute("its", its);
        model.addAttribute("states", states.standing(its.council(), its.reports().stream().map(MeetingView.ReportPart::reference).toList(),
                visitor.holds(its.council(), Role.DEMOCRATIC_SERVICES)));
        return "meeting";
    }
}
