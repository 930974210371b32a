package predictcovid.forecast.pooled.rows;

import java.util.List;
import java.util.stream.IntStream;

/// The leads of one forecast: those asked for, from the last step of all places, which forests
/// learn together, and the longer ones of places that are some steps behind.
public final class Leads {
    private final int[] all;
    private final int asked;
    private final int ofAStep;

    private Leads(int[] all, int asked, int ofAStep) {
        this.all = all;
        this.asked = asked;
        this.ofAStep = ofAStep;
    }

    /// Those of places that have all reported up to the last step.
    public static Leads of(int... asked) {
        return new Leads(asked.clone(), asked.length, 1);
    }

    /// Those of places of which some are behind.
    ///
    /// @param asked from the last step of all places
    /// @param ofAStep leads in a step of the features' panel
    /// @param behind steps that places are behind
    public static Leads of(int[] asked, int ofAStep, IntStream behind) {
        IntStream longer =
                behind.distinct()
                        .flatMap(steps -> IntStream.of(asked).map(lead -> lead + steps * ofAStep))
                        .sorted();
        int[] all = IntStream.concat(IntStream.of(asked), longer).distinct().toArray();
        return new Leads(all, asked.length, ofAStep);
    }

    /// Those before this position are asked for.
    public int asked() {
        return asked;
    }

    /// The positions of those that forests learn together: the ones asked for but, where any goes
    /// beyond what is known, none of what only revisions change.
    public int[] joint() {
        IntStream all = IntStream.range(0, asked);
        boolean isAhead = IntStream.range(0, asked).anyMatch(j -> this.all[j] > 0);
        return isAhead ? all.filter(j -> this.all[j] > 0).toArray() : all.toArray();
    }

    public int at(int position) {
        return all[position];
    }

    public IntStream stream() {
        return IntStream.of(all);
    }

    /// The positions of the leads to what is asked for from so many steps before the last one.
    public int[] positions(int behind) {
        List<Integer> leads = stream().boxed().toList();
        return IntStream.range(0, asked)
                .map(j -> leads.indexOf(all[j] + behind * ofAStep))
                .toArray();
    }
}
