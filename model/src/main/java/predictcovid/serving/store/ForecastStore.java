package predictcovid.serving.store;

import java.util.Set;

/// A server that keeps runs for those who ask.
///
/// Every method throws a [predictcovid.text.Fault] that says what to do when the server is away,
/// refuses, or is not as this program left it. A run that is there is never half there.
public interface ForecastStore extends AutoCloseable {
    /// The names of the runs that are there whole.
    Set<String> runIds();

    /// Stores a run; one that is there already is the same afterwards.
    void put(ServedRun run);

    @Override
    void close();
}
