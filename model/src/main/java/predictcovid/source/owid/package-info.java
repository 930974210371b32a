/// The layouts in which Our World in Data publishes, read strictly: observations, or a fault that
/// names the line.
@NullMarked
package predictcovid.source.owid;

import org.jspecify.annotations.NullMarked;
