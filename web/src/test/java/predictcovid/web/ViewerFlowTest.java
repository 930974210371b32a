package predictcovid.web;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.text.Fault;
import predictcovid.text.Notice;

/// Which part of the viewer uses what.
class ViewerFlowTest {
    private static final JavaClasses VIEWER =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("predictcovid.web");

    @Test
    void knowsTheCatalogTheTargetsAndTheSentencesAndNothingOfTheTrainer() {
        classes()
                .that()
                .resideInAPackage("predictcovid.web..")
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("predictcovid..")
                                .or(
                                        resideInAnyPackage(
                                                "predictcovid.web..",
                                                "predictcovid.catalog..",
                                                "predictcovid.target..",
                                                "predictcovid.text..")))
                .check(VIEWER);
    }

    @ParameterizedTest
    @CsvSource({"run, page", "run, api", "run, http", "http, page", "http, api", "page, api"})
    void anEarlierPartDoesNotKnowALaterOne(String earlier, String later) {
        noClasses()
                .that()
                .resideInAPackage("predictcovid.web." + earlier + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("predictcovid.web." + later + "..")
                .check(VIEWER);
    }

    @Test
    void nothingIsDecidedByTheKeyOfASentence() {
        for (Class<?> said : List.of(Fault.class, Notice.class)) {
            noClasses()
                    .should()
                    .accessTargetWhere(target(owner(type(said))).and(target(name("key"))))
                    .check(VIEWER);
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(VIEWER.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(3)
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }
}
