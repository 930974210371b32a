package predictcovid.run.input;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import predictcovid.text.Fault;

/// Everything that is wrong with the settings, all at once.
public final class WrongSettings extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public WrongSettings(List<Fault> faults) {
        super(faults.stream().map(Fault::getMessage).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /// One sentence for each wrong setting: name, value, what is allowed.
    public List<Fault> faults() {
        return faults;
    }
}
