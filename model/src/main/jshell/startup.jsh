import predictcovid.series.*
import predictcovid.source.owid.*
import predictcovid.forecast.*
import predictcovid.backtest.*
import static predictcovid.cli.Inline.*
