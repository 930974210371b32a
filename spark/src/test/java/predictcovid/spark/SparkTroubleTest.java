package predictcovid.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import predictcovid.text.Fault;
import predictcovid.text.Texts;

/// What Spark said when each was tried on a real cluster, shortened.
class SparkTroubleTest {
    private static final SparkTrouble TROUBLE = new SparkTrouble("spark://host:7077");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Job aborted due to stage failure: Task 0 in stage 0.0 failed 4 times, most recent"
                        + " failure: Lost task 0.3 in stage 0.0 (TID 6) (127.0.0.1 executor 5):"
                        + " java.lang.UnsupportedClassVersionError: predictcovid/spark/ItemTask has"
                        + " been compiled by a more recent version|an older Java than",
                "Job aborted due to stage failure: Task 3 in stage 0.0 failed 4 times, most recent"
                        + " failure: Lost task 3.0 in stage 0.0 (TID 3) (127.0.0.1 executor 1):"
                        + " java.lang.OutOfMemoryError|spark.executor.memory",
                "Job aborted due to stage failure: Task 3 in stage 0.0 failed 4 times, most recent"
                        + " failure: Lost task 3.3 in stage 0.0 (TID 9): ExecutorLostFailure (executor"
                        + " 1 exited caused by one of the running tasks) Reason: Command exited with"
                        + " code 52|spark.executor.memory",
                "java.io.InvalidClassException: org.apache.spark.deploy.ApplicationDescription;"
                        + " local class incompatible|SPARK_HOME",
                "Job 0 cancelled because SparkContext was shut down|SparkContext was shut down",
            })
    void everyFailureIsOneLineThatNamesTheMasterAndWhatToDo(String said, String told) {
        RuntimeException failure = TROUBLE.of(new IllegalStateException(said + "\n\tat a.b.C"));

        for (Locale language : Texts.LANGUAGES) {
            assertThat(((Fault) failure).in(language).lines())
                    .singleElement()
                    .asString()
                    .contains("spark://host:7077");
        }
        assertThat(failure.getMessage()).contains(told);
    }

    @Test
    void aContextThatWasStoppedWhileItStartedMetAMasterOfAnotherVersion() {
        assertThat(
                        TROUBLE.ofStart(
                                        new IllegalStateException(
                                                "Cannot call methods on a stopped SparkContext."))
                                .getMessage())
                .contains("takes no program of Spark");
        assertThat(
                        TROUBLE.ofStart(
                                        new IllegalArgumentException(
                                                "Executor memory 104857600 must be at least"
                                                        + " 471859200.\nmore"))
                                .getMessage())
                .contains("Executor memory 104857600 must be at least 471859200.")
                .doesNotContain("more");
    }
}
