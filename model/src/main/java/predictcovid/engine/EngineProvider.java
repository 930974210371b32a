package predictcovid.engine;

/// Opens an engine of other machines; found by [java.util.ServiceLoader].
public interface EngineProvider {
    /// Connects, and waits until somebody is there to work.
    ///
    /// @throws predictcovid.text.Fault when nobody can work there
    Engine open(EngineRequest request);
}
