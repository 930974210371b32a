// Asks the API for what the chart shows.
import { outlookOf, outlookOfPlace, withPast, withPastOf, withWhatCame } from './outlook.js';

async function fetchJson(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

const pastAddress = (address, backtest) => (backtest ? `${address}&backtest=${encodeURIComponent(backtest)}` : address);

// What was said before by a backtest, or by runs.
export const fetchPast = (address, backtest) => fetchJson(pastAddress(address, backtest));

// What is shown without it, too, may fail to come.
async function withMore(outlook, address, add) {
  if (!address) return outlook;
  return fetchJson(address).then((more) => add(outlook, more)).catch(() => outlook);
}

// The outlook of a figure's addresses.
export async function fetchOutlook({ series, forecast, place, target, past, later }, backtest) {
  const outlook = place
    ? outlookOfPlace(await fetchJson(place), target)
    : outlookOf(...(await Promise.all([fetchJson(series), fetchJson(forecast)])));
  const ofRuns = await withMore(outlook, past, withPast);
  const isKnown = ofRuns.backtests.some(({ name }) => name === backtest);
  const before = isKnown ? await withMore(ofRuns, pastAddress(past, backtest), withPastOf) : ofRuns;
  return withMore(before, later, withWhatCame);
}
