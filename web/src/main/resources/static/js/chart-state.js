// What of a chart is shown, and how the address says it: a link shows the same again.
import { rangeAtFirst, viewOf, weeksOffered } from './outlook.js';

const NONE = 'none';
const MILLISECONDS_A_DAY = 86_400_000;

const isoOf = (day) => new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
const percentOf = (coverage) => Math.round(coverage * 100);

export function shownAtFirst(outlook) {
  return {
    range: rangeAtFirst(outlook),
    view: viewOf(outlook, rangeAtFirst(outlook)),
    scale: 'linear',
    bands: new Set(outlook.coverages),
    beside: new Set(outlook.others.filter(({ isShown }) => isShown).map(({ forecaster }) => forecaster)),
    per: false,
    mean: outlook.mean.size > 0,
    past: null,
  };
}

function someOf(all, nameOf, text) {
  const names = text.split(',');
  return new Set(all.filter((each) => names.includes(String(nameOf(each)))));
}

// One of the ranges offered, or from one day to another.
function rangeBy(outlook, text) {
  const range = [...weeksOffered(outlook), 'all'].find((each) => String(each) === text);
  if (range) return { range, view: viewOf(outlook, range) };
  const [min, max] = text.split('..').map((iso) => Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS_A_DAY);
  return min < max && max >= outlook.days[0] && min <= outlook.days.at(-1) ? { range: null, view: { min, max } } : undefined;
}

// What the address asks for; whatever it does not say, or says wrongly, is as at first.
export function shownBy(outlook, query) {
  const shown = shownAtFirst(outlook);
  const asked = (name, read, otherwise = shown[name]) => (query.has(name) ? read(query.get(name)) ?? otherwise : otherwise);
  const forecasters = outlook.others.map(({ forecaster }) => forecaster);
  return {
    ...asked('range', (text) => rangeBy(outlook, text), shown),
    scale: asked('scale', (text) => (text === 'logarithmic' ? text : shown.scale)),
    bands: asked('bands', (text) => someOf(outlook.coverages, percentOf, text)),
    beside: asked('beside', (text) => someOf(forecasters, (name) => name, text)),
    per: asked('per', (text) => outlook.population > 0 && text === '100000'),
    mean: asked('mean', (text) => outlook.mean.size > 0 && text !== '0'),
    past: asked('past', (text) => outlook.past.find(({ origin }) => isoOf(origin) === text)?.origin ?? null),
  };
}

function wordsOf(outlook, shown) {
  const listed = (set, nameOf) => [...set].map(nameOf).join(',') || NONE;
  return {
    range: shown.range == null ? `${isoOf(shown.view.min)}..${isoOf(shown.view.max)}` : String(shown.range),
    scale: shown.scale,
    bands: listed(shown.bands, percentOf),
    beside: listed(shown.beside, (name) => name),
    per: shown.per ? '100000' : '',
    mean: shown.mean ? '1' : '0',
    past: shown.past == null ? '' : isoOf(shown.past),
    backtest: outlook.backtest ?? '',
  };
}

// The backtest whose past forecasts the address asks for.
export const backtestBy = (query) => query.get('backtest') || null;

// The address of a page with what is shown, as far as it is not as at first.
export function addressWith(outlook, shown, address) {
  const url = new URL(address, location.href);
  const first = wordsOf({}, shownAtFirst(outlook));
  Object.entries(wordsOf(outlook, shown)).forEach(([name, words]) => {
    if (words === first[name]) url.searchParams.delete(name);
    else url.searchParams.set(name, words);
  });
  return url.href.replaceAll('%2C', ',');
}
