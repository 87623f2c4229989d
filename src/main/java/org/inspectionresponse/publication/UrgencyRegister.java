package org.inspectionresponse.publication;

import java.util.List;

/**
 * Where a council's executive did not give the full notice of a key decision, or exempted a decision from call-in, and who agreed. Its first
 * part is what the leader reports to full council (SI 2012/2089, regulation 19).
 *
 * @param special key decisions under special urgency (regulation 11), newest first, as in the other parts
 * @param exceptions key decisions under the general exception (regulation 10)
 * @param exemptions decisions that could not be called in
 * @param refused what was asked and not agreed; for the council's own people only, empty for the public
 */
public record UrgencyRegister(Cover cover, List<Entry> special, List<Entry> exceptions, List<Entry> exemptions, List<Entry> refused) implements Printed {

    @Override
    public String template() {
        return "urgency-register";
    }

    /**
     * @param date the day of the agreement or the notice, in words
     * @param answers what each office answered that was asked
     */
    public record Entry(String heading, String date, List<Particular> particulars, List<String> answers) {
    }
}
