package org.phosphene;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/**
 * The table of packages in DESIGN.md, one rule a line of it, then what it says of the whole. Packages that are not
 * there yet are allowed to be missing; a package that is there and not in the table is not.
 */
@AnalyzeClasses(packages = "org.phosphene", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.phosphene";
    private static final String DJL = "ai.djl..";
    private static final String[] AWT = {"java.awt..", "javax.swing.."};
    private static final String[] JAVAFX = {"javafx..", "atlantafx..", "org.controlsfx..", "org.kordamp.."};
    private static final String[] HEADLESS =
            Stream.concat(Stream.of(DJL), Stream.of(JAVAFX)).toArray(String[]::new);

    /** A package uses those before it only. */
    private static final List<String> LOWEST_FIRST = List.of(
            "core",
            "job",
            "settings",
            "image",
            "network",
            "engine",
            "optvis.objective",
            "optvis.param",
            "optvis.transform",
            "optvis.optimiser",
            "optvis.render",
            "examples",
            "attribution",
            "gallery",
            "figure",
            "project",
            "studio",
            "cli",
            "ui.fx",
            "ui.theme",
            "ui.layers",
            "ui.stage",
            "ui.channels",
            "ui.examples",
            "ui.columns",
            "ui.compare",
            "ui.card",
            "ui.lab",
            "ui.regularisers",
            "ui.figure",
            "ui.gallery",
            "ui.checklist",
            "ui.reading",
            "ui.start",
            "ui.help",
            "ui.tasks",
            "ui.settings",
            "ui.shell");

    // One rule a line of the table

    @ArchTest
    static final ArchRule core = classes()
            .that(resideInAPackage(inside("core")))
            .should()
            .onlyDependOnClassesThat(resideInAPackage(inside("core"))
                    .or(resideInAPackage("java..").and(not(resideInAnyPackage("java.awt..", "java.sql..")))))
            .because("values and contracts that everybody shares must bring nothing but the JDK with them");

    @ArchTest
    static final ArchRule job = line("job", HEADLESS).because("threads must not depend on what runs on them");

    @ArchTest
    static final ArchRule settings = line("settings", HEADLESS).because("settings are read before any feature exists");

    @ArchTest
    static final ArchRule image =
            line("image", HEADLESS).because("pictures are files and arrays, also without a screen");

    @ArchTest
    static final ArchRule network =
            line("network", HEADLESS).because("a network is data that is read; running it is the engine's business");

    @ArchTest
    static final ArchRule connections = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".network.download")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net..", "com.sun.net..")
                    .and(not(type(java.net.URI.class)))
                    .and(not(type(java.net.URL.class))))
            .because("one package connects to the network, and only when somebody asked for a download");

    @ArchTest
    static final ArchRule urls = noClasses()
            .should()
            .callMethod(java.net.URL.class, "openConnection")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .because("an address that is read without being asked for is a connection behind the user's back");

    @ArchTest
    static final ArchRule engine = line("engine", JAVAFX).because("the command line runs it without a screen");

    @ArchTest
    static final ArchRule optvisFamilies = CompositeArchRule.of(
                    slices().matching(ROOT + ".optvis.(objective|param|transform|optimiser)..")
                            .should()
                            .notDependOnEachOther()
                            .allowEmptyShould(true))
            .and(line("optvis.objective", HEADLESS))
            .and(line("optvis.param", HEADLESS))
            .and(line("optvis.transform", HEADLESS))
            .and(line("optvis.optimiser", HEADLESS))
            .because("any objective goes with any parameterization, transform and optimiser: a recipe composes them");

    @ArchTest
    static final ArchRule optvisRender =
            line("optvis.render", HEADLESS).because("a recipe and its loop know the engine only, not what it runs on");

    @ArchTest
    static final ArchRule examples =
            line("examples", HEADLESS).because("a scan takes arrays from the engine and has no screen");

    @ArchTest
    static final ArchRule attribution =
            line("attribution", HEADLESS).because("an attribution is a program of the engine like any other");

    @ArchTest
    static final ArchRule gallery =
            line("gallery", HEADLESS).because("static pages are made on machines without a screen too");

    @ArchTest
    static final ArchRule figure =
            line("figure", HEADLESS).because("a figure is laid out in millimetres, by no toolkit of the screen");

    @ArchTest
    static final ArchRule project =
            line("project", HEADLESS).because("notes and sessions are JSON, whoever shows them");

    @ArchTest
    static final ArchRule studio = CompositeArchRule.of(line("studio", JAVAFX))
            .and(codeUnits()
                    .that()
                    .areDeclaredInClassesThat(resideInAPackage(inside("studio")).and(modifier(JavaModifier.PUBLIC)))
                    .and(modifier(JavaModifier.PUBLIC)
                            .or(modifier(JavaModifier.PROTECTED))
                            .as("seen from outside"))
                    .should()
                    .notHaveRawReturnType(resideInAnyPackage(inside("engine"), DJL))
                    .andShould()
                    .notHaveRawParameterTypes(describe("of the engine", types -> types.stream()
                            .anyMatch(resideInAnyPackage(inside("engine"), DJL))))
                    .allowEmptyShould(true))
            .because("window and command line ask for what they want in words of the field, not of an engine");

    @ArchTest
    static final ArchRule cli = onlySees("cli", "core", "studio")
            .because("the command line gives the same pictures as the window, by the same door");

    @ArchTest
    static final ArchRule uiFx = CompositeArchRule.of(line("ui.fx", DJL))
            .and(noClasses()
                    .that()
                    .resideOutsideOfPackage(inside("ui.fx"))
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javafx.application.Platform")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javafx.animation.AnimationTimer"))
            .because("one gate to the JavaFX thread can catch and report what fails behind it");

    @ArchTest
    static final ArchRule uiTheme =
            onlySees("ui.theme", "core", "studio", "ui.fx").because("looks and words know no feature");

    @ArchTest
    static final ArchRule uiFeatures = CompositeArchRule.of(slices().matching(ROOT + ".ui.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(alwaysTrue(), resideInAnyPackage(inside("ui.fx"), inside("ui.theme")))
                    .ignoreDependency(resideInAPackage(inside("ui.shell")), alwaysTrue())
                    .allowEmptyShould(true))
            .and(onlySees("ui", "core", "studio", "ui"))
            .because("a feature can be rewritten alone; the shell lays them out and PhospheneApp wires them");

    @ArchTest
    static final ArchRule wiring = noClasses()
            .that(resideInAPackage(ROOT + ".*.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT)
            .because("Launcher and PhospheneApp wire the others, so nobody can lean on them");

    // What the table says of the whole

    @ArchTest
    static final ArchRule everyPackageIsInTheTable = classes()
            .should()
            .resideInAnyPackage(
                    Stream.concat(Stream.of(ROOT), LOWEST_FIRST.stream().map(ArchitectureTest::inside))
                            .toArray(String[]::new))
            .because("a package without a line in DESIGN.md's table is one no rule holds");

    @ArchTest
    static final ArchRule noCycles = slices().matching(ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other cannot be understood, tested or replaced one at a time");

    @ArchTest
    static final ArchRule javafxOnlyInTheWindow = noClasses()
            .that(not(resideInAPackage(inside("ui")))
                    .and(not(describe("PhospheneApp", c -> outermost(c).equals(ROOT + ".PhospheneApp")))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JAVAFX)
            .because("everything else runs on machines without a screen");

    @ArchTest
    static final ArchRule djlOnlyInTheEngine = outside("engine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DJL)
            .because("native memory has an owner only where one package holds every array");

    @ArchTest
    static final ArchRule noPytorchClasses = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl.pytorch..")
            .because("DJL's public interface stays the same from release to release, its PyTorch classes do not");

    @ArchTest
    static final ArchRule awtOnlyForFiles = noClasses()
            .that()
            .resideOutsideOfPackages(inside("image"), inside("figure"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(AWT)
            .because("two toolkits in one window fight; AWT only reads, writes and draws files");

    @ArchTest
    static final ArchRule sqlOnlyInExamples = outside("examples")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("the index is the only database");

    @ArchTest
    static final ArchRule viewModelsWithoutSceneGraph = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .allowEmptyShould(true)
            .because("a view model is tested without a toolkit");

    @ArchTest
    static final ArchRule threadsOnlyInJob = outside("job")
            .should()
            .accessTargetWhere(describe("a thread is started", ArchitectureTest::startsThread))
            .because("cancel, pause and a quick end work only where one package knows every thread");

    @ArchTest
    static final ArchRule standardStreamsOnlyInCli = outside("cli")
            .should(ACCESS_STANDARD_STREAMS)
            .because("a window has no console: errors are sentences on the screen and traces in the log");

    @ArchTest
    static final ArchRule noArrayInAStaticField = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(assignableTo("ai.djl.ndarray.NDArray").or(assignableTo("ai.djl.ndarray.NDList")))
            .allowEmptyShould(true)
            .because("native memory in a static field is never given back");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Actions")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .because("a class with a name that fits anything will hold anything");

    private static ArchRule line(String name, String... unknown) {
        Stream<String> higher =
                LOWEST_FIRST.stream().skip(LOWEST_FIRST.indexOf(name) + 1L).map(ArchitectureTest::inside);
        return noClasses()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(higher, Stream.of(unknown)).toArray(String[]::new))
                .allowEmptyShould(true);
    }

    /**
     * Of our own classes those in the named packages, and the specs of a figure, which the studio's interface takes.
     */
    private static ArchRule onlySees(String name, String... others) {
        String[] seen = Stream.concat(Stream.of(name), Stream.of(others))
                .map(ArchitectureTest::inside)
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> figureSpec = describe(
                "figure specs",
                c -> c.getPackageName().equals(ROOT + ".figure") && outermost(c).endsWith("Spec"));
        return classes()
                .that()
                .resideInAPackage(inside(name))
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage(ROOT + ".."))
                        .or(resideInAnyPackage(seen))
                        .or(figureSpec))
                .allowEmptyShould(true);
    }

    private static boolean startsThread(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        if (name.equals("<init>")) {
            return Stream.of(Thread.class, Timer.class, ExecutorService.class).anyMatch(owner::isAssignableTo)
                    || owner.isAssignableTo("javafx.concurrent.Service");
        }
        if (owner.isAssignableTo(CompletionStage.class)) {
            return (name.endsWith("Async") || name.equals("delayedExecutor")) && !takesExecutor(access);
        }
        return owner.isEquivalentTo(Executors.class)
                || owner.isEquivalentTo(ForkJoinPool.class)
                || name.equals("parallel")
                || name.startsWith("parallelS");
    }

    private static boolean takesExecutor(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isAssignableTo(Executor.class));
    }

    private static GivenClassesConjunction outside(String name) {
        return noClasses().that().resideOutsideOfPackage(inside(name));
    }

    private static String inside(String name) {
        return ROOT + "." + name + "..";
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "");
    }
}
