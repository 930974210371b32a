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
  const observed = valuesOf(series.values);
  const points = new Map(forecast.points.map((point) => [dayOf(point.date), point]));
  const others = (forecast.others ?? []).map((other) => ({ forecaster: other.forecaster, isShown: true, values: valuesOf(other.points) }));
  const coverages = new Set(forecast.points.flatMap((point) => point.intervals.map(({ coverage }) => coverage)));
  const origin = dayOf(forecast.origin);
  return withDays({
    kind,
    frequency: series.frequency,
    step: DAYS_A_STEP[series.frequency],
    observed, points, others, origin, leftOut, past: [], backtests: [], backtest: null, scores: [], came: new Map(), mean: meanOf(series.frequency, observed),
    // Joined only to an observation at the origin itself: a line from an earlier day would invent observations.
    valueAtOrigin: points.size > 0 ? observed.get(origin) ?? null : null,
    coverages: [...coverages].sort((a, b) => b - a),
  });
}

const valuesOf = (values) => new Map(values.map(({ date, value }) => [dayOf(date), value]));

function withDays(outlook) {
  const { observed, points, others, past, came, leftOut } = outlook;
  const known = [observed, points, came, ...others.map(({ values }) => values), ...past.map((each) => each.points)];
  const days = [...new Set(known.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
  if (days.length === 0) throw new Error('neither observations nor a forecast');
  // A report stands at the step that it belongs to.
  const reported = new Map(leftOut.map(({ date, value }) => [days.find((day) => day >= dayOf(date)), value]));
  return { ...outlook, days, reported };
}

// Of a day and the six before it; none where one of them is missing.
function meanOf(frequency, observed) {
  if (frequency !== 'daily') return new Map();
  const weekTo = (day) => Array.from({ length: 7 }, (_, back) => observed.get(day - back));
  return new Map([...observed.keys()]
    .map((day) => [day, weekTo(day)])
    .filter(([, week]) => week.every((value) => value != null))
    .map(([day, week]) => [day, week.reduce((sum, value) => sum + value) / week.length]));
}

// Nobody's forecast makes the chart longer than the one that it is about.
function pointsWithin(outlook, forecast) {
  const last = outlook.points.size > 0 ? Math.max(...outlook.points.keys()) : Infinity;
  return new Map(forecast.map(pointOf).map((point) => [dayOf(point.date), point]).filter(([day]) => day <= last));
}

// What was said before by runs or a backtest, in place of what was told of it until now.
export function withPastOf(outlook, { past, backtests = [], backtest = null }) {
  const first = Math.min(...outlook.observed.keys());
  return withDays({
    ...outlook,
    backtests,
    backtest,
    past: past
      .map(({ forecaster, origin, publishedBy, forecast }) => ({ forecaster, publishedBy, origin: dayOf(origin), points: pointsWithin(outlook, forecast) }))
      .filter(({ origin }) => origin >= first),
  });
}

// What was said before, what others say, and how good both have been.
export function withPast(outlook, answer) {
  const { others, scores } = answer;
  // the run's own chart knows some of them already
  const known = outlook.others.map((other) => ({ ...other, error: others.find(({ forecaster }) => forecaster === other.forecaster)?.error }));
  const beside = others.filter(({ forecaster }) => known.every((other) => other.forecaster !== forecaster)).map(({ forecaster, forecast, error }) => ({
    forecaster, error, isShown: false, values: new Map([...pointsWithin(outlook, forecast)].map(([day, { value }]) => [day, value])),
  }));
  return withPastOf({ ...outlook, scores, others: [...known, ...beside] }, answer);
}

// What came after a past run's last observation, as far as it forecast.
export function withWhatCame(outlook, { values }) {
  const last = Math.max(...outlook.points.keys());
  const came = [...valuesOf(values)].filter(([day, value]) => value != null && day > outlook.origin && day <= last);
  return withDays({ ...outlook, came: new Map(came) });
}

function pointOf({ date, horizon, quantiles }) {
  const at = (wanted) => quantiles.find(({ level }) => Math.abs(level - wanted) < 1e-6)?.value;
  const intervals = COVERAGES_OF_PLACES.map((coverage) => ({ coverage, lower: at((1 - coverage) / 2), upper: at((1 + coverage) / 2) }));
  return { date, horizon, value: at(0.5), intervals: intervals.filter(({ lower, upper }) => lower != null && upper != null) };
}

export function outlookOfPlace({ targets, population }, wanted) {
  const { kind, frequency, lastDate, observations, leftOut, forecast } = targets.find(({ target }) => target === wanted);
  const outlook = outlookOf({ frequency, values: observations }, { origin: lastDate, points: forecast.map(pointOf) }, kind, leftOut);
  return { ...outlook, population: kind === 'count' ? population : undefined };
}

export const intervalOf = (point, coverage) => point?.intervals.find((interval) => interval.coverage === coverage);

export function bandOf({ coverages }, coverage) {
  if (coverages.length > 1 && coverage === coverages[0]) return 'outer-band';
  return coverage === coverages.at(-1) ? 'inner-band' : 'middle-band';
}

// The number of an epidemiological week by its last day: week 1 has four days or more in its year.
export function weekNumber(lastDay) {
  const middle = dateOf(lastDay - 3);
  return Math.floor((lastDay - 3 - Date.UTC(middle.getUTCFullYear(), 0) / MILLISECONDS_A_DAY) / 7) + 1;
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

// The nearest range that shows a day.
export function rangeWith(outlook, day) {
  return weeksOffered(outlook).find((weeks) => viewOfWeeks(outlook, weeks).min <= day) ?? 'all';
}

export function viewOf(outlook, range) {
  return range === 'all' ? viewOfAll(outlook) : viewOfWeeks(outlook, range);
}
