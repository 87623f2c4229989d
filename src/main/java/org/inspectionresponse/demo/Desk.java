package org.inspectionresponse.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** Where the people of a story do their work: inside the product while it starts, over Tasklist's own addresses in a test. */
public interface Desk {

    /** Makes it that moment, in London, and lets nothing happen. */
    void moveTo(LocalDateTime moment);

    /** Lets the time pass until that moment, in London; what falls due on the way happens when it falls due. */
    void passTo(LocalDateTime moment);

    /** Lets everything happen that is due now without anybody doing it. */
    void settle();

    /** @return the reference of what the process is about */
    String start(String person, String process, Map<String, Object> fields);

    /**
     * Claims and completes a task.
     *
     * @param content what is typed into an embedded form, over what the form starts from; null for none. An object in it with the field
     *     {@code upload} is a file of that name in {@code demo/}: it is uploaded, and its key and name take the place of the field
     */
    void complete(String person, String task, String subject, Map<String, Object> elements, Map<String, Object> fields, ObjectNode content);

    /** @return the reference of the meeting; one that is arranged for that day already will do */
    String arrange(String person, String body, LocalDate on);

    /**
     * @param what {@code plan}, {@code report} (the first of the case), {@code latest-report} or {@code update} (the latest) of a case, or
     *     {@code call-in} (the latest) of a report
     * @param reference of the case or report
     */
    String find(String what, String reference);
}
