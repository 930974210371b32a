package predictcovid.selection;

/// The steps on which a column search compares choices.
public enum SearchWindow {
    /// Four consecutive blocks of the later half of the training window, each forecast by a forest
    /// that knows only what came before it. The validation window stays unseen by the choice.
    FOLDS,
    /// The validation window itself, as the original did: its error then flatters the winner.
    VALIDATION
}
