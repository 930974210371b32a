package predictcovid.spark;

import java.util.List;
import predictcovid.engine.Engine;

/// What every executor gets once: the work and all that it is done for.
record Job<T, R>(List<T> items, Engine.Work<T, R> work) {}
