package predictcovid.spark;

import org.apache.spark.SparkContext;
import predictcovid.text.Fault;

/// Says what Spark's failures mean and what to do.
///
/// @param address of the master
record SparkTrouble(String address) {
    private static final String OUT_OF_MEMORY = "OutOfMemoryError";

    /// The status of an executor that ends because its memory is full.
    private static final String FULL = "exited with code 52";

    private static final String OTHER_JAVA = "UnsupportedClassVersionError";
    private static final String OTHER_CLASSES = "InvalidClassException";

    /// What ended a job.
    RuntimeException of(Throwable failure) {
        String said = String.valueOf(failure.getMessage());
        if (said.contains(OTHER_JAVA)) {
            return new Fault(failure, "spark.other-java", address, Runtime.version().feature());
        }
        if (said.contains(OUT_OF_MEMORY) || said.contains(FULL)) {
            return new Fault(failure, "spark.memory", address);
        }
        if (said.contains(OTHER_CLASSES)) {
            return otherVersion(failure);
        }
        return new Fault(failure, "spark.failed", address, firstLine(said));
    }

    /// What kept a context from starting.
    RuntimeException ofStart(RuntimeException failure) {
        boolean isStopped = failure instanceof IllegalStateException;
        return isStopped
                ? otherVersion(failure)
                : new Fault(
                        failure,
                        "spark.refused",
                        address,
                        firstLine(String.valueOf(failure.getMessage())));
    }

    /// Of a master that answers and takes no program.
    RuntimeException unregistered() {
        return otherVersion(new IllegalStateException("not registered"));
    }

    private Fault otherVersion(Throwable failure) {
        return new Fault(failure, "spark.other-version", address, version());
    }

    private static String version() {
        return SparkContext.class.getPackage().getImplementationVersion();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}
