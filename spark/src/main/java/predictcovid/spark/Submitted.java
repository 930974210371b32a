package predictcovid.spark;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.util.ChildFirstURLClassLoader;
import predictcovid.cli.Main;
import predictcovid.run.input.Setting;

/// The program's entry for `spark-submit`, whose master is the engine unless another is named.
public final class Submitted {
    private Submitted() {}

    /// Runs a command in a class loader that looks into this jar before it looks at the libraries
    /// of Spark, some of which are ours in other versions.
    public static void main(String[] args) throws ReflectiveOperationException {
        ClassLoader loader = Submitted.class.getClassLoader();
        if (loader instanceof ChildFirstURLClassLoader) {
            run(args);
            return;
        }
        URL jar = Submitted.class.getProtectionDomain().getCodeSource().getLocation();
        // lasts as long as the process
        @SuppressWarnings("resource")
        ClassLoader own = new ChildFirstURLClassLoader(new URL[] {jar}, loader);
        Thread.currentThread().setContextClassLoader(own);
        try {
            own.loadClass(Submitted.class.getName())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static void run(String[] args) {
        SparkLog.keepApart();
        SparkLog.forward(false);
        String flag = Setting.ENGINE.flag();
        boolean isNamed =
                Stream.of(args).anyMatch(arg -> arg.equals(flag) || arg.startsWith(flag + "="))
                        || !System.getenv().getOrDefault(Setting.ENGINE.name(), "").isBlank();
        List<String> engine =
                isNamed ? List.of() : List.of(flag, System.getProperty("spark.master", "local[*]"));
        Main.main(Stream.concat(engine.stream(), Stream.of(args)).toArray(String[]::new));
    }
}
