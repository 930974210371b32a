package predictcovid;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Which package uses what. The tables are the documentation, the tests keep them true.
class FlowTest {
    /// Who may use whom, in the order of the flow. Everyone may use `text` and `target`. A stage is
    /// a package with all the packages inside it.
    private static final String FLOW =
            """
            text      ←
            target    ←
            catalog   ←
            engine    ←
            series    ←
            source    ← series catalog
            feature   ← series
            forest    ← feature
            forecast  ← series feature forest
            backtest  ← series feature forest forecast
            selection ← series feature forest backtest engine
            hub       ← series forecast backtest catalog
            chart     ← catalog series forecast backtest
            serving   ← catalog
            log       ←
            run       ← catalog engine series source feature forest forecast backtest selection hub chart serving log
            cli       ← run log catalog engine series selection hub forecast backtest
            """;

    /// Each of these libraries is known to one package only, or to two that speak to other servers.
    private static final String LIBRARIES =
            """
            catalog ← org.apache.hadoop org.apache.parquet de.siegmar.fastcsv
            source  ← tech.tablesaw
            source+serving ← java.net.http
            forest  ← smile
            forecast ← org.apache.commons.statistics
            chart   ← org.knowm.xchart
            serving ← org.postgresql org.flywaydb
            log     ← ch.qos.logback org.fluentd
            hub     ← com.networknt
            run     ← com.cronutils
            cli     ← picocli
            """;

    private static final String ROOT = "predictcovid";

    private static final Set<String> CLOCKS =
            Set.of(Clock.class.getName(), InstantSource.class.getName());

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void theFlowNamesEveryStage() {
        Stream<String> stages =
                packages().map(each -> each.getName().split("\\.", -1)[1]).distinct();
        assertThat(stages).containsExactlyInAnyOrderElementsOf(flow().map(Row::owner).toList());
    }

    @Test
    void noTwoTypesShareAName() {
        List<String> names =
                PROGRAM.stream()
                        .filter(JavaClass::isTopLevelClass)
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info"))
                        .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("flow")
    void usesFollowTheFlow(Row row) {
        String[] allowed =
                Stream.concat(Stream.of(row.owner, "text", "target"), row.uses.stream())
                        .map(FlowTest::named)
                        .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(named(row.owner))
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(allowed)))
                .check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void onePackageKnowsTheLibrary(Row row) {
        String[] library = row.uses.stream().map(each -> each + "..").toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(named(row).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void theOwnerUsesItsLibraries(Row row) {
        assumeThat(PROGRAM.contain(ROOT + ".cli.Main")).as("the last stage is there").isTrue();
        for (String owner : named(row)) {
            List<JavaClass> owners = PROGRAM.stream().filter(resideInAnyPackage(owner)).toList();
            assertThat(row.uses)
                    .allMatch(library -> owners.stream().anyMatch(each -> uses(each, library)));
        }
    }

    @Test
    void onlyTheCommandLineTouchesTheProcess() {
        ArchRule rule = onlyTheCommandLine("touches the process", FlowTest::touchesTheProcess);
        rule.check(PROGRAM);
        assertThat(violations(rule)).hasSize(5);
    }

    @Test
    void onlyTheCommandLineReadsTheClock() {
        ArchRule rule = onlyTheCommandLine("reads the clock", FlowTest::readsTheClock);
        rule.check(PROGRAM);
        assertThat(violations(rule)).hasSize(5);
    }

    @Test
    void nothingIsDecidedByTheKeyOfASentence() {
        ArchRule rule = nobody("asks for a key", FlowTest::asksForAKey);
        rule.check(PROGRAM);
        assertThat(violations(rule)).hasSize(2);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        assertThat(packages()).allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }

    private static Stream<Row> flow() {
        return FLOW.lines().map(Row::of);
    }

    private static Stream<Row> libraries() {
        return LIBRARIES.lines().map(Row::of);
    }

    private static Stream<JavaPackage> packages() {
        return PROGRAM.stream().map(JavaClass::getPackage).distinct();
    }

    private static String named(String name) {
        return ROOT + "." + name + "..";
    }

    private static List<String> named(Row row) {
        return Stream.of(row.owner.split("[+]", -1)).map(FlowTest::named).toList();
    }

    private static boolean uses(JavaClass owner, String library) {
        return owner.getDirectDependenciesFromSelf().stream()
                .anyMatch(each -> each.getTargetClass().getPackageName().startsWith(library));
    }

    private static ArchRule onlyTheCommandLine(String does, Predicate<AccessTarget> forbidden) {
        return unless("cli", does, forbidden);
    }

    private static ArchRule nobody(String does, Predicate<AccessTarget> forbidden) {
        return unless("text", does, forbidden);
    }

    private static ArchRule unless(String stage, String does, Predicate<AccessTarget> forbidden) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(named(stage))
                .should()
                .accessTargetWhere(
                        DescribedPredicate.<JavaAccess<?>>describe(
                                does, access -> forbidden.test(access.getTarget())));
    }

    /// A sentence may be reworded, under another key.
    private static boolean asksForAKey(AccessTarget target) {
        return target.getName().equals("key")
                && Stream.of(Fault.class, Notice.class)
                        .anyMatch(said -> target.getOwner().isEquivalentTo(said));
    }

    private static boolean touchesTheProcess(AccessTarget target) {
        return target.getOwner().isEquivalentTo(System.class)
                && Set.of("exit", "getenv", "in", "out", "err").contains(target.getName());
    }

    /// A time that was handed in, or a clock, is no clock of its own.
    private static boolean readsTheClock(AccessTarget target) {
        String name = target.getName();
        boolean isHandedIn =
                target instanceof CodeUnitAccessTarget unit
                        && unit.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .anyMatch(CLOCKS::contains);
        return name.equals("currentTimeMillis")
                || (target.getOwner().getPackageName().equals("java.time")
                        && (name.equals("now") || name.startsWith("system"))
                        && !isHandedIn);
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(new ClassFileImporter().importClasses(Offender.class))
                .getFailureReport()
                .getDetails();
    }

    /// One row of a table: a package and what it may use.
    record Row(String owner, List<String> uses) {
        static Row of(String line) {
            List<String> words = List.of(line.split("[ ←]+", -1));
            return new Row(
                    words.getFirst(),
                    words.stream().skip(1).filter(word -> !word.isEmpty()).toList());
        }
    }

    /// Does what the rules must catch: no class of the program may.
    @SuppressWarnings("UnusedVariable")
    private static final class Offender {
        static final List<Supplier<?>> PROCESS =
                List.of(
                        () -> System.in,
                        () -> System.out,
                        () -> System.err,
                        () -> System.getenv("HOME"),
                        System::getenv);
        static final List<Supplier<?>> CLOCK =
                List.of(
                        Instant::now,
                        () -> LocalDate.now(ZoneOffset.UTC),
                        Clock::systemUTC,
                        InstantSource::system,
                        System::currentTimeMillis);
        static final List<Function<Fault, ?>> KEYS =
                List.of(Fault::key, fault -> fault.notice().key());
        static final List<Supplier<?>> HANDED_IN =
                List.of(() -> Instant.now(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
    }
}
