// Where the axes begin and end, and what is written at them.
import { dateOf, firstOfMonth, weekNumber } from './outlook.js';

const DATE_TICKS = [
  ...[1, 2, 7, 14].map((days) => ({ days })),
  { days: 28, longestView: 84 }, // beyond, months read better
  ...[1, 2, 3, 6, 12, 24, 60].map((months) => ({ months, days: months * 30.4 })),
];
// Weeks are named, so every tick of theirs is the end of one.
const WEEK_TICKS = [1, 2, 4, 8, 13, 26, 52].map((weeks) => ({ days: weeks * 7 }));
const MAGNITUDE_TICKS = [1, 2, 5];

function dateTick(outlook, { min, max }, plotWidth, labelWidths) {
  const length = max - min;
  const fits = ({ days, months }) => length / days <= Math.max(1, plotWidth / (months ? labelWidths.month : labelWidths.day));
  const suits = (tick) => tick.days >= outlook.step && length <= (tick.longestView ?? Infinity) && fits(tick);
  const ticks = outlook.frequency === 'weekly' ? WEEK_TICKS : DATE_TICKS;
  return ticks.find(suits) ?? ticks.at(-1);
}

function dateSplits(outlook, view, { days, months }) {
  const splits = [];
  if (!months) {
    const first = outlook.origin + Math.ceil((view.min - outlook.origin) / days) * days;
    for (let day = first; day <= view.max; day += days) splits.push(day);
    return splits;
  }
  const start = dateOf(view.min);
  const monthsSince1970 = (start.getUTCFullYear() - 1970) * 12 + start.getUTCMonth();
  for (let month = Math.floor(monthsSince1970 / months) * months; ; month += months) {
    const day = firstOfMonth(month);
    if (day > view.max) return splits;
    if (day >= view.min) splits.push(day);
  }
}

function dateLabels(outlook, splits, { months }, formats) {
  if (outlook.frequency === 'weekly') return weekLabels(splits, formats);
  if (months >= 12) return splits.map(formats.year);
  const label = months ? formats.month : formats.dayAndMonth;
  return splits.map((day, i) => {
    const year = formats.year(day);
    return i > 0 && formats.year(splits[i - 1]) === year ? label(day) : `${label(day)}\n${year}`;
  });
}

function weekLabels(splits, formats) {
  return splits.map((day, i) => {
    const year = formats.year(day);
    const isNew = i === 0 || formats.year(splits[i - 1]) !== year;
    return `${formats.week(weekNumber(day))}\n${formats.dayAndMonth(day)}${isNew ? `\n${year}` : ''}`;
  });
}

function magnitudeTick(value, round) {
  const exponent = Math.floor(Math.log10(value) + 1e-9);
  const ticks = [...MAGNITUDE_TICKS, 10].map((digit) => digit * 10 ** exponent);
  return round === 'down' ? ticks.findLast((tick) => tick <= value * 1.000001) : ticks.find((tick) => tick >= value * 0.999999);
}

function magnitudeSplits(min, max, room) {
  const decades = [];
  for (let exponent = Math.floor(Math.log10(min)); exponent <= Math.log10(max) + 1e-9; exponent++) decades.push(exponent);
  const fits = decades.length * MAGNITUDE_TICKS.length <= room;
  const every = Math.ceil(decades.length / room);
  return decades
    .filter((exponent, i) => i % every === 0)
    .flatMap((exponent) => (fits ? MAGNITUDE_TICKS : [1]).map((digit) => digit * 10 ** exponent))
    .filter((tick) => tick >= min * 0.999999 && tick <= max * 1.000001);
}

export const linearRange = (plot, min, max) => [Math.min(min ?? 0, 0), max > 0 ? max * 1.06 : 1];

export function logarithmicRange(plot, min, max) {
  if (min == null) return [1, 10];
  // A tiny lower bound must not squeeze the lines: the axis goes at most a decade below them.
  const [first, last] = plot.series[0].idxs;
  const lines = plot.data.filter((column, i) => i > 0 && plot.series[i].width > 0);
  const values = lines.flatMap((column) => column.slice(first, last + 1)).filter((value) => value > 0);
  const low = magnitudeTick(Math.max(min, Math.min(...values) / 10), 'down');
  const high = magnitudeTick(max, 'up');
  return low < high ? [low, high] : [low / 2, high * 2];
}

// A canvas of its own: uPlot remembers the font it has set on the plot's.
const ruler = document.createElement('canvas').getContext('2d');

export function widest(font, labels) {
  ruler.font = font;
  return Math.max(0, ...labels.map((label) => ruler.measureText(label).width));
}

export function axesOf(outlook, formats, colours, font, logarithmic) {
  const shared = { stroke: () => colours().muted, font };
  const edge = { stroke: shared.stroke, width: 1 };
  const someDay = outlook.days.at(-1);
  const labelWidths = { day: widest(font, [formats.dayAndMonth(someDay)]) + 24, month: widest(font, [formats.year(someDay)]) + 24 };
  const tick = (plot) => dateTick(outlook, plot.scales.x, plot.bbox.width / devicePixelRatio, labelWidths);
  return [
    {
      ...shared, size: outlook.frequency === 'weekly' ? 62 : 46, gap: 4, grid: { show: false }, ticks: { ...edge, size: 5 }, border: { ...edge, show: true },
      splits: (plot) => dateSplits(outlook, plot.scales.x, tick(plot)),
      values: (plot, splits) => dateLabels(outlook, splits, tick(plot), formats),
    },
    {
      ...shared, gap: 8, ticks: { show: false }, space: 52,
      grid: {
        stroke: () => colours().grid, width: 1,
        filter: (plot, splits) => splits.map((value) => (value > plot.scales.y.min ? value : null)),
      },
      filter: (plot, splits) => splits,
      ...(logarithmic && { splits: (plot, axis, min, max) => magnitudeSplits(min, max, plot.bbox.height / devicePixelRatio / 40) }),
      values: (plot, splits) => splits.map(formats.onAxis),
      size: (plot, labels) => widest(font, labels ?? []) + 14,
    },
  ];
}
