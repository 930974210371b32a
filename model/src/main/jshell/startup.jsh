import predictcovid.series.*
import predictcovid.source.table.*
import predictcovid.forecast.*
import predictcovid.backtest.*
import static predictcovid.cli.Inline.*
