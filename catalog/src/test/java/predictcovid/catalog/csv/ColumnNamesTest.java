package predictcovid.catalog.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {
    @Test
    void findsANameWithASlipOrOtherCapitals() {
        ColumnNames names = new ColumnNames(List.of("New_cases", "data", "locaton", "x"));

        assertThat(names.near(List.of("new_cases"))).hasValue("New_cases");
        assertThat(names.near(List.of("date"))).hasValue("data");
        assertThat(names.near(List.of("country", "location"))).hasValue("locaton");
    }

    @Test
    void proposesNothingFarAway() {
        ColumnNames names = new ColumnNames(List.of("Date_reported", "WHO_region", "casos"));

        assertThat(names.near(List.of("date"))).isEmpty();
        assertThat(names.near(List.of("iso_code", "code"))).isEmpty();
        assertThat(names.near(List.of("new_cases"))).isEmpty();
    }

    @Test
    void takesTheNearestOfSeveral() {
        assertThat(new ColumnNames(List.of("populatn", "populations")).near(List.of("population")))
                .hasValue("populations");
    }
}
