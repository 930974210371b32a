package predictcovid.feature;

/// The logarithmic scale on which a target grows by equal steps, and on which places of different
/// size can be compared.
public sealed interface TargetTransform {
    /// Value on the scale; a negative one counts as 0.
    ///
    /// @param population inhabitants of the place; NaN when unknown
    double scaled(double value, double population);

    /// The value again, never negative.
    double value(double scaled, double population);

    /// No value is larger.
    double most(double population);

    /// About how many events are behind a value: what its relative noise depends on.
    double events(double scaled, double population);

    /// Counts a hundred thousand inhabitants, with an offset that keeps zero finite: ln((x + o) /
    /// population × 100,000).
    ///
    /// @param offset o, in events
    record PerCapita(double offset) implements TargetTransform {
        private static final double INHABITANTS = 1e5;

        @Override
        public double scaled(double value, double population) {
            return Math.log((Math.max(0, value) + offset) / size(population) * INHABITANTS);
        }

        @Override
        public double value(double scaled, double population) {
            return Math.max(0, Math.exp(scaled) * size(population) / INHABITANTS - offset);
        }

        /// Nobody counts twice; infinite where the size is unknown.
        @Override
        public double most(double population) {
            return population > 0 ? population : Double.POSITIVE_INFINITY;
        }

        @Override
        public double events(double scaled, double population) {
            return Math.exp(scaled) * size(population) / INHABITANTS;
        }

        /// A place of unknown size counts for itself.
        private static double size(double population) {
            return Double.isNaN(population) ? INHABITANTS : population;
        }
    }

    /// A rate for a hundred thousand inhabitants, with an offset: ln(x + o).
    ///
    /// @param offset o, as the rate is told
    record Rate(double offset) implements TargetTransform {
        private static final double INHABITANTS = 1e5;

        @Override
        public double scaled(double value, double population) {
            return Math.log(Math.max(0, value) + offset);
        }

        @Override
        public double value(double scaled, double population) {
            return Math.max(0, Math.exp(scaled) - offset);
        }

        /// Rates are estimates, and have no bound.
        @Override
        public double most(double population) {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public double events(double scaled, double population) {
            double size = Double.isNaN(population) ? INHABITANTS : population;
            return Math.exp(scaled) * size / INHABITANTS;
        }
    }

    /// A share of visits or tests, with an offset: ln(100 (x + o) / w), in percent.
    ///
    /// @param offset o, as the share is told
    /// @param visits visits behind the shares, a hundred thousand inhabitants and step
    /// @param whole w, what a share of everything is: 1, or 100
    record Share(double offset, double visits, double whole) implements TargetTransform {
        private static final double INHABITANTS = 1e5;
        private static final double PERCENT = 100;

        @Override
        public double scaled(double value, double population) {
            return Math.log(PERCENT / whole * Math.max(0, value) + PERCENT / whole * offset);
        }

        @Override
        public double value(double scaled, double population) {
            return Math.max(0, Math.exp(scaled) / (PERCENT / whole) - offset);
        }

        @Override
        public double most(double population) {
            return whole;
        }

        @Override
        public double events(double scaled, double population) {
            double size = Double.isNaN(population) ? INHABITANTS : population;
            return Math.exp(scaled) / PERCENT * size / INHABITANTS * visits;
        }
    }
}
