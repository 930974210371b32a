package predictcovid.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.JavaSerializer;
import predictcovid.engine.Engine;
import predictcovid.engine.EngineRequest;
import predictcovid.log.LogOptions;
import predictcovid.text.Fault;

/// Connects with the master of a cluster.
final class SparkMaster {
    private static final String STANDALONE = "spark://";
    private static final int MILLIS_TO_CONNECT = 5_000;
    private static final Duration WAIT = Duration.ofMinutes(1);

    /// Where executors are containers that may have to be fetched first.
    private static final Duration LONG_WAIT = Duration.ofMinutes(5);

    private final EngineRequest request;
    private final SparkTrouble trouble;

    SparkMaster(EngineRequest request) {
        this.request = request;
        this.trouble = new SparkTrouble(request.address());
    }

    /// Waits until an executor is there.
    ///
    /// @throws Fault when nobody answers, or no executor comes
    Engine connect() {
        if (isStandalone() && hosts().noneMatch(SparkMaster::answers)) {
            throw new Fault("spark.no-master", request.address());
        }
        JavaSparkContext spark = context();
        try {
            if (!spark.isLocal()) {
                awaitExecutor(spark);
            }
        } catch (RuntimeException e) {
            spark.close();
            throw e;
        }
        LogOptions log =
                new LogOptions(request.fluentdHost(), request.fluentdPort(), request.zone(), false);
        return new SparkEngine(spark, trouble, Optional.of(log).filter(_ -> !spark.isLocal()));
    }

    private boolean isStandalone() {
        return request.address().startsWith(STANDALONE);
    }

    private Stream<String> hosts() {
        return Stream.of(request.address().substring(STANDALONE.length()).split(",", -1));
    }

    private static boolean answers(String host) {
        int colon = host.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(
                            host.substring(0, colon), Integer.parseInt(host.substring(colon + 1))),
                    MILLIS_TO_CONNECT);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private JavaSparkContext context() {
        try {
            return new JavaSparkContext(settings());
        } catch (RuntimeException e) {
            throw trouble.ofStart(e);
        }
    }

    /// What spark-submit and the user have set stays, but for what results depend on.
    private SparkConf settings() {
        SparkConf conf =
                new SparkConf()
                        .setMaster(request.address())
                        .set("spark.serializer", JavaSerializer.class.getName())
                        .set("spark.executor.userClassPathFirst", "true")
                        .setIfMissing("spark.app.name", "Predict Covid")
                        .setIfMissing("spark.driver.maxResultSize", "0")
                        .setIfMissing("spark.ui.enabled", "false")
                        .setIfMissing("spark.ui.showConsoleProgress", "false");
        URL jar = SparkMaster.class.getProtectionDomain().getCodeSource().getLocation();
        return request.address().startsWith("local")
                ? conf.set("spark.executor.userClassPathFirst", "false")
                : conf.setIfMissing("spark.jars", jar.toString());
    }

    private void awaitExecutor(JavaSparkContext spark) {
        Duration wait =
                Duration.ofSeconds(
                        spark.getConf()
                                .getTimeAsSeconds(
                                        "spark.scheduler.maxRegisteredResourcesWaitingTime",
                                        (isStandalone() ? WAIT : LONG_WAIT).toSeconds() + "s"));
        long end = System.nanoTime() + wait.toNanos();
        // the driver is one of them
        while (spark.statusTracker().getExecutorInfos().length < 2) {
            if (spark.sc().isStopped()) {
                throw trouble.unregistered();
            }
            if (System.nanoTime() > end) {
                throw new Fault(
                        "spark.no-executor",
                        request.address(),
                        wait.toSeconds(),
                        spark.getConf().get("spark.executor.memory", "1g"),
                        spark.getConf().get("spark.executor.cores", "1"));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
