/// How good past forecasts were, put into the datalake for the page.
@NullMarked
package predictcovid.run.skill;

import org.jspecify.annotations.NullMarked;
