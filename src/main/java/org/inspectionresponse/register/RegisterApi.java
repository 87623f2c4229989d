package org.inspectionresponse.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.register.Named.Name;
import org.inspectionresponse.register.Question.Asked;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register as data: what its pages show, in the same order and by the same addresses. */
@RestController
@RequestMapping(path = "/register/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Public register")
class RegisterApi {

    private final RegisteredReports reports;
    private final RegisteredDecisions decisions;
    private final RegisteredPlans plans;
    private final RegisteredMeetings meetings;
    private final Councils councils;
    private final Named named;
    private final Clock clock;

    RegisterApi(RegisteredReports reports, RegisteredDecisions decisions, RegisteredPlans plans, RegisteredMeetings meetings, Councils councils,
            Named named, Clock clock) {
        this.reports = reports;
        this.decisions = decisions;
        this.plans = plans;
        this.meetings = meetings;
        this.councils = councils;
        this.named = named;
        this.clock = clock;
    }

    /** A council with those who decide for it. */
    record CouncilEntry(Name council, List<Name> bodies) {
    }

    @GetMapping("/councils")
    @Operation(summary = "The councils of this register, and who decides for each")
    List<CouncilEntry> councils() {
        return councils.all().stream().map(council -> new CouncilEntry(named.council(council.code()), council.bodies().stream()
                .map(body -> named.body(council.code(), body.code())).toList())).toList();
    }

    @GetMapping("/reports")
    @Operation(summary = "Published reports, the newest first", description = "The days are those of publication.")
    Page<ReportEntry> reports(@ParameterObject Asked asked) {
        return reports.find(asked.question(), Question.ROWS);
    }

    @GetMapping("/reports/{reference}")
    @Operation(summary = "One published report with its text, its files and what was decided on it")
    ReportEntry.Full report(@PathVariable String reference) {
        return reports.require(reference);
    }

    @GetMapping("/decisions")
    @Operation(summary = "Decisions, the newest first, with the moment until which each may be called in",
            description = "The days are those of the decisions.")
    Page<DecisionEntry> decisions(@ParameterObject Asked asked) {
        return decisions.find(asked.question(), Question.ROWS);
    }

    @GetMapping("/forward-plan")
    @Operation(summary = "Notices of key decisions to come", description = "What is decided or withdrawn is not among them.")
    Page<NoticeEntry> forwardPlan(@ParameterObject Asked asked) {
        return decisions.notices(asked.question(), Question.ROWS);
    }

    @GetMapping("/plans")
    @Operation(summary = "Published improvement plans, the newest first", description = "The days are those of publication; a body narrows nothing.")
    Page<PlanEntry> plans(@ParameterObject Asked asked) {
        return plans.find(asked.question(), Question.ROWS);
    }

    @GetMapping("/plans/{reference}")
    @Operation(summary = "One published plan: each action, and what was last reported of it")
    PlanEntry.Full plan(@PathVariable String reference) {
        return plans.require(reference);
    }

    @GetMapping("/meetings")
    @Operation(summary = "Meetings, the next first", description = "From today, unless days are asked for.")
    Page<MeetingEntry> meetings(@ParameterObject Asked asked) {
        return meetings.find(asked.question().from(LocalDate.now(clock)), Question.ROWS);
    }

    @GetMapping("/meetings/{reference}")
    @Operation(summary = "One meeting with the published reports on its agenda")
    MeetingEntry.Full meeting(@PathVariable String reference) {
        return meetings.require(reference);
    }
}
