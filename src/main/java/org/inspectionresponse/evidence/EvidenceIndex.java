package org.inspectionresponse.evidence;

import java.util.List;
import org.inspectionresponse.publication.SubmissionProof;

/** What the first page of an evidence pack shows, all of it in words. */
record EvidenceIndex(String title, String council, String reference, String state, String madeAt, List<SubmissionProof> proofs, List<Listed> documents,
        List<Entry> register, List<Clock> clocks, List<Mail> messages, List<Drawn> processes) {

    /** A document of the pack. */
    record Listed(String path, String name, String subject, String what, String size, String sha256, String kept) {
    }

    /** A row of the register. */
    record Entry(String at, String who, String role, String act, String subject, String version, String outcome, String why) {

        static final List<String> HEADINGS = List.of("When (UTC)", "Who", "Role", "What", "Subject", "Version", "Outcome", "Why");

        List<String> cells() {
            return List.of(at, who, role, act, subject, version, outcome, why);
        }
    }

    /** A statutory or other clock. @param changes what moved it, a line each */
    record Clock(String label, String subject, String source, String started, String due, String state, String arithmetic, List<String> changes) {

        static final List<String> HEADINGS = List.of("What", "Subject", "Source", "Started", "Due", "State", "How it follows", "Changes");

        List<String> cells() {
            return List.of(label, subject, source, started, due, state, arithmetic, String.join(" | ", changes));
        }
    }

    /** A message. @param path of its text in the pack */
    record Mail(String path, String reference, String subject, String to, String stored, String sent) {
    }

    /** A process. @param path of its drawing in the pack; alternative is what the drawing says, in a sentence */
    record Drawn(String path, String name, String reference, String began, String ended, String alternative, List<Passed> steps) {
    }

    /** A step of a process. */
    record Passed(String name, String kind, String began, String ended, String who) {
    }
}
