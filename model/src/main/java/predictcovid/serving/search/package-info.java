/// Forecasts as documents of Elasticsearch or OpenSearch.
@NullMarked
package predictcovid.serving.search;

import org.jspecify.annotations.NullMarked;
