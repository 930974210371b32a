// What stands around the drawing: buttons to choose by, and the reading of one date.
import { bandOf, intervalOf } from './outlook.js';

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

function cellsOf(outlook, text, formats) {
  const cellOf = (key, label, valueAt) => {
    const value = element('dd');
    return { label, value, valueAt, cell: element('div', {}, element('dt', { class: `chart-key chart-key-${key}` }, label), value) };
  };
  const observedAt = (day) => (outlook.observed.has(day) ? outlook.observed.get(day) ?? null : undefined);
  return [
    cellOf('observed', text('observed'), (day, write) => (observedAt(day) === null ? text('noData') : write(observedAt(day)))),
    cellOf('forecast', text('forecast'), (day, write) => write(outlook.points.get(day)?.value)),
    ...outlook.others.map(({ forecaster, values }) => cellOf('other', forecaster, (day, write) => write(values.get(day)))),
    ...outlook.coverages.toReversed().map((coverage) => {
      return cellOf(bandOf(outlook, coverage), text('interval', formats.percent(coverage)), (day, write) => {
        const interval = intervalOf(outlook.points.get(day), coverage);
        return interval && text('between', write(interval.lower), write(interval.upper));
      });
    }),
  ];
}

export function readingOf(outlook, text, formats) {
  const date = element('span');
  const horizon = element('span', { class: 'chart-horizon' });
  const cells = cellsOf(outlook, text, formats);
  const root = element('div', { class: 'chart-reading' },
    element('p', { class: 'chart-date' }, date, ' ', horizon),
    element('dl', {}, ...cells.map(({ cell }) => cell)));
  const write = (value) => (value == null ? undefined : formats.value(value));
  const horizonAt = (day) => {
    const point = outlook.points.get(day);
    return point && text(outlook.frequency === 'weekly' ? 'forecastWeek' : 'forecastDay', point.horizon);
  };
  // Shows what is known of a day and says it in one sentence.
  const read = (day) => {
    const values = cells.map(({ valueAt }) => valueAt(day, write));
    date.textContent = formats.fullDate(day);
    horizon.textContent = horizonAt(day) ?? '';
    cells.forEach(({ value }, i) => { value.textContent = values[i] ?? '–'; });
    const spoken = cells.map(({ label }, i) => values[i] && `${label}: ${values[i]}`);
    return [date.textContent, horizon.textContent, ...spoken].filter(Boolean).join('; ');
  };
  return { root, read };
}
