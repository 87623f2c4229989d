package org.inspectionresponse.register;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.council.Meeting;
import org.inspectionresponse.council.MeetingSearch;
import org.inspectionresponse.notification.PublicAddress;
import org.inspectionresponse.search.Sought;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The meetings of a council, or of one of its bodies, to subscribe to (RFC 5545): the last hundred that are arranged. */
@RestController
class MeetingCalendars {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final MeetingSearch meetings;
    private final Councils councils;
    private final Named named;
    private final PublicAddress address;
    private final Clock clock;

    MeetingCalendars(MeetingSearch meetings, Councils councils, Named named, PublicAddress address, Clock clock) {
        this.meetings = meetings;
        this.councils = councils;
        this.named = named;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/register/calendars/{council}.ics")
    ResponseEntity<String> ofCouncil(@PathVariable String council) {
        return answer(new Question(null, council, null, null, null, 1));
    }

    @GetMapping("/register/calendars/{council}/{body}.ics")
    ResponseEntity<String> ofBody(@PathVariable String council, @PathVariable String body) {
        return answer(new Question(null, null, council + "/" + body, null, null, 1));
    }

    private ResponseEntity<String> answer(Question question) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Inspection Response//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        meetings.find(question.sought(councils, Sought.LARGEST_PAGE)).rows().forEach(meeting -> calendar.add(entry(meeting)));
        return ResponseEntity.ok().contentType(CALENDAR).body(calendar.toString());
    }

    /** Its stamp is the day, not the moment: so that a calendar which has not changed is the same when it is asked for again. */
    private VEvent entry(Meeting its) {
        VEvent entry = new VEvent(false);
        entry.add(new DtStamp(LocalDate.now(clock).atStartOfDay(ZoneOffset.UTC).toInstant()));
        entry.add(new Uid(its.reference() + "@" + address.address().getHost()));
        entry.add(new Sequence((int) its.version()));
        entry.add(its.startsAt() == null ? new DtStart<>(its.heldOn())
                : new DtStart<>(its.heldOn().atTime(its.startsAt()).atZone(clock.getZone()).toInstant()));
        entry.add(new Summary(named.body(its.council(), its.body()).name() + ", " + named.council(its.council()).name()));
        if (its.place() != null) {
            entry.add(new Location(its.place()));
        }
        entry.add(new Url(URI.create(address.link("/register/meetings/" + its.reference()))));
        return entry;
    }
}
