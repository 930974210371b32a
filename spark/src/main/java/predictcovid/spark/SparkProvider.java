package predictcovid.spark;

import predictcovid.engine.Engine;
import predictcovid.engine.EngineProvider;
import predictcovid.engine.EngineRequest;

/// Spark, for those that ask for an engine without knowing it.
public final class SparkProvider implements EngineProvider {
    @Override
    public Engine open(EngineRequest request) {
        return new SparkMaster(request).connect();
    }
}
