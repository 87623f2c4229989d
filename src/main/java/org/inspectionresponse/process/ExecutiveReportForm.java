package org.inspectionresponse.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.refusal.Refusal;
import org.inspectionresponse.report.Content;
import org.inspectionresponse.report.Contradiction;
import org.inspectionresponse.report.Contradictions.Found;
import org.inspectionresponse.report.ExecutiveItem;
import org.inspectionresponse.report.KeyDecision;

/** What only the form of a report to the executive asks for: the boxes at its head, and answers to what contradicts itself. */
final class ExecutiveReportForm {

    private static final int MOST_IN_REASON = 4_000;

    private ExecutiveReportForm() {
    }

    private enum Criterion { EXPENDITURE, INCOME, SAVINGS }

    private enum Expenditure { REVENUE, CAPITAL }

    /** Why a decision is not subject to call-in. */
    private enum NotCallable { NOTHING_DECIDED, URGENT }

    /** @param themes those of the council's plan that the form offers */
    static ExecutiveItem item(Fields typed, List<String> themes) {
        List<Criterion> criteria = typed.choices("keyCriteria", "Criterion (a)", Criterion.class);
        List<Expenditure> expenditure = typed.choices("expenditure", "Type of expenditure", Expenditure.class);
        Boolean subjectToCallIn = typed.yesOrNoIfAny("subjectToCallIn").orElse(null);
        return new ExecutiveItem(typed.line("corporateDirectors", "Corporate directors or directors", 500),
                typed.line("portfolioHolders", "Portfolio holders", 500),
                typed.textIfAny("otherColleagues", "Other colleagues", 1_000).orElse(null), subjectToCallIn, urgency(typed, subjectToCallIn),
                typed.yesOrNoIfAny("keyDecision").orElse(null), ticked(criteria, Criterion.EXPENDITURE), ticked(criteria, Criterion.INCOME),
                ticked(criteria, Criterion.SAVINGS), typed.yesOrNoIfAny("keyWards").orElse(null),
                typed.textIfAny("keyWardsReason", "Why the impact is judged so", MOST_IN_REASON).orElse(null),
                ticked(expenditure, Expenditure.REVENUE), ticked(expenditure, Expenditure.CAPITAL), value(typed),
                typed.dateIfAny("portfolioHolderConsultedOn", "Date of consultation with the portfolio holder").orElse(null),
                lines(typed.chosen("planThemes", "Council plan key themes", themes)),
                typed.textIfAny("earlierDecision", "Earlier decision", 2_000).orElse(null));
    }

    /** The reasons that the rules know are two; the text is asked for with the second only. */
    private static String urgency(Fields typed, Boolean subjectToCallIn) {
        if (!Boolean.FALSE.equals(subjectToCallIn)) {
            return null;
        }
        return typed.choice("notCallable", "Why it is not subject to call-in", NotCallable.class) == NotCallable.URGENT
                ? typed.text("callInUrgency", "Why a call-in would do harm", MOST_IN_REASON) : null;
    }

    /** A box that stands alone and is not ticked was left open. */
    private static <E> Boolean ticked(List<E> ticked, E box) {
        return ticked.contains(box) ? true : null;
    }

    private static String lines(List<String> chosen) {
        return chosen.isEmpty() ? null : String.join("\n", chosen);
    }

    static BigDecimal value(Fields typed) {
        return typed.poundsIfAny("totalValue", "Total value of the decision").orElse(null);
    }

    /** Rows without an answer are those that the author has corrected instead. */
    static Map<Contradiction, String> answers(Fields typed) {
        Map<Contradiction, String> answers = new EnumMap<>(Contradiction.class);
        typed.rows("answers", "Answer", Contradiction.values().length).forEach(row -> row.textIfAny("answer", "Answer", 4_000)
                .ifPresent(answer -> {
                    if (answers.put(row.choice("contradiction", "What is answered", Contradiction.class), answer) != null) {
                        throw Refusal.because(row.label("What is answered") + " stands there twice. Put the answers into one.");
                    }
                }));
        return answers;
    }

    /** @param item null where none has been written yet */
    static Map<String, Object> start(ExecutiveItem item) {
        Map<String, Object> start = new LinkedHashMap<>();
        if (item == null) {
            return start;
        }
        start.put("corporateDirectors", item.corporateDirectors());
        start.put("portfolioHolders", item.portfolioHolders());
        start.put("otherColleagues", item.otherColleagues());
        start.put("subjectToCallIn", answer(item.subjectToCallIn()));
        if (Boolean.FALSE.equals(item.subjectToCallIn())) {
            start.put("notCallable", (item.decidesNothing() ? NotCallable.NOTHING_DECIDED : NotCallable.URGENT).name());
        }
        start.put("callInUrgency", item.callInUrgency());
        start.put("keyDecision", answer(item.keyDecision()));
        start.put("keyCriteria", names(item.keyExpenditure(), Criterion.EXPENDITURE, item.keyIncome(), Criterion.INCOME, item.keySavings(),
                Criterion.SAVINGS));
        start.put("keyWards", answer(item.keyWards()));
        start.put("keyWardsReason", item.keyWardsReason());
        start.put("expenditure", names(item.revenue(), Expenditure.REVENUE, item.capital(), Expenditure.CAPITAL));
        start.put("totalValue", item.totalValue() == null ? null : item.totalValue().toPlainString());
        start.put("portfolioHolderConsultedOn", Objects.toString(item.portfolioHolderConsultedOn(), null));
        start.put("planThemes", item.planThemes() == null ? List.of() : item.planThemes().lines().toList());
        start.put("earlierDecision", item.earlierDecision());
        return start;
    }

    /** The answers given, and an empty one for each contradiction that has none. */
    static List<Map<String, String>> startAnswers(Map<Contradiction, String> answers, List<Found> found) {
        List<Map<String, String>> rows = new ArrayList<>();
        answers.forEach((contradiction, answer) -> rows.add(row(contradiction, sentence(contradiction, found), answer)));
        found.stream().filter(one -> !one.answered()).forEach(one -> rows.add(row(one.contradiction(), one.sentence(), "")));
        return rows;
    }

    private static String sentence(Contradiction contradiction, List<Found> found) {
        return found.stream().filter(one -> one.contradiction() == contradiction).findFirst().map(Found::sentence)
                .orElse("It is not found any more: " + contradiction.sentence());
    }

    private static Map<String, String> row(Contradiction contradiction, String sentence, String answer) {
        return Map.of("contradiction", contradiction.name(), "sentence", sentence, "answer", answer);
    }

    /** What the boxes say, for colleagues to comment on. */
    static List<Map<String, String>> boxes(Content content, Optional<KeyDecision> key) {
        ExecutiveItem item = content.executive();
        Map<String, String> boxes = new LinkedHashMap<>();
        boxes.put("Portfolio holders", item.portfolioHolders());
        boxes.put("Subject to call-in", words(item.subjectToCallIn()));
        boxes.put("Why a call-in would do harm", item.callInUrgency());
        boxes.put("Marked as a key decision", words(item.keyDecision()));
        key.ifPresent(answer -> boxes.put(answer.key() ? "It is a key decision" : "It is not a key decision", answer.because()));
        boxes.put("Significant impact on two or more wards", words(item.keyWards()));
        boxes.put("Why it is judged so", item.keyWardsReason());
        boxes.put("Wards", content.allDivisions() ? "All" : String.join(", ", content.divisions()));
        boxes.put("Total value", item.totalValue() == null ? null : String.format(Locale.UK, "£%,.2f", item.totalValue()));
        boxes.put("Earlier decision that settled the money", item.earlierDecision());
        return boxes.entrySet().stream().filter(box -> box.getValue() != null)
                .map(box -> Map.of("label", box.getKey(), "value", box.getValue())).toList();
    }

    private static String words(Boolean yesOrNo) {
        return yesOrNo == null ? null : yesOrNo ? "Yes" : "No";
    }

    private static String answer(Boolean yesOrNo) {
        return Optional.ofNullable(yesOrNo).map(String::valueOf).orElse(null);
    }

    /** @param boxes each box's state, then its name */
    private static List<String> names(Object... boxes) {
        List<String> ticked = new ArrayList<>();
        for (int box = 0; box < boxes.length; box += 2) {
            if (Boolean.TRUE.equals(boxes[box])) {
                ticked.add(((Enum<?>) boxes[box + 1]).name());
            }
        }
        return ticked;
    }
}
