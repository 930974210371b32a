package predictcovid.web.map;

/// A place as it is drawn.
///
/// @param code of the place
/// @param path in the language of SVG
/// @param x where its middle is
/// @param y where its middle is
/// @param isSmall whether it is too small to be hit
public record Outline(String code, String path, int x, int y, boolean isSmall) {}
