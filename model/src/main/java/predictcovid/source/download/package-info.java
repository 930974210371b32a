/// Fetches the source's bytes, whole or not at all.
@NullMarked
package predictcovid.source.download;

import org.jspecify.annotations.NullMarked;
