package org.inspectionresponse.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of product and engine, in London time. It reads the engine's own clock, so the two cannot disagree: what moves one moves
 * the other, timers that fall due included. It runs on after a move. Only tests and the demonstration move it.
 */
public final class ProductClock extends Clock {

    /** The legal time of England and Wales. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ZoneId zone;

    public ProductClock() {
        this(LONDON);
    }

    private ProductClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ProductClock(other);
    }

    /** Makes it now this moment, to the millisecond. */
    public void moveTo(Instant moment) {
        backToRealTime();
        ClockUtil.offset(Duration.between(instant(), moment).toMillis());
    }

    /** Moves the clock on, or back where the amount is negative. */
    public void moveBy(Duration amount) {
        moveTo(instant().plus(amount));
    }

    public void backToRealTime() {
        ClockUtil.reset();
    }
}
