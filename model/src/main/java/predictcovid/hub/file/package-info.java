/// The tables of a hub as files of this machine: CSV, gzipped CSV or Parquet.
@NullMarked
package predictcovid.hub.file;

import org.jspecify.annotations.NullMarked;
