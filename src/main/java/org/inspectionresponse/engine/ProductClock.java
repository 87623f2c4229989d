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
    private final Runnable moved;

    public ProductClock() {
        this(LONDON, () -> { });
    }

    /** @param moved told after each move, so that what has fallen due need not wait for the next look at the clock */
    ProductClock(Runnable moved) {
        this(LONDON, moved);
    }

    private ProductClock(ZoneId zone, Runnable moved) {
        this.zone = zone;
        this.moved = moved;
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
        return new ProductClock(other, moved);
    }

    /** Makes it now this moment, to the millisecond. */
    public void moveTo(Instant moment) {
        ClockUtil.reset();
        ClockUtil.offset(Duration.between(instant(), moment).toMillis());
        moved.run();
    }

    /** Moves the clock on, or back where the amount is negative. */
    public void moveBy(Duration amount) {
        moveTo(instant().plus(amount));
    }

    public void backToRealTime() {
        ClockUtil.reset();
        moved.run();
    }
}
