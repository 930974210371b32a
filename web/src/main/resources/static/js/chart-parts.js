// What stands around the drawing: buttons to choose by, and the reading of one date.
import { coveragesShown, factorOf, otherKeyOf, othersShown, pastShown } from './chart-tracks.js';
import { bandOf, intervalOf, weekNumber } from './outlook.js';

const PAST_COVERAGE = 0.8;

export function element(tag, attributes = {}, ...children) {
  const created = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => created.setAttribute(name, value));
  created.append(...children);
  return created;
}

export function choiceOf(label, choices, choose) {
  const buttons = new Map(choices.map(([value, text]) => {
    const button = element('button', { type: 'button', 'aria-pressed': 'false' }, text);
    button.addEventListener('click', () => choose(value));
    return [value, button];
  }));
  const group = element('div', { class: 'chart-choice', role: 'group', 'aria-label': label }, ...buttons.values());
  const press = (pressed) => buttons.forEach((button, value) => button.setAttribute('aria-pressed', String(value === pressed)));
  return { group, press };
}

// What can be laid over each other: one box for each.
export function switchesOf(label, choices, toggle) {
  const boxes = choices.map(({ key, name, value, text, note }) => {
    const box = element('input', { type: 'checkbox', name, value });
    box.addEventListener('change', () => toggle(name, value, box.checked));
    const words = element('span', { class: `chart-key chart-key-${key}` }, text);
    return { name, value, box, root: element('label', {}, box, words, ...(note ? [element('span', { class: 'chart-skill' }, note)] : [])) };
  });
  const group = element('fieldset', { class: 'chart-switches' }, element('legend', {}, label), ...boxes.map(({ root }) => root));
  const check = (isOn) => boxes.forEach(({ name, value, box }) => { box.checked = isOn(name, value); });
  return { group, check };
}

// Goes through the origins of past forecasts, the newest and then none at the right.
export function sliderOf(label, textOf, choose) {
  let origins = [];
  const slider = element('input', { type: 'range', min: '0', step: '1', 'aria-label': label });
  const told = element('output', {});
  const note = element('p', { class: 'chart-note' });
  slider.addEventListener('input', () => choose(origins[Number(slider.value)] ?? null));
  const title = element('span', { class: 'chart-past-of' }, element('span', { 'aria-hidden': 'true' }, label));
  const root = element('div', { class: 'chart-past' }, title, slider, told, note);
  const show = (all, origin, words) => {
    origins = all;
    slider.max = String(origins.length);
    slider.disabled = origins.length === 0;
    slider.value = String(origin == null ? origins.length : origins.indexOf(origin));
    slider.setAttribute('aria-valuetext', textOf(origin));
    told.textContent = textOf(origin);
    note.textContent = words;
  };
  return { root, title, show };
}

// One of some values, by a list that unfolds.
export function selectOf(label, choices, choose) {
  const options = choices.map(([value, text]) => element('option', { value }, text));
  const select = element('select', { 'aria-label': label }, ...options);
  select.addEventListener('change', () => choose(select.value));
  return select;
}

// What all are compared with.
export const BASELINE = 'naive';

export const nameOf = (forecaster, text) => (forecaster === BASELINE ? text('baseline') : forecaster);

function cellsOf(outlook, shown, text, formats) {
  const cellOf = (key, label, valueAt) => {
    const value = element('dd');
    return { label, value, valueAt, cell: element('div', {}, element('dt', { class: `chart-key chart-key-${key}` }, label), value) };
  };
  const intervalCell = (key, label, points, coverage) => cellOf(key, label, (day, write) => {
    const interval = intervalOf(points.get(day), coverage);
    return interval && text('between', write(interval.lower), write(interval.upper));
  });
  const observedAt = (day) => (outlook.observed.has(day) ? outlook.observed.get(day) ?? null : undefined);
  const past = pastShown(outlook, shown);
  return [
    cellOf(shown.mean ? 'daily' : 'observed', text('observed'), (day, write) => (observedAt(day) === null ? text('noData') : write(observedAt(day)))),
    ...(shown.mean ? [cellOf('observed', text('mean'), (day, write) => write(outlook.mean.get(day)))] : []),
    ...(outlook.came.size > 0 ? [cellOf('came', text('came'), (day, write) => write(outlook.came.get(day)))] : []),
    cellOf('forecast', text('forecast'), (day, write) => write(outlook.points.get(day)?.value)),
    ...othersShown(outlook, shown).map(({ forecaster, values }) => cellOf(otherKeyOf(outlook, forecaster), nameOf(forecaster, text), (day, write) => write(values.get(day)))),
    ...coveragesShown(outlook, shown).toReversed().map((coverage) =>
      intervalCell(bandOf(outlook, coverage), text('interval', formats.percent(coverage)), outlook.points, coverage)),
    ...(past ? [
      cellOf('past', text('pastOf', formats.dayAndMonth(past.origin)), (day, write) => write(past.points.get(day)?.value)),
      intervalCell('past-band', `${text('pastOf', formats.dayAndMonth(past.origin))}, ${text('interval', formats.percent(PAST_COVERAGE))}`, past.points, PAST_COVERAGE),
    ] : []),
  ];
}

export function readingOf(outlook, shown, text, formats) {
  const date = element('span');
  const horizon = element('span', { class: 'chart-horizon' });
  const cells = cellsOf(outlook, shown, text, formats);
  const factor = factorOf(outlook, shown);
  const root = element('div', { class: 'chart-reading' },
    element('p', { class: 'chart-date' }, date, ' ', horizon),
    element('dl', {}, ...cells.map(({ cell }) => cell)));
  const write = (value) => (value == null ? undefined : (shown.per ? formats.rate : formats.value)(value * factor));
  const horizonAt = (day) => {
    const point = outlook.points.get(day);
    return point && text(outlook.frequency === 'weekly' ? 'forecastWeek' : 'forecastDay', point.horizon);
  };
  const dateOf = (day) => (outlook.frequency === 'weekly' ? `${formats.week(weekNumber(day))}, ${formats.fullDate(day)}` : formats.fullDate(day));
  // Shows what is known of a day and says it in one sentence.
  const read = (day) => {
    const values = cells.map(({ valueAt }) => valueAt(day, write));
    date.textContent = dateOf(day);
    horizon.textContent = horizonAt(day) ?? '';
    cells.forEach(({ value }, i) => { value.textContent = values[i] ?? '–'; });
    const spoken = cells.map(({ label }, i) => values[i] && `${label}: ${values[i]}`);
    return [date.textContent, horizon.textContent, ...spoken].filter(Boolean).join('; ');
  };
  return { root, read };
}
