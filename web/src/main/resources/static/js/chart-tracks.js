// The columns of the drawing: what is shown of an outlook, in which line or band.
import { bandOf, intervalOf } from './outlook.js';

const PAST_COVERAGE = 0.8;
const BOUND = { width: 0, points: { show: false } };

const isAlone = (column, i) => column[i] != null && column[i - 1] == null && column[i + 1] == null;

export const pastShown = (outlook, shown) => outlook.past.find(({ origin }) => origin === shown.past);

// Two of them are told apart by colour and dashes.
const OTHER_KEYS = ['other', 'other-two'];
const OTHER_DASHES = [[2, 2], [8, 3, 2, 3]];
const placeOf = (outlook, wanted) => outlook.others.findIndex(({ forecaster }) => forecaster === wanted) % OTHER_KEYS.length;

export const otherKeyOf = (outlook, forecaster) => OTHER_KEYS[placeOf(outlook, forecaster)];

export const othersShown = (outlook, shown) => outlook.others.filter(({ forecaster }) => shown.beside.has(forecaster));

export const coveragesShown = (outlook, shown) => outlook.coverages.filter((coverage) => shown.bands.has(coverage));

export const factorOf = (outlook, shown) => (shown.per ? 100_000 / outlook.population : 1);

// Columns of values with how each is drawn, those below first.
export function tracksOf(outlook, shown, colours) {
  const { days, observed, mean, came, points, origin, reported, valueAtOrigin } = outlook;
  const factor = factorOf(outlook, shown);
  const drawable = (value) => (value == null || (shown.scale === 'logarithmic' && value <= 0) ? null : value * factor);
  const column = (valueAt) => days.map((day) => drawable(valueAt(day)));
  const from = (start, valueAtStart, valueAt) => column((day) => (day === start ? valueAtStart : valueAt(day)));
  const tracks = [];
  const bands = [];
  const band = (colour, start, valueAtStart, intervalAt) => {
    bands.push({ series: [tracks.length + 1, tracks.length + 2], fill: () => colours()[colour] });
    // A band whose lower end is not on the scale still has an upper one.
    for (const end of ['upper', 'lower']) {
      const values = days.map((day) => (day === start ? valueAtStart : intervalAt(day)?.[end]) ?? null);
      tracks.push({ column: values.map((value) => (value == null ? null : value * factor)), series: BOUND });
    }
  };
  const line = (colour, style, values, isDotted = isAlone) => tracks.push({ column: values, series: lineOf(colours, colour, style, isDotted) });

  coveragesShown(outlook, shown).forEach((coverage) => {
    band(bandOf(outlook, coverage), origin, drawable(valueAtOrigin) == null ? null : valueAtOrigin, (day) => intervalOf(points.get(day), coverage));
  });
  const past = pastShown(outlook, shown);
  if (past) band('past-band', past.origin, observed.get(past.origin), (day) => intervalOf(past.points.get(day), PAST_COVERAGE));
  const hasMean = shown.mean && mean.size > 0;
  line(hasMean ? 'daily' : 'observed', { width: hasMean ? 1 : 2 }, column((day) => observed.get(day)));
  if (hasMean) line('observed', { width: 2.5 }, column((day) => mean.get(day)));
  if (past) line('past', { width: 2, dash: [6, 3] }, from(past.origin, observed.get(past.origin), (day) => past.points.get(day)?.value));
  othersShown(outlook, shown).forEach(({ forecaster, values }) => {
    line(otherKeyOf(outlook, forecaster), { width: 2, dash: OTHER_DASHES[placeOf(outlook, forecaster)] }, from(origin, valueAtOrigin, (day) => values.get(day)), isPoint(outlook, false));
  });
  line('forecast', { width: 2, dash: [6, 3] }, from(origin, valueAtOrigin, (day) => points.get(day)?.value), isPoint(outlook, true));
  if (came.size > 0) line('came', { width: 2.5 }, from(origin, valueAtOrigin, (day) => came.get(day)));
  tracks.push({ column: column((day) => reported.get(day)), series: ringsOf(colours) });
  return { data: [days, ...tracks.map((track) => track.column)], series: [{}, ...tracks.map((track) => track.series)], bands };
}

function lineOf(colours, colour, { width, dash = [] }, isDotted) {
  return {
    stroke: () => colours()[colour], width, dash,
    points: {
      show: false, size: 5, width: 0, fill: () => colours()[colour],
      filter: (plot, series) => [...plot.data[series].keys()].filter((i) => isDotted(plot.data[series], i, plot)),
    },
  };
}

// Whether a step of a forecast has a dot: all of them where there is room, and those without neighbours.
function isPoint(outlook, areAll) {
  const stepWidth = (plot) => (plot.bbox.width / devicePixelRatio) * (outlook.step / (plot.scales.x.max - plot.scales.x.min));
  return (column, i, plot) =>
    column[i] != null && plot.data[0][i] !== outlook.origin && ((areAll && stepWidth(plot) >= 12) || isAlone(column, i));
}

// What was reported and left out.
const ringsOf = (colours) => ({
  stroke: () => colours().observed, width: 0,
  points: { show: true, size: 8, width: 1.5, stroke: () => colours().observed, fill: () => colours().background },
});
