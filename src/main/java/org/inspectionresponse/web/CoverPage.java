package org.inspectionresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.inspectionresponse.council.Council;
import org.inspectionresponse.council.Councils;
import org.inspectionresponse.input.Fields;
import org.inspectionresponse.people.By;
import org.inspectionresponse.people.Cover;
import org.inspectionresponse.people.Covers;
import org.inspectionresponse.people.Directory;
import org.inspectionresponse.people.Person;
import org.inspectionresponse.people.Role;
import org.inspectionresponse.refusal.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who stands in for somebody who is away: everybody sees and names their own deputy, administrators anybody's. */
@Controller
class CoverPage {

    private final Visitor visitor;
    private final Directory directory;
    private final Councils councils;
    private final Covers covers;
    private final CoverDesk desk;

    CoverPage(Visitor visitor, Directory directory, Councils councils, Covers covers, CoverDesk desk) {
        this.visitor = visitor;
        this.directory = directory;
        this.councils = councils;
        this.covers = covers;
        this.desk = desk;
    }

    /**
     * @param named the covers of the person
     * @param standsIn those in which the person is the deputy
     * @param colleagues who could stand in
     */
    record CouncilCovers(Council council, List<Row> named, List<Row> standsIn, List<Person> colleagues) {
    }

    /** @param other name of the deputy, or of whom the person stands in for */
    record Row(Cover cover, String other) {
    }

    /** @param person sign-in name; null for the visitor's own */
    @GetMapping("/cover")
    String cover(@RequestParam(required = false) String person, Model model) {
        return page(whose(person), PageForm.empty(), model);
    }

    @PostMapping("/cover")
    String name(@RequestParam(required = false) String person, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return act(person, typed, model, response, fields -> {
            String[] chosen = fields.line("deputy", "Deputy", 300).split("/", 2);
            desk.name(new Cover.Name(councils.require(chosen[0]).code(), whose(person), chosen[chosen.length - 1],
                    fields.date("first-day", "First day"), fields.date("last-day", "Last day")), by(chosen[0]));
        });
    }

    @PostMapping("/cover/end")
    String end(@RequestParam(required = false) String person, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return act(person, typed, model, response,
                fields -> desk.end((long) fields.number("cover", "Cover", 1, Integer.MAX_VALUE), by(null)));
    }

    private String act(String person, Map<String, String> typed, Model model, HttpServletResponse response, Consumer<Fields> deed) {
        PageForm form = new PageForm(typed);
        String whose = whose(person);
        try {
            deed.accept(form.fields());
            return "redirect:/cover" + (whose.equals(me()) ? "" : "?person=" + whose);
        } catch (Refusal refusal) {
            form.refuse(refusal, response);
            return page(whose, form, model);
        }
    }

    private String page(String person, PageForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("person", directory.find(person).orElseThrow());
        model.addAttribute("own", person.equals(me()));
        model.addAttribute("councils", directory.councilsOf(person).stream().sorted().flatMap(code -> councils.find(code).stream())
                .map(council -> of(person, council)).toList());
        model.addAttribute("people", directory.administers(me()) ? everybody() : List.of());
        return "cover";
    }

    private CouncilCovers of(String person, Council council) {
        List<Cover> named = covers.of(person, council.code());
        List<Cover> standsIn = covers.by(person, council.code());
        return new CouncilCovers(council, named.stream().map(cover -> new Row(cover, name(cover.deputy()))).toList(),
                standsIn.stream().map(cover -> new Row(cover, name(cover.person()))).toList(), covers.colleagues(person, council.code()));
    }

    private List<Person> everybody() {
        return councils.all().stream().flatMap(council -> Arrays.stream(Role.values())
                .flatMap(role -> directory.holders(council.code(), role).stream())).distinct()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id)).toList();
    }

    /** Somebody else's page is an administrator's; to others it is not there. */
    private String whose(String person) {
        if (person == null || person.equals(me())) {
            return me();
        }
        return directory.find(person).filter(found -> directory.administers(me())).map(Person::id)
                .orElseThrow(() -> Refusal.absent("There is no such page."));
    }

    /** In the first of the visitor's roles there; an administrator may have none. */
    private By by(String council) {
        return new By(me(), council == null ? null : directory.rolesOf(me(), council).stream().sorted().findFirst().orElse(null));
    }

    private String name(String person) {
        return directory.find(person).map(Person::name).orElse(person);
    }

    private String me() {
        return visitor.id().orElseThrow();
    }
}
