package predictcovid.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import predictcovid.text.Texts;

class ValueAxisTest {
    @Test
    void endsAndTicksAreRoundAndHoldAllValues() {
        assertThat(ValueAxis.fromZero(175_812).ticks())
                .containsExactly(0, 50_000, 100_000, 150_000, 200_000);
        assertThat(ValueAxis.fromZero(-75_512, 85_080).ticks())
                .containsExactly(-100_000, -50_000, 0, 50_000, 100_000);
        assertThat(ValueAxis.around(321_000, 643_000).ticks())
                .containsExactly(300_000, 400_000, 500_000, 600_000, 700_000);
    }

    @Test
    void missingAndEndlessValuesDoNotCount() {
        assertThat(ValueAxis.fromZero(Double.NaN, 8, Double.POSITIVE_INFINITY))
                .isEqualTo(ValueAxis.fromZero(8));
        assertThat(ValueAxis.fromZero()).isEqualTo(new ValueAxis(0, 1, 1));
        assertThat(ValueAxis.fromZero(Double.NaN)).isEqualTo(new ValueAxis(0, 1, 1));
    }

    @Test
    void equalValuesStillMakeAnAxis() {
        assertThat(ValueAxis.around(5, 5, 5).ticks()).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(ValueAxis.around(0, 0)).isEqualTo(new ValueAxis(0, 1, 1));
    }

    @Test
    void anySizeGivesFourToSevenTicksThatHoldTheValue() {
        for (double value = 1e-6; value < 1e12; value *= 1.37) {
            ValueAxis axis = ValueAxis.fromZero(value);
            assertThat(axis.ticks().length).as("value %s", value).isBetween(4, 7);
            assertThat(axis.max()).isGreaterThanOrEqualTo(value);
            assertThat(Arrays.stream(axis.ticks()).max().orElseThrow())
                    .isGreaterThanOrEqualTo(value * 0.999999);
        }
    }

    @Test
    void labelsTellTicksApartInTheReadersLanguage() {
        assertThat(ValueAxis.fromZero(0.7).labels(Wording.in(Locale.ENGLISH)).apply(0.2))
                .isEqualTo("0.2");
        assertThat(ValueAxis.fromZero(0.07).labels(Wording.in(Texts.BRAZIL)).apply(0.02))
                .isEqualTo("0,02");
        assertThat(ValueAxis.fromZero(9e9).labels(Wording.in(Texts.BRAZIL)).apply(-2e9))
                .isEqualTo("−2.000.000.000");
    }
}
