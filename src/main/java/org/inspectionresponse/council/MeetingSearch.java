package org.inspectionresponse.council;

import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.search.Found;
import org.inspectionresponse.search.Lookup;
import org.inspectionresponse.search.Sought;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks for meetings, for the public register: when a body meets is open to everybody from the day on which it is arranged. */
@Service
@Transactional(readOnly = true)
public class MeetingSearch {

    private static final String WORD = "lower(meeting.place) like :word escape '!' or lower(meeting.reference) like :word escape '!'";

    private final EntityManager entities;
    private final Councils councils;

    MeetingSearch(EntityManager entities, Councils councils) {
        this.entities = entities;
        this.councils = councils;
    }

    /** The first first where the days ahead are sought, otherwise the last first. A word may be part of the body's name. */
    public Found<Meeting> find(Sought sought) {
        Lookup<Meeting> lookup = new Lookup<>(entities, Meeting.class, "meeting", "Meeting meeting")
                .where("meeting.council in :councils").with("councils", sought.councils());
        if (sought.body() != null) {
            lookup.where("meeting.body = :body").with("body", sought.body());
        }
        for (int at = 0; at < sought.words().size(); at++) {
            String word = sought.words().get(at);
            lookup.where("concat(meeting.council, '/', meeting.body) in :named" + at + " or " + WORD.replace(":word", ":word" + at))
                    .with("named" + at, named(sought, word)).with("word" + at, Lookup.anywhere(word));
        }
        return lookup.within("meeting.heldOn", sought)
                .page(sought, sought.from() == null ? "meeting.heldOn desc, meeting.id desc" : "meeting.heldOn, meeting.id");
    }

    /** Refused as absent where there is none. */
    public Meeting require(String reference) {
        return new Lookup<>(entities, Meeting.class, "meeting", "Meeting meeting").where("meeting.reference = :reference")
                .with("reference", reference).all("meeting.id").stream().findFirst()
                .orElseThrow(() -> Refusal.absent("There is no such meeting."));
    }

    /** The bodies in whose names the word is; names are settings, and not in the database. */
    private Set<String> named(Sought sought, String word) {
        return sought.councils().stream().map(councils::require).flatMap(council -> council.bodies().stream()
                .filter(body -> body.name().toLowerCase(Locale.UK).contains(word)).map(body -> council.code() + "/" + body.code()))
                .collect(Collectors.toSet());
    }
}
