/// Runs as rows of PostgreSQL.
@NullMarked
package predictcovid.serving.database;

import org.jspecify.annotations.NullMarked;
