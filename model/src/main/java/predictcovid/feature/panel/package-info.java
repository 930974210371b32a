/// What is known of many places at one step, as the features of a forest.
@NullMarked
package predictcovid.feature.panel;

import org.jspecify.annotations.NullMarked;
