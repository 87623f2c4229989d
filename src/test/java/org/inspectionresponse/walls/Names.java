package org.inspectionresponse.walls;

/** One name, four spellings. */
public final class Names {

    private Names() {
    }

    /** {@code improvement-planning} of {@code improvementPlanning} or {@code ImprovementPlanning}. */
    public static String kebab(String camel) {
        return camel.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase();
    }

    /** {@code approvePlan} of {@code UserTask_ApprovePlan}. */
    public static String tail(String id) {
        String tail = id.substring(id.indexOf('_') + 1);
        return Character.toLowerCase(tail.charAt(0)) + tail.substring(1);
    }

    /** {@code ImprovementPlanning} of {@code improvementPlanning}. */
    public static String capital(String camel) {
        return Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
    }
}
