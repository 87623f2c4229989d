package org.inspectionresponse.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspectionresponse.callin.CallIn;
import org.inspectionresponse.callin.CallIns;
import org.inspectionresponse.callin.Request;
import org.inspectionresponse.callin.Signature;
import org.inspectionresponse.callin.Window;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.proposal.Shown;
import org.inspectionresponse.report.Drafting;
import org.springframework.stereotype.Component;

/** What the forms of {@code callIn} start from and show to read. */
@Component
class CallInFacts {

    /** The value of the choice that stands for a request that is not there yet; the others are numbered from 1. */
    static final int NEW_REQUEST = 0;

    private final CallIns callIns;
    private final Drafting drafting;
    private final Directory directory;
    private final Clock clock;

    CallInFacts(CallIns callIns, Drafting drafting, Directory directory, Clock clock) {
        this.callIns = callIns;
        this.drafting = drafting;
        this.directory = directory;
        this.clock = clock;
    }

    Shown show(String task, CallIn callIn) {
        String today = LocalDate.now(clock).toString();
        return switch (task) {
            case "recordRequest", "confirmNoRequest" -> new Shown(Map.of("request", String.valueOf(NEW_REQUEST)), forRequest(callIn), null);
            case "checkValidity" -> new Shown(Map.of(), reading(callIn, callIn.completeRequest()), null);
            case "recordHearing" -> new Shown(Map.of("heardOn", today), forHearing(callIn), null);
            case "recordCouncilReview" -> new Shown(Map.of("reviewedOn", today), forReview(callIn), null);
            default -> throw new IllegalArgumentException("No embedded form: " + task);
        };
    }

    private Map<String, Object> heading(CallIn callIn) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("reference", callIn.reference());
        facts.put("report", callIn.report());
        facts.put("title", drafting.require(callIn.report()).title());
        facts.put("publishedAt", Window.inFull(callIn.publishedAt()));
        facts.put("closesAt", Window.inFull(callIn.closesAt()));
        facts.put("effectAt", Window.inFull(callIn.effectAt()));
        facts.put("window", callIn.rules().window().inWords());
        facts.put("who", callIn.rules().requestersInWords());
        facts.put("source", callIn.rules().source());
        facts.put("hearingBody", callIn.rules().hearing());
        return facts;
    }

    private Map<String, Object> forRequest(CallIn callIn) {
        Map<String, Object> facts = heading(callIn);
        Map<String, String> names = names(callIn.requests().stream().flatMap(request -> request.signatures().stream()));
        List<Map<String, String>> requests = new ArrayList<>();
        requests.add(option(String.valueOf(NEW_REQUEST), "A new request"));
        callIn.requests().stream().filter(request -> request.status() == Request.Status.COLLECTING)
                .forEach(request -> requests.add(option(String.valueOf(request.number()), begun(request, names))));
        facts.put("requests", requests);
        facts.put("grounds", callIn.rules().grounds().stream().map(ground -> option(ground, ground)).toList());
        facts.put("alternativeRequired", callIn.rules().alternativeRequired());
        facts.put("members", callIns.signatories(callIn).stream().map(person -> option(person.id(), person.name())).toList());
        return facts;
    }

    private String begun(Request request, Map<String, String> names) {
        return "Request " + request.number() + ", begun on its page, signed by "
                + request.signatures().stream().map(signature -> name(signature, names)).collect(Collectors.joining(", "));
    }

    private Map<String, Object> reading(CallIn callIn, Request request) {
        Map<String, Object> facts = heading(callIn);
        facts.put("ground", request.ground().orElse(null));
        facts.put("reasons", request.reasons());
        facts.put("alternative", request.alternative().orElse(null));
        Map<String, String> names = names(request.signatures().stream());
        facts.put("signatures", request.signatures().stream().map(signature -> shown(signature, names)).toList());
        return facts;
    }

    private Map<String, Object> forHearing(CallIn callIn) {
        Map<String, Object> facts = reading(callIn, callIn.validRequest().orElseThrow());
        facts.put("because", callIn.validRequest().flatMap(Request::validity).orElseThrow().because());
        return facts;
    }

    private Map<String, Object> forReview(CallIn callIn) {
        Map<String, Object> facts = forHearing(callIn);
        callIn.hearing().ifPresent(hearing -> {
            facts.put("heardOn", hearing.heardOn());
            facts.put("heard", hearing.reasons());
        });
        return facts;
    }

    private static Map<String, Object> shown(Signature signature, Map<String, String> names) {
        return Map.of("name", name(signature, names), "signedAt", Window.inFull(signature.signedAt()), "way", signature.way().label());
    }

    private Map<String, String> names(Stream<Signature> signatures) {
        return directory.names(signatures.map(Signature::person).collect(Collectors.toSet()));
    }

    private static String name(Signature signature, Map<String, String> names) {
        return names.getOrDefault(signature.person(), signature.person());
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }
}
