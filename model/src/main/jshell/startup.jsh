import predictcovid.series.*
import predictcovid.forecast.*
import predictcovid.backtest.*
import static predictcovid.cli.Inline.*
