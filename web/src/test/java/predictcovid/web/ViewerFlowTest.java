package predictcovid.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void everyPackageIsNullMarked() {
        assertThat(VIEWER.stream().map(JavaClass::getPackage).distinct())
                .hasSizeGreaterThan(3)
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }
}
