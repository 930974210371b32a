package predictcovid.forecast.pooled.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberExplanationTest {
    @Test
    void importanceIsJudgedOnSomeRowsThatLieEvenlyAmongTheTargets() {
        double[] weights = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

        assertThat(MemberExplanation.judged(weights, 7, 3))
                .containsExactly(1, 0, 0, 4, 0, 0, 7, 0, 0, 0);
        assertThat(MemberExplanation.judged(weights, 7, 4))
                .containsExactly(1, 0, 3, 0, 5, 0, 7, 0, 0, 0);
        assertThat(MemberExplanation.judged(weights, 3, 3))
                .containsExactly(1, 2, 3, 0, 0, 0, 0, 0, 0, 0);
        assertThat(MemberExplanation.judged(weights, 0, 3)).containsOnly(0);
    }
}
