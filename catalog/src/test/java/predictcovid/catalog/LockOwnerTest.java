package predictcovid.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockOwnerTest {
    private final Instant now = Instant.parse("2020-07-24T10:00:00Z");
    private final LockOwner me = LockOwner.thisProcess("train", now);

    @Test
    void aLivingProcessHoldsItsLock() {
        assertThat(me.isGone(me, now.plusSeconds(119))).isFalse();
    }

    @Test
    void whoIsSilentForTwoMinutesIsGone() {
        assertThat(me.isGone(me, now.plusSeconds(121))).isTrue();
        assertThat(me.alive(now.plusSeconds(60)).isGone(me, now.plusSeconds(121))).isFalse();
        assertThat(me.alive(now.plusSeconds(60)).since()).isEqualTo(now);
    }

    @Test
    void whoseClockWasMinutesAheadIsGone() {
        LockOwner other = with("elsewhere", "", 1, Optional.empty());

        assertThat(other.isGone(me, now.minus(Duration.ofMinutes(9)))).isFalse();
        assertThat(other.isGone(me, now.minus(Duration.ofMinutes(11)))).isTrue();
    }

    /// It is about to say so itself.
    @Test
    void aLivingProcessHoldsItsLockWhenTheClockIsSetBack() {
        assertThat(me.isGone(me, now.minus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void whoHasLetGoIsGone() {
        assertThat(me.gone(now).isGone(me, now)).isTrue();
    }

    @Test
    void aDeadProcessIsGoneAtOnce() throws Exception {
        Process child = new ProcessBuilder("true").start();
        child.waitFor();

        assertThat(with(me.host(), me.pidSpace(), child.pid(), Optional.empty()).isGone(me, now))
                .isTrue();
    }

    @Test
    void aNumberInUseAgainIsAnotherProcess() {
        Optional<Instant> earlier = me.processStart().map(start -> start.minusSeconds(60));

        assertThat(with(me.host(), me.pidSpace(), me.pid(), earlier).isGone(me, now)).isTrue();
    }

    @Test
    void theProcessOfAnotherHostOrContainerIsNotLookedForHere() {
        long nobody = Long.MAX_VALUE;

        assertThat(with("elsewhere", me.pidSpace(), nobody, Optional.empty()).isGone(me, now))
                .isFalse();
        assertThat(with(me.host(), "other container", nobody, Optional.empty()).isGone(me, now))
                .isFalse();
    }

    @Test
    void knowsThisProcess() {
        assertThat(me.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(me.host()).isNotBlank();
        assertThat(me.id()).isNotEqualTo(LockOwner.thisProcess("train", now).id());
    }

    private LockOwner with(String host, String space, long pid, Optional<Instant> start) {
        Instant beat = now.minus(Duration.ofSeconds(1));
        return new LockOwner("other", host, space, pid, start, "train", beat, beat, false);
    }
}
