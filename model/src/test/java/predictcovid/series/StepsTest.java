package predictcovid.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
    @Test
    void aPieceIsHeardAsAPartOfTheWhole() {
        List<Long> heard = new ArrayList<>();
        Steps whole = (done, total) -> heard.addAll(List.of(done, total));

        whole.part(0, 3).reached(5, 10);
        whole.part(2, 3).reached(10, 10);

        assertThat(heard).containsExactly(5L, 30L, 30L, 30L);
    }
}
