package predictcovid.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/// Wipes the terminal's line before it writes a new one, so that log lines do not run into a
/// progress bar, which is drawn again below them.
public final class LineAboveBar extends FilterOutputStream {
    private static final byte[] WIPE = {'\r', 0x1b, '[', 'K'};

    private boolean lineBegins = true;

    private LineAboveBar(OutputStream terminal) {
        super(terminal);
    }

    /// The same terminal for log lines.
    public static PrintStream on(PrintStream terminal) {
        return new PrintStream(new LineAboveBar(terminal), true, terminal.charset());
    }

    @Override
    public synchronized void write(int oneByte) throws IOException {
        if (lineBegins) {
            out.write(WIPE);
        }
        out.write(oneByte);
        lineBegins = oneByte == '\n';
    }
}
