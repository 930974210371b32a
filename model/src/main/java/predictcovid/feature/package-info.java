/// What the forest sees of a series: named columns, one row a step.
@NullMarked
package predictcovid.feature;

import org.jspecify.annotations.NullMarked;
