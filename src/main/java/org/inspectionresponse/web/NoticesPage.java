package org.inspectionresponse.web;

import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The key decisions to come in one's council, and the notice given of each (SI 2012/2089, regulations 9 to 11). */
@Controller
class NoticesPage {

    private final Visitor visitor;
    private final NoticeList notices;

    NoticesPage(Visitor visitor, NoticeList notices) {
        this.visitor = visitor;
        this.notices = notices;
    }

    @GetMapping("/notices")
    String notices(Model model) {
        model.addAttribute("councils", notices.readableBy(visitor.id().orElseThrow(() -> Refusal.forbidden("Sign in to read notices."))));
        return "notices";
    }
}
