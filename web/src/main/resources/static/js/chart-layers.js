// What can be shown over each other: intervals, means, other forecasters and past forecasts.
import { BASELINE, element, nameOf, sliderOf, switchesOf } from './chart-parts.js';
import { bandOf, intervalOf } from './outlook.js';

const PAST_COVERAGE = 0.8;

function skillOf({ scores }, wanted, text, formats) {
  // the baseline loses as much as itself
  if (wanted === BASELINE) return undefined;
  const score = scores.find(({ forecaster, horizon }) => forecaster === wanted && horizon == null);
  return score?.wisOverBaseline == null ? undefined : text('skill', formats.ratio(score.wisOverBaseline));
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
      key: 'other', name: 'beside', value: forecaster, text: nameOf(forecaster, text), note: skillOf(outlook, forecaster, text, formats),
    })),
  ];
  const leading = scores.find(({ forecaster }) => forecaster !== BASELINE)?.forecaster;
  const told = leading && skillOf(outlook, leading, text, formats);
  const { group, check } = switchesOf(text('show'), choices, toggle);
  if (told) group.append(element('span', { class: 'chart-leading' }, element('span', { class: 'chart-key chart-key-forecast' }, leading), ' ', element('span', { class: 'chart-skill' }, told)));
  return { group, check: (shown) => check((name, value) => (shown[name] instanceof Set ? shown[name].has(value) : shown[name])) };
}

function toldOf({ observed }, past, text, formats) {
  const known = [...past.points].filter(([day, point]) => observed.get(day) != null && intervalOf(point, PAST_COVERAGE));
  const held = known.filter(([day, point]) => {
    const { lower, upper } = intervalOf(point, PAST_COVERAGE);
    return lower <= observed.get(day) && observed.get(day) <= upper;
  });
  return text(past.publishedBy ? 'pastPublished' : 'pastRepeated', formats.date(past.origin), held.length, known.length);
}

export function sliderOver(outlook, text, formats, choose) {
  const { past } = outlook;
  const textOf = (origin) => (origin == null ? text('pastNone') : formats.date(origin));
  const slider = sliderOf(text('past'), past.map(({ origin }) => origin), textOf, choose);
  slider.root.hidden = past.length === 0;
  const show = (shown) => {
    const chosen = past.find(({ origin }) => origin === shown.past);
    slider.show(shown.past, chosen ? toldOf(outlook, chosen, text, formats) : '');
  };
  return { root: slider.root, show };
}
