/// The engine whose workers are a Spark cluster's executors.
@NullMarked
package predictcovid.spark;

import org.jspecify.annotations.NullMarked;
