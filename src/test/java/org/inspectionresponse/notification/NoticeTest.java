package org.inspectionresponse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.inspectionresponse.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

    private static final List<String> PARTS = List.of("purpose", "council", "INS-NCC-2026-003", "RPT-NCC-2026-014", "finance.nottinghamshire",
            "What to do.", "Why.", "/deadlines", "uid", "Summary");

    @ParameterizedTest
    @EnumSource
    void subjectIsMadeOfKindReferenceAndDay(Notice.Kind kind) {
        assertThat(notice(PARTS, kind, LocalDate.of(2026, 3, 12)).subject()).isEqualTo(kind.heading() + ": RPT-NCC-2026-014, due 12 March 2026");
        assertThat(new Notice("p", kind, "c", "INS-NCC-2026-003", null, "r", null, "What.", null, "/", null).subject())
                .isEqualTo(kind.heading() + ": INS-NCC-2026-003");
    }

    static Stream<Arguments> attacks() {
        return Stream.of("\r\nBcc: everybody@example.org", "\nX: y", "\rX: y", "\u0000", "\u202Egpj.exe", "\t")
                .flatMap(attack -> Stream.iterate(0, at -> at + 1).limit(PARTS.size()).map(at -> Arguments.of(at, attack)));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void noPartCanCarryAnotherLine(int at, String attack) {
        List<String> parts = new ArrayList<>(PARTS);
        parts.set(at, parts.get(at) + attack + "x");
        assertThatThrownBy(() -> notice(parts, Notice.Kind.CLOCK_MOVED, LocalDate.of(2026, 3, 12))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "deadlines", "/\\evil.example", "/a b", "javascript:alert(1)", "/?x=\"><script>"})
    void pathLeadsNowhereElse(String path) {
        List<String> parts = new ArrayList<>(PARTS);
        parts.set(7, path);
        assertThatThrownBy(() -> notice(parts, Notice.Kind.CLOCK_MOVED, LocalDate.of(2026, 3, 12))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noticeIsAboutSomething() {
        assertThatThrownBy(() -> new Notice("p", Notice.Kind.CLOCK_DUE, "c", null, null, "r", null, "What.", null, "/", null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void calendarEntryNeedsADayAndASequenceFromZero() {
        assertThatThrownBy(() -> notice(PARTS, Notice.Kind.CLOCK_DUE, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice.Calendar("uid", -1, "Summary")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noticeHasNoRoomForATitle() {
        assertThat(Arrays.stream(Notice.class.getRecordComponents()).map(part -> part.getName())).containsExactly("purpose", "kind", "council",
                "caseReference", "report", "recipient", "dueOn", "what", "why", "path", "calendar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "example.org", "https://user@example.org", "https://example.org?x=1", "https://example.org#x", "mailto:a@b.c"})
    void addressOfTheProductIsTheAddressOfASite(String address) {
        assertThat(new PublicAddress(URI.create(address)).isAddressOfASite()).isFalse();
    }

    @Test
    void linksBeginWithTheAddress() {
        PublicAddress address = new PublicAddress(URI.create("https://inspections.example.gov.uk/ir/"));
        assertThat(address.isAddressOfASite()).isTrue();
        assertThat(address.link("/deadlines")).isEqualTo("https://inspections.example.gov.uk/ir/deadlines");
    }

    private static Notice notice(List<String> parts, Notice.Kind kind, LocalDate dueOn) {
        return new Notice(parts.get(0), kind, parts.get(1), parts.get(2), parts.get(3), parts.get(4), dueOn, parts.get(5), parts.get(6), parts.get(7),
                new Notice.Calendar(parts.get(8), 0, parts.get(9)));
    }
}
