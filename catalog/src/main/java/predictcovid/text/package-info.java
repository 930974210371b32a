/// What the program says to people, in English and Brazilian Portuguese.
@NullMarked
package predictcovid.text;

import org.jspecify.annotations.NullMarked;
