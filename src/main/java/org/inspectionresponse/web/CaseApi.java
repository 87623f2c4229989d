package org.inspectionresponse.web;

import java.util.List;
import java.util.Set;
import org.inspectionresponse.input.Input;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for other systems. Whoever asks sees what they would see on the pages, and no more. */
@RestController
class CaseApi {

    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 10_000;
    private static final Set<String> PARAMETERS = Set.of("page", "size");

    private final Visitor visitor;
    private final CaseFile cases;

    CaseApi(Visitor visitor, CaseFile cases) {
        this.visitor = visitor;
        this.cases = cases;
    }

    /**
     * @param page counted from 0
     * @param size cases a page, 1 to 100
     * @param total cases on all pages
     */
    record Page(int page, int size, int total, List<CaseFile.Line> cases) {
    }

    @GetMapping("/api/cases")
    Page cases(@RequestParam MultiValueMap<String, String> parameters) {
        if (!PARAMETERS.containsAll(parameters.keySet()) || parameters.values().stream().anyMatch(values -> values.size() > 1)) {
            throw Refusal.because("Give only the parameters page and size, and each of them once.");
        }
        int page = parameters.containsKey("page") ? Input.number("The page", parameters.getFirst("page"), 0, LAST_PAGE) : 0;
        int size = parameters.containsKey("size") ? Input.number("The size", parameters.getFirst("size"), 1, LARGEST_PAGE) : 50;
        List<CaseFile.Line> all = cases.readableBy(person());
        return new Page(page, size, all.size(), all.stream().skip((long) page * size).limit(size).toList());
    }

    @GetMapping("/api/cases/{reference}")
    CaseView one(@PathVariable String reference) {
        return cases.require(reference, person());
    }

    private String person() {
        return visitor.id().orElseThrow(() -> Refusal.forbidden("Sign in to read cases."));
    }
}
