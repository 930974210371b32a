/// The viewer: shows what the trainer published in the datalake, over HTTP.
@NullMarked
package predictcovid.web;

import org.jspecify.annotations.NullMarked;
