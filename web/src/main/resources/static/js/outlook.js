// What was observed and what is forecast, by day since 1970, and which part of it is shown.
const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_A_STEP = { daily: 1, weekly: 7 };
const COVERAGES_OF_PLACES = [0.5, 0.8, 0.95];
const WEEKS_OFFERED = { daily: [4, 8, 26, 52], weekly: [13, 26, 52, 104] };
const WEEKS_AT_FIRST = { daily: 8, weekly: 26 };

const dayOf = (isoDate) => Date.parse(`${isoDate}T00:00:00Z`) / MILLISECONDS_A_DAY;

export const dateOf = (day) => new Date(day * MILLISECONDS_A_DAY);

export const firstOfMonth = (monthsSince1970) => Date.UTC(1970, monthsSince1970) / MILLISECONDS_A_DAY;

export function outlookOf(series, forecast, kind = series.kind ?? 'count', leftOut = []) {
  const observed = new Map(series.values.map(({ date, value }) => [dayOf(date), value]));
  const points = new Map(forecast.points.map((point) => [dayOf(point.date), point]));
  const others = (forecast.others ?? []).map((other) => ({
    forecaster: other.forecaster,
    values: new Map(other.points.map(({ date, value }) => [dayOf(date), value])),
  }));
  const forecastDays = [points, ...others.map(({ values }) => values)].flatMap((known) => [...known.keys()]);
  const days = [...new Set([...observed.keys(), ...forecastDays])].sort((a, b) => a - b);
  if (days.length === 0) throw new Error('neither observations nor a forecast');
  // A report stands at the step that it belongs to.
  const reported = new Map(leftOut.map(({ date, value }) => [days.find((day) => day >= dayOf(date)), value]));
  const coverages = new Set(forecast.points.flatMap((point) => point.intervals.map(({ coverage }) => coverage)));
  const origin = dayOf(forecast.origin);
  return {
    kind,
    frequency: series.frequency,
    step: DAYS_A_STEP[series.frequency],
    days, observed, points, others, origin, reported,
    // Joined only to an observation at the origin itself: a line from an earlier day would invent observations.
    valueAtOrigin: points.size > 0 ? observed.get(origin) ?? null : null,
    coverages: [...coverages].sort((a, b) => b - a),
  };
}

function pointOf({ date, horizon, quantiles }) {
  const at = (wanted) => quantiles.find(({ level }) => Math.abs(level - wanted) < 1e-6)?.value;
  const intervals = COVERAGES_OF_PLACES.map((coverage) => ({ coverage, lower: at((1 - coverage) / 2), upper: at((1 + coverage) / 2) }));
  return { date, horizon, value: at(0.5), intervals: intervals.filter(({ lower, upper }) => lower != null && upper != null) };
}

export function outlookOfPlace({ targets }, wanted) {
  const { kind, frequency, lastDate, observations, leftOut, forecast } = targets.find(({ target }) => target === wanted);
  return outlookOf({ frequency, values: observations }, { origin: lastDate, points: forecast.map(pointOf) }, kind, leftOut);
}

export const intervalOf = (point, coverage) => point?.intervals.find((interval) => interval.coverage === coverage);

export function columnsOf({ days, observed, points, others, origin, reported, valueAtOrigin, coverages }, logarithmic) {
  const drawable = (value) => (value == null || (logarithmic && value <= 0) ? null : value);
  const fromOrigin = (valueOf) =>
    days.map((day) => (day === origin ? drawable(valueAtOrigin) : valueOf(points.get(day)) ?? null));
  return [
    days,
    ...coverages.flatMap((coverage) => [
      fromOrigin((point) => intervalOf(point, coverage)?.upper),
      fromOrigin((point) => intervalOf(point, coverage)?.lower),
    ]),
    days.map((day) => drawable(observed.get(day))),
    fromOrigin((point) => drawable(point?.value)),
    ...others.map(({ values }) => days.map((day) => drawable(day === origin ? valueAtOrigin : values.get(day)))),
    days.map((day) => drawable(reported.get(day))),
  ];
}

export function bandOf({ coverages }, coverage) {
  if (coverages.length > 1 && coverage === coverages[0]) return 'outer-band';
  return coverage === coverages.at(-1) ? 'inner-band' : 'middle-band';
}

function viewOfAll({ days, step }) {
  return days.length > 1 ? { min: days[0], max: days.at(-1) } : { min: days[0] - step, max: days[0] + step };
}

function viewOfWeeks(outlook, weeks) {
  return { min: outlook.origin - weeks * 7 + outlook.step, max: viewOfAll(outlook).max };
}

export function weeksOffered(outlook) {
  return WEEKS_OFFERED[outlook.frequency].filter((weeks) => viewOfWeeks(outlook, weeks).min > outlook.days[0]);
}

export function rangeAtFirst(outlook) {
  const weeks = WEEKS_AT_FIRST[outlook.frequency];
  return weeksOffered(outlook).includes(weeks) ? weeks : 'all';
}

export function viewOf(outlook, range) {
  return range === 'all' ? viewOfAll(outlook) : viewOfWeeks(outlook, range);
}
