/// The pictures: what each shows, in numbers and words.
@NullMarked
package predictcovid.chart;

import org.jspecify.annotations.NullMarked;
