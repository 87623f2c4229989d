package org.inspectionresponse.notification;

import java.net.URI;
import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The day something is due, as an entry for the reader's calendar (RFC 5545): a whole day that leaves the reader free. */
final class DueDay {

    private DueDay() {
    }

    /** @param link where to do what is due */
    static String entry(Notice notice, String link, Instant now) {
        VEvent day = new VEvent(false);
        day.add(new DtStamp(now));
        day.add(new Uid(notice.calendar().uid()));
        day.add(new Sequence(notice.calendar().sequence()));
        day.add(new DtStart<>(notice.dueOn()));
        day.add(new Summary(notice.calendar().summary()));
        day.add(new Description(notice.what()));
        day.add(new Url(URI.create(link)));
        day.add(ImmutableTransp.TRANSPARENT);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Inspection Response//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(day);
        calendar.validate();
        return calendar.toString();
    }
}
