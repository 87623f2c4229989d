package org.inspectionresponse.register;

import java.time.LocalDate;
import java.util.List;
import org.inspectionresponse.register.Named.Name;

/**
 * A published report.
 *
 * @param body that is to decide
 * @param state how far it is, in words
 * @param address of its page on the register
 */
record ReportEntry(String reference, String title, Name council, Name body, LocalDate publishedOn, String state, String address) {

    /**
     * With what it says. Text is in a small, safe subset of HTML.
     *
     * @param meetingOn the day of the meeting it is meant for; null where there is none
     * @param exemptUnder paragraphs of Schedule 12A to the Local Government Act 1972 under which something is left out; empty where nothing is
     * @param decisions what was decided on it, first to last
     * @param documents the report as a document
     * @param notes what became of its papers: to follow, added, withdrawn, corrected
     * @param elsewhere address of the report in the council's committee system; null where it is not known
     */
    record Full(ReportEntry entry, LocalDate meetingOn, String electoralDivisions, List<Part> sections, List<String> recommendations,
            List<PaperEntry> backgroundPapers, List<FileEntry> files, List<String> exemptUnder, List<DecisionEntry> decisions, List<FileEntry> documents,
            List<Note> notes, String elsewhere) {
    }

    /** @param html sanitised */
    record Part(String heading, String html) {
    }

    /** @param address null for one that is inspected at the offices */
    record PaperEntry(String title, String address) {
    }

    /** A file to download. */
    record FileEntry(String title, String mediaType, String address) {
    }

    /**
     * What became of a paper.
     *
     * @param state such as {@code TO_FOLLOW}
     * @param expectedOn the day a paper that is to follow is expected on; null for the others
     * @param address of a paper that was added; null for the others
     */
    record Note(String state, String stateLabel, String paper, String reason, LocalDate notedOn, LocalDate expectedOn, String address) {
    }
}
