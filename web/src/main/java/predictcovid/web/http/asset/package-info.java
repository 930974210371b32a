/// What pages load beside themselves: styles, scripts, the icon.
@NullMarked
package predictcovid.web.http.asset;

import org.jspecify.annotations.NullMarked;
