package predictcovid.forecast.pooled.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import predictcovid.feature.FeatureTable;

class RowMappingTest {
    private static final FeatureTable VISITS = Country.visits().table();
    private static final List<String> NAMES = Country.accompaniedAdmissions().table().names();
    private static final int ROW = 101;

    @Test
    void aCompanionsColumnsAreTheTargetsOwn() {
        assertThat(mapped("e_d1")).isEqualTo(value("d1"));
        assertThat(mapped("e_acc")).isEqualTo(value("acc"));
        assertThat(mapped("en_s3")).isEqualTo(value("n_s3"));
    }

    @Test
    void comparisonsWithTheCompanionAreZero() {
        assertThat(mapped("e_x")).isZero();
        assertThat(mapped("e_lvl")).isZero();
    }

    @Test
    void levelsAreShiftedButNotTheCompanions() {
        for (String level : List.of("z", "lc")) {
            assertThat(mapped(level)).isEqualTo(value(level) + 0.5, within(1e-12));
        }
        assertThat(mapped("e_z")).isEqualTo(value("z"));
    }

    @Test
    void everyOtherColumnStaysAsItIs() {
        for (String name : VISITS.names()) {
            if (!List.of("z", "lc").contains(name)) {
                assertThat(mapped(name)).as(name).isEqualTo(value(name));
            }
        }
    }

    @Test
    void aTableThatHasTheColumnsKeepsThem() {
        FeatureTable own = Country.accompaniedAdmissions().table();
        double[] row = new double[NAMES.size()];
        new RowMapping(own, NAMES, 0).read(ROW, row);

        for (int column = 0; column < row.length; column++) {
            assertThat(row[column]).isEqualTo(own.value(ROW, column));
        }
    }

    private static double mapped(String name) {
        return new RowMapping(VISITS, NAMES, 0.5).value(ROW, NAMES.indexOf(name));
    }

    private static double value(String name) {
        return VISITS.value(ROW, VISITS.names().indexOf(name));
    }
}
