/// The viewer: shows what the trainer published in the datalake.
@NullMarked
package predictcovid.web;

import org.jspecify.annotations.NullMarked;
