package org.inspectionresponse.timetable;

import java.util.stream.Collectors;
import org.inspectionresponse.decision.KeyDecisionNotice;
import org.inspectionresponse.people.Role;

/** What the law leaves to a council whose route no longer fits. Each is the same route under other terms. */
public enum Measure {

    EARLIER_MEETING("Take it to an earlier meeting of the body",
            "Nobody's; democratic services put it on that agenda", "the council's calendar of meetings") {
        @Override
        boolean open(Terms terms, Progress progress) {
            return progress.meeting() != null;
        }

        @Override
        Terms under(Terms terms) {
            return terms;
        }
    },

    SPECIAL_MEETING("Convene a meeting of the body for it", null, null) {
        @Override
        boolean open(Terms terms, Progress progress) {
            return terms.decider().meets();
        }

        @Override
        Terms under(Terms terms) {
            return terms.onAnyDay(terms.periods().agendaClear());
        }

        @Override
        String agreement(Terms terms) {
            return convener(terms);
        }

        @Override
        String source(Terms terms) {
            return terms.decider().executive() ? "SI 2012/2089 regs 6 and 7: five clear days' notice"
                    : "Local Government Act 1972 ss.100A(6) and 100B(3): five clear days' notice";
        }
    },

    SHORTER_NOTICE("Convene a meeting of the body at shorter notice, with agenda and report open from that day", null, null) {
        @Override
        boolean open(Terms terms, Progress progress) {
            return terms.decider().meets();
        }

        @Override
        Terms under(Terms terms) {
            return terms.onAnyDay(0);
        }

        @Override
        String agreement(Terms terms) {
            return convener(terms);
        }

        @Override
        String source(Terms terms) {
            return terms.decider().executive() ? "SI 2012/2089 regs 6(2)(b) and 7" : "Local Government Act 1972 ss.100A(6)(a) and 100B(4)(a)";
        }
    },

    LATE_REPORT("Have democratic services take the final report after their own day for it",
            "Democratic services'", "the council's scheme") {
        @Override
        boolean open(Terms terms, Progress progress) {
            return terms.decider().meets() && terms.periods().finalReport() > 0;
        }

        @Override
        Terms under(Terms terms) {
            return terms.with(terms.periodsUpToAgenda(terms.periods().agendaClear()));
        }
    },

    LATE_ITEM("Have it taken as a late item that is urgent", "The chair's of the meeting, who must hold it to be urgent",
            "Local Government Act 1972 s.100B(4)(b): special circumstances, stated in the minutes; not for meetings of an executive") {
        @Override
        boolean open(Terms terms, Progress progress) {
            return terms.decider().meets() && !terms.decider().executive() && !progress.reached(Milestone.AGENDA);
        }

        @Override
        Terms under(Terms terms) {
            return terms.with(terms.periodsUpToAgenda(0));
        }
    },

    GENERAL_EXCEPTION("Give notice of the key decision under the general exception",
            "Nobody's; the chair of scrutiny is informed in writing, and the reasons are published",
            "SI 2012/2089 reg 10: full notice is impracticable; five clear days after the notice") {
        @Override
        boolean open(Terms terms, Progress progress) {
            return fullNoticeIsWanted(terms, progress);
        }

        @Override
        Terms under(Terms terms) {
            return terms.with(KeyDecisionNotice.Route.GENERAL_EXCEPTION);
        }
    },

    SPECIAL_URGENCY("Take the key decision under special urgency",
            "The chair's of scrutiny, else the chair's of the council, else the vice-chair's",
            "SI 2012/2089 reg 11: even five clear days are impracticable, and the decision cannot reasonably be deferred") {
        @Override
        boolean open(Terms terms, Progress progress) {
            return fullNoticeIsWanted(terms, progress);
        }

        @Override
        Terms under(Terms terms) {
            return terms.with(KeyDecisionNotice.Route.SPECIAL_URGENCY);
        }
    },

    CALL_IN_EXEMPTION("Have the decision exempted from call-in because it is urgent", null, null) {
        @Override
        boolean open(Terms terms, Progress progress) {
            return terms.callIn() != null && !terms.callIn().urgencyOffices().isEmpty();
        }

        @Override
        Terms under(Terms terms) {
            return terms.withoutCallIn();
        }

        @Override
        String agreement(Terms terms) {
            return terms.callIn().urgencyOffices().stream().map(Role::label).collect(Collectors.joining(", else ")) + ", before the decision";
        }

        @Override
        String source(Terms terms) {
            return terms.callIn().source();
        }
    },

    DELEGATION("Have an officer finish and send the plan after members have decided on what there is",
            "The body's own, when it decides; the report has to ask for it", null) {
        @Override
        boolean open(Terms terms, Progress progress) {
            return terms.planWithReport() && !progress.reached(Milestone.PLAN);
        }

        @Override
        Terms under(Terms terms) {
            return terms.withPlanAfterDecision();
        }

        @Override
        String source(Terms terms) {
            return terms.decider().executive() ? "Local Government Act 2000 s.9E" : "Local Government Act 1972 s.101";
        }
    },

    ONE_PERSON("Have the leader decide alone, or arrange for a member of the executive or an officer to", "The leader's",
            "Local Government Act 2000 s.9E(2); the record is that of SI 2012/2089 reg 13") {
        @Override
        boolean open(Terms terms, Progress progress) {
            return terms.decider().executive() && terms.decider().meets();
        }

        @Override
        Terms under(Terms terms) {
            return terms.with(new Terms.Decider(true, false, true));
        }
    };

    private final String label;
    private final String agreement;
    private final String source;

    /** Agreement and source are null where they follow from the terms. */
    Measure(String label, String agreement, String source) {
        this.label = label;
        this.agreement = agreement;
        this.source = source;
    }

    /** Whether it can be thought of at all here; whether it still fits is another question. */
    abstract boolean open(Terms terms, Progress progress);

    abstract Terms under(Terms terms);

    /** Whose agreement it needs. */
    String agreement(Terms terms) {
        return agreement;
    }

    /** Whether the report then goes to another meeting than the one it was meant for, or to none. */
    boolean movesMeeting() {
        return this == EARLIER_MEETING || this == SPECIAL_MEETING || this == SHORTER_NOTICE || this == ONE_PERSON;
    }

    /** What to do. */
    public String label() {
        return label;
    }

    /** The law, or the rule of the council. */
    String source(Terms terms) {
        return source;
    }

    /** The step by which it has to be agreed or done. */
    Milestone by() {
        return switch (this) {
            case EARLIER_MEETING, SPECIAL_MEETING, SHORTER_NOTICE, LATE_ITEM, DELEGATION -> Milestone.AGENDA;
            case LATE_REPORT -> Milestone.FINAL_REPORT;
            case GENERAL_EXCEPTION, SPECIAL_URGENCY -> Milestone.NOTICE;
            case CALL_IN_EXEMPTION, ONE_PERSON -> Milestone.DECISION;
        };
    }

    /** What is to be preferred where it does as well: an exception is for what the rule cannot do. */
    Measure sparedBy() {
        return switch (this) {
            case SPECIAL_URGENCY -> GENERAL_EXCEPTION;
            case SHORTER_NOTICE -> SPECIAL_MEETING;
            default -> this;
        };
    }

    private static String convener(Terms terms) {
        return terms.decider().executive() ? "The leader's, who convenes the executive" : "The chair's, under the council's standing orders";
    }

    private static boolean fullNoticeIsWanted(Terms terms, Progress progress) {
        return terms.notice() != null && terms.notice().route() == KeyDecisionNotice.Route.FULL && !progress.reached(Milestone.NOTICE);
    }
}
