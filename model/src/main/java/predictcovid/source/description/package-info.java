/// How tables of counts are read: descriptions in TOML, those of well-known publishers among them,
/// and the guess at one by a table's columns.
@NullMarked
package predictcovid.source.description;

import org.jspecify.annotations.NullMarked;
