package predictcovid.cli;

import java.util.List;
import java.util.function.BiConsumer;
import predictcovid.engine.Engine;
import predictcovid.engine.EngineProvider;
import predictcovid.engine.EngineRequest;

/// Does the last item first, for every address: results come in another order than by threads.
public final class BackwardsEngine implements EngineProvider {
    @Override
    public Engine open(EngineRequest request) {
        return new Engine() {
            @Override
            public <T, R> void each(List<T> items, Work<T, R> work, BiConsumer<T, R> done) {
                items.reversed().forEach(item -> done.accept(item, work.of(item)));
            }

            @Override
            public void close() {}
        };
    }
}
