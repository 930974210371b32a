/// What is forecast: the event, how it is told and how often.
@NullMarked
package predictcovid.target;

import org.jspecify.annotations.NullMarked;
