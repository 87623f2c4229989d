package org.inspectionresponse.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One meeting: its agenda, the reports before it, who has not commented and what would miss the agenda. */
@Controller
class MeetingPage {

    private final Visitor visitor;
    private final MeetingFile file;

    MeetingPage(Visitor visitor, MeetingFile file) {
        this.visitor = visitor;
        this.file = file;
    }

    @GetMapping("/meetings/{reference}")
    String meeting(@PathVariable String reference, Model model) {
        model.addAttribute("its", file.require(reference, visitor));
        return "meeting";
    }
}
