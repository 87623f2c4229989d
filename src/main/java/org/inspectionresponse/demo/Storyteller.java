package org.inspectionresponse.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.inspectionresponse.calendar.InWords;
import org.inspectionresponse.calendar.WorkingDays;
import org.inspectionresponse.inspection.Framework;

/** Tells a story at a desk: step by step, in the names of its people, on its days. */
public final class Storyteller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAMED = Pattern.compile("\\{([a-zA-Z-]+)( in words)?}");
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final Desk desk;
    private final String council;
    private final StoryDays days;
    private final Map<String, String> known;

    /**
     * @param today the day the story's rules count from
     * @param known the references that earlier steps came to, by name; those of later steps are added
     */
    public Storyteller(Desk desk, Story story, WorkingDays workingDays, LocalDate today, Map<String, String> known) {
        this.desk = desk;
        this.council = story.council();
        this.days = new StoryDays(story.days(), workingDays, today);
        this.known = known;
    }

    /** Whether a step belongs to the story as it is told today. */
    public boolean tells(Story.Step step) {
        return step.framework() == null || Framework.on(days.require("onSiteFrom")).filter(step.framework()::equals).isPresent();
    }

    /** Goes on to the moment of a step. */
    public void goTo(Story.Step step) {
        desk.passTo(moment(step));
        desk.settle();
    }

    /** Goes back to the moment of a step that is done. */
    void goBackTo(Story.Step step) {
        desk.moveTo(moment(step));
    }

    private LocalDateTime moment(Story.Step step) {
        String[] on = step.on().split(" ");
        return days.require(on[0]).atTime(on.length > 1 ? LocalTime.parse(on[1]) : MORNING);
    }

    public void perform(Story.Step step) {
        String person = step.by() + "." + council;
        if (step.start() != null) {
            know(step, desk.start(person, step.start(), named(step.fields())));
        } else if (step.meeting() != null) {
            know(step, desk.arrange(person, step.meeting(), days.require((String) step.fields().get("on"))));
        } else {
            desk.complete(person, step.task(), subject(step), named(step.elements()), named(step.fields()), content(step));
        }
    }

    private void know(Story.Step step, String reference) {
        if (step.known() != null) {
            known.put(step.known(), reference);
        }
    }

    /** {@code case} for what is known by that name, {@code plan of case} for something of it. */
    private String subject(Story.Step step) {
        String[] about = step.about().split(" of ");
        return about.length == 1 ? reference(about[0]) : desk.find(about[0], reference(about[1]));
    }

    private String reference(String name) {
        return Optional.ofNullable(known.get(name)).orElseThrow(() -> new IllegalArgumentException("Nothing is known as " + name));
    }

    private Map<String, Object> named(Map<String, Object> fields) {
        return read(written(fields), new TypeReference<Map<String, Object>>() { });
    }

    private ObjectNode content(Story.Step step) {
        return step.content() == null ? null : read(written(step.content()), new TypeReference<ObjectNode>() { });
    }

    /** As JSON, with {@code {received}} and {@code {received in words}} replaced by what they name. */
    private String written(Object value) {
        try {
            return NAMED.matcher(JSON.writeValueAsString(value)).replaceAll(this::meant);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A step of the story cannot be written", e);
        }
    }

    private String meant(MatchResult name) {
        return days.find(name.group(1)).map(day -> name.group(2) == null ? day.toString() : InWords.DAY.format(day))
                .orElseGet(() -> reference(name.group(1)));
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A step of the story cannot be read", e);
        }
    }
}
