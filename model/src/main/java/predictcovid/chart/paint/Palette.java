package predictcovid.chart.paint;

import java.awt.Color;
import java.util.List;

/// The colours of all pictures: Okabe and Ito's set, which people with any colour vision tell
/// apart, and greys.
public final class Palette {
    public static final Color PAPER = Color.WHITE;
    public static final Color INK = new Color(0x1F2933);
    public static final Color MUTED = new Color(0x56626E);
    public static final Color GRID = new Color(0xE1E6EB);
    public static final Color BASE = new Color(0x8793A0);

    /// Observed and training data.
    public static final Color OBSERVED = new Color(0x0072B2);

    /// Forecasts and predictions.
    public static final Color PREDICTED = new Color(0xD55E00);

    /// Validation data.
    public static final Color VALIDATION = new Color(0x007A5A);

    /// Colours for naming single places among many.
    public static final List<Color> NAMED =
            List.of(OBSERVED, PREDICTED, VALIDATION, new Color(0xA94F86), new Color(0x9A6A00));

    private Palette() {}

    /// The opaque colour that `color` has on paper when it covers the `share` (0 to 1) of it.
    public static Color tint(Color color, double share) {
        return new Color(
                mix(color.getRed(), share),
                mix(color.getGreen(), share),
                mix(color.getBlue(), share));
    }

    /// The same colour, letting through what lies below; `share` (0 to 1) is its own part.
    public static Color translucent(Color color, double share) {
        return new Color(
                color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * share));
    }

    private static int mix(int channel, double share) {
        return (int) Math.round(channel * share + 255 * (1 - share));
    }
}
