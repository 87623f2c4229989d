package org.inspectionresponse;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.repository.Repository;

/**
 * The first wall: what code may know. Each rule has a sample in {@code src/test/resources/walls/architecture} that breaks it, named like
 * the rule; {@link ArchitectureWallTest} shows that the rule sees it.
 */
@AnalyzeClasses(packages = "org.inspectionresponse", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "org.inspectionresponse.engine..";
    private static final String PROCESS = "org.inspectionresponse.process..";
    private static final String WEB = "org.inspectionresponse.web..";
    private static final String CALENDAR = "org.inspectionresponse.calendar..";
    private static final String DOCUMENT = "org.inspectionresponse.document..";
    private static final String NOTIFICATION = "org.inspectionresponse.notification..";
    private static final String DEMO = "org.inspectionresponse.demo..";
    private static final String RECORD = "org.inspectionresponse.record..";

    @ArchTest
    static final ArchRule onlyProcessAndEngineKnowTheEngine = noClasses().that().resideOutsideOfPackages(ENGINE, PROCESS)
            .should().dependOnClassesThat().resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule nobodyDependsOnProcess = noClasses().that().resideOutsideOfPackage(PROCESS)
            .should().dependOnClassesThat().resideInAPackage(PROCESS);

    /** What engine and web pass about inside themselves is no data of a feature. */
    @ArchTest
    static final ArchRule dataKnowsNoSpring = noClasses().that(areData()).and().resideOutsideOfPackages(ENGINE, WEB)
            .should().dependOnClassesThat().resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule calendarKnowsThePlatformAlone = classes().that().resideInAPackage(CALENDAR)
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", CALENDAR);

    /** The demonstration is the mail server, too. */
    @ArchTest
    static final ArchRule onlyNotificationSendsMail = noClasses().that().resideOutsideOfPackages(NOTIFICATION, DEMO)
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.mail..", "org.springframework.mail..");

    @ArchTest
    static final ArchRule onlyDocumentRenders = noClasses().that().resideOutsideOfPackage(DOCUMENT)
            .should().dependOnClassesThat().resideInAnyPackage("org.jsoup..", "com.openhtmltopdf..", "org.apache.pdfbox..",
                    "org.apache.poi..", "org.thymeleaf..");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses().should().callMethodWhere(asksTheMachineForTheTime());

    @ArchTest
    static final ArchRule onlyTheEngineKnowsOldDates = noClasses().that().resideOutsideOfPackages(ENGINE, PROCESS)
            .should().dependOnClassesThat().belongToAnyOf(Date.class, Calendar.class);

    @ArchTest
    static final ArchRule onlyCalendarCountsDays = noClasses().that().resideOutsideOfPackage(CALENDAR)
            .should().callMethodWhere(countsDays())
            .orShould().dependOnClassesThat().belongToAnyOf(Period.class, ChronoUnit.class);

    @ArchTest
    static final ArchRule roomsAreNamedAfterTheTrade = noClasses().should().resideInAnyPackage("..impl..", "..dto..", "..util..",
            "..utils..", "..helper..", "..manager..", "..common..", "..config..");

    @ArchTest
    static final ArchRule onlyRecordWritesTheRegister = noClasses().that().resideOutsideOfPackage(RECORD)
            .should().callConstructorWhere(target(owner(describe("a register entry", owner -> owner.getSimpleName()
                    .equals("RegisterEntry") && resideInAPackage(RECORD).test(owner)))));

    @ArchTest
    static final ArchRule repositoriesStayInTheirRoom = classes().that().areAssignableTo(Repository.class)
            .should().bePackagePrivate();

    /** But the start of the product, which is a command too. */
    @ArchTest
    static final ArchRule nothingPrintsToTheConsole = noClasses().that().doNotBelongToAnyOf(Application.class)
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    private static DescribedPredicate<JavaClass> areData() {
        return describe("are entities, enums or records", type -> !areSettings(type)
                && (type.isAnnotatedWith(Entity.class) || type.isEnum() || type.isRecord()));
    }

    /** Settings are records that Spring fills, with the records nested in them: they stand at the border and are the exception. */
    private static boolean areSettings(JavaClass type) {
        return type.isAnnotatedWith(ConfigurationProperties.class)
                || type.getEnclosingClass().map(ArchitectureTest::areSettings).orElse(false);
    }

    private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
        return describe("asks the machine for the time", call -> {
            JavaClass owner = call.getTargetOwner();
            boolean now = "now".equals(call.getName()) && call.getTarget().getRawParameterTypes().isEmpty()
                    && resideInAPackage("java.time..").test(owner);
            boolean machine = owner.isEquivalentTo(System.class) && "currentTimeMillis".equals(call.getName());
            boolean otherClock = owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
                    && !resideInAPackage(ENGINE).test(call.getOriginOwner());
            return now || machine || otherClock;
        });
    }

    private static DescribedPredicate<JavaCall<?>> countsDays() {
        return DescribedPredicate.<JavaCall<?>>and(
                target(owner(resideInAnyPackage("java.time", "java.time.chrono"))),
                target(nameMatching("(plus|minus)(Days|Weeks|Months|Years)|until|datesUntil|toEpochDay|ofEpochDay")))
                .as("counts days");
    }
}
