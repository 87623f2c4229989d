package org.inspectionresponse.inspection;

/** A grade given to an area. */
public record Judgement(Area area, Grade grade) {
}
