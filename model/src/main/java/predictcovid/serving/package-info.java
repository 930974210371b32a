/// Published runs in the databases and search servers that people ask.
@NullMarked
package predictcovid.serving;

import org.jspecify.annotations.NullMarked;
