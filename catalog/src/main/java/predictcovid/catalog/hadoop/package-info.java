/// The stores that Hadoop's file systems reach: this machine, HDFS, S3.
@NullMarked
package predictcovid.catalog.hadoop;

import org.jspecify.annotations.NullMarked;
