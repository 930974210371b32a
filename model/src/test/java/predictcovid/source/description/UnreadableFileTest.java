package predictcovid.source.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class UnreadableFileTest {
    @Test
    void aMissingPermissionIsSaidAndAnyOtherReasonIsToldAsItIs() {
        assertThat(UnreadableFile.fault(new AccessDeniedException("a.csv"), "a.csv"))
                .hasMessageStartingWith("a.csv may not be read by this user.");
        assertThat(UnreadableFile.fault(new IOException("Input/output error"), "a.csv"))
                .hasMessage("a.csv cannot be read: Input/output error.");
    }
}
