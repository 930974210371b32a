// What can be shown over each other: intervals, means, other forecasters and past forecasts.
import { BASELINE, element, nameOf, selectOf, sliderOf, switchesOf } from './chart-parts.js';
import { otherKeyOf } from './chart-tracks.js';
import { bandOf, intervalOf } from './outlook.js';

const PAST_COVERAGE = 0.8;

// An error of logarithms is written in hundredths, as everywhere on the page.
const errorOf = ({ rmsle, baselineRmsle }, text, formats) => text('error', formats.ratio(100 * rmsle), formats.ratio(100 * baselineRmsle));

function skillOf({ scores, others }, wanted, text, formats) {
  // the baseline loses as much as itself
  if (wanted === BASELINE) return undefined;
  const score = scores.find(({ forecaster, horizon }) => forecaster === wanted && horizon == null);
  if (score?.wisOverBaseline != null) return text('skill', formats.ratio(score.wisOverBaseline));
  const error = others.find(({ forecaster }) => forecaster === wanted)?.error;
  return error && errorOf(error, text, formats);
}

export function choicesOver(outlook, text, formats, toggle) {
  const { coverages, mean, population, others, scores } = outlook;
  const choices = [
    ...coverages.toReversed().map((coverage) => ({
      key: bandOf(outlook, coverage), name: 'bands', value: coverage, text: text('interval', formats.percent(coverage)),
    })),
    ...(mean.size > 0 ? [{ key: 'observed', name: 'mean', value: true, text: text('mean') }] : []),
    ...(population > 0 ? [{ key: 'none', name: 'per', value: true, text: text('per') }] : []),
    ...others.map(({ forecaster }) => ({
      key: otherKeyOf(outlook, forecaster), name: 'beside', value: forecaster, text: nameOf(forecaster, text), note: skillOf(outlook, forecaster, text, formats),
    })),
  ];
  const leading = scores.find(({ forecaster }) => forecaster !== BASELINE)?.forecaster;
  const told = leading && skillOf(outlook, leading, text, formats);
  const { group, check } = switchesOf(text('show'), choices, toggle);
  if (told) group.append(element('span', { class: 'chart-leading' }, element('span', { class: 'chart-key chart-key-forecast' }, leading), ' ', element('span', { class: 'chart-skill' }, told)));
  return { group, check: (shown) => check((name, value) => (shown[name] instanceof Set ? shown[name].has(value) : shown[name])) };
}

function toldOf({ observed, backtest }, past, text, formats) {
  const known = [...past.points].filter(([day, point]) => observed.get(day) != null && intervalOf(point, PAST_COVERAGE));
  const held = known.filter(([day, point]) => {
    const { lower, upper } = intervalOf(point, PAST_COVERAGE);
    return lower <= observed.get(day) && observed.get(day) <= upper;
  });
  const key = backtest != null ? 'pastBacktest' : past.publishedBy ? 'pastPublished' : 'pastRepeated';
  return text(key, formats.date(past.origin), held.length, known.length, backtest, past.forecaster);
}

const RUNS = '';

// Whose past forecasts they are: those of runs, or of a backtest.
function sourcesOf({ backtests }, text, choose) {
  const choices = backtests.map(({ name }) => [name, text('pastOfBacktest', name)]);
  return selectOf(text('pastFrom'), [[RUNS, text('pastRuns')], ...choices], (name) => choose(name === RUNS ? null : name));
}

export function pastOver(outlook, text, formats, choose, chooseSource) {
  const textOf = (origin) => (origin == null ? text('pastNone') : formats.date(origin));
  const slider = sliderOf(text('past'), textOf, choose);
  const sources = outlook.backtests.length > 0 ? sourcesOf(outlook, text, chooseSource) : null;
  if (sources) slider.title.append(sources);
  const show = ({ past, backtest, ...rest }, shown) => {
    slider.root.hidden = past.length === 0 && !sources;
    if (sources) sources.value = backtest ?? RUNS;
    const chosen = past.find(({ origin }) => origin === shown.past);
    slider.show(past.map(({ origin }) => origin), shown.past, chosen ? toldOf({ backtest, ...rest }, chosen, text, formats) : '');
  };
  return { root: slider.root, show };
}
