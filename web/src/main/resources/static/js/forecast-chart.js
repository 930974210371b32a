import uPlot from '/webjars/uplot/dist/uPlot.esm.js';

const MILLISECONDS_A_DAY = 86_400_000;
const DAYS_A_STEP = { daily: 1, weekly: 7 };
const STEPS_A_PAGE = { daily: 7, weekly: 4 };
const WEEKS_OFFERED = { daily: [4, 8, 26, 52], weekly: [13, 26, 52, 104] };
const WEEKS_AT_FIRST = { daily: 8, weekly: 26 };
const DATE_TICKS = [
  ...[1, 2, 7, 14].map((days) => ({ days })),
  { days: 28, longestView: 84 }, // beyond, months read better
  ...[1, 2, 3, 6, 12, 24, 60].map((months) => ({ months, days: months * 30.4 })),
];
const MAGNITUDE_TICKS = [1, 2, 5];
const FONT_SIZE = 13;
const PAUSE_BEFORE_ANNOUNCING = 700;
const TEXT_KEYS = [
  'label', 'unit', 'observed', 'forecast', 'interval', 'between', 'noData', 'forecastDay', 'forecastWeek', 'lastObservation', 'origin',
  'period', 'weeks', 'all', 'scale', 'linear', 'logarithmic', 'shown', 'zerosOnLogarithmicScale', 'instructions', 'keyboard',
];

const dayOf = (isoDate) => Date.parse(`${isoDate}T00:00:00Z`) / MILLISECONDS_A_DAY;
const dateOf = (day) => new Date(day * MILLISECONDS_A_DAY);
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

// ---- What was observed and what is forecast, by day since 1970 ----

function outlookOf(series, forecast) {
  const observed = new Map(series.values.map(({ date, value }) => [dayOf(date), value]));
  const points = new Map(forecast.points.map((point) => [dayOf(point.date), point]));
  const days = [...new Set([...observed.keys(), ...points.keys()])].sort((a, b) => a - b);
  if (days.length === 0) throw new Error('neither observations nor a forecast');
  const coverages = new Set(forecast.points.flatMap((point) => point.intervals.map(({ coverage }) => coverage)));
  const origin = dayOf(forecast.origin);
  return {
    frequency: series.frequency,
    step: DAYS_A_STEP[series.frequency],
    days, observed, points, origin,
    // Joined only to an observation at the origin itself: a line from an earlier day would invent observations.
    valueAtOrigin: points.size > 0 ? observed.get(origin) ?? null : null,
    coverages: [...coverages].sort((a, b) => b - a),
  };
}

const intervalOf = (point, coverage) => point?.intervals.find((interval) => interval.coverage === coverage);

function columnsOf({ days, observed, points, origin, valueAtOrigin, coverages }, logarithmic) {
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
  ];
}

function bandOf({ coverages }, coverage) {
  return coverages.length > 1 && coverage === coverages[0] ? 'outer-band' : 'inner-band';
}

function viewOfAll({ days, step }) {
  return days.length > 1 ? { min: days[0], max: days.at(-1) } : { min: days[0] - step, max: days[0] + step };
}

function viewOfWeeks(outlook, weeks) {
  return { min: outlook.origin - weeks * 7 + outlook.step, max: viewOfAll(outlook).max };
}

function weeksOffered(outlook) {
  return WEEKS_OFFERED[outlook.frequency].filter((weeks) => viewOfWeeks(outlook, weeks).min > outlook.days[0]);
}

// ---- Words, numbers and dates of the reader's language ----

function readTexts(template) {
  const spans = [...template.content.querySelectorAll('[data-key]')];
  const texts = new Map(spans.map((span) => [span.dataset.key, span.textContent.trim()]));
  const missing = TEXT_KEYS.filter((key) => !texts.has(key));
  if (missing.length > 0) throw new Error(`no text for ${missing.join(', ')}`);
  return (key, ...values) => texts.get(key).replace(/\{(\d)\}/g, (_, position) => values[position]);
}

function formatsOf(language) {
  const numbers = (options) => new Intl.NumberFormat(language, options);
  const dates = (options) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
    return (day) => format.format(dateOf(day));
  };
  const compact = numbers({ notation: 'compact', maximumSignificantDigits: 4 });
  const plain = numbers({ maximumSignificantDigits: 6 });
  const percent = numbers({ style: 'percent', maximumFractionDigits: 1 });
  const bySize = [
    [1e9, compact],
    [100, numbers({ maximumFractionDigits: 0 })],
    [1, numbers({ maximumFractionDigits: 1 })],
    [0, numbers({ maximumSignificantDigits: 2 })],
  ];
  return {
    value: (value) => bySize.find(([from]) => Math.abs(value) >= from)[1].format(value),
    onAxis: (value) => (Math.abs(value) >= 10_000 ? compact : plain).format(value),
    percent: (share) => percent.format(share),
    fullDate: dates({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    date: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
    dayAndMonth: dates({ day: 'numeric', month: 'short' }),
    month: dates({ month: 'short' }),
    year: dates({ year: 'numeric' }),
  };
}

// ---- Axes ----

function dateTick(outlook, { min, max }, plotWidth, labelWidths) {
  const length = max - min;
  const fits = ({ days, months }) => length / days <= Math.max(1, plotWidth / (months ? labelWidths.month : labelWidths.day));
  const suits = (tick) => tick.days >= outlook.step && length <= (tick.longestView ?? Infinity) && fits(tick);
  return DATE_TICKS.find(suits) ?? DATE_TICKS.at(-1);
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
    const day = Date.UTC(1970, month) / MILLISECONDS_A_DAY;
    if (day > view.max) return splits;
    if (day >= view.min) splits.push(day);
  }
}

function dateLabels(splits, { months }, formats) {
  if (months >= 12) return splits.map(formats.year);
  const label = months ? formats.month : formats.dayAndMonth;
  return splits.map((day, i) => {
    const year = formats.year(day);
    return i > 0 && formats.year(splits[i - 1]) === year ? label(day) : `${label(day)}\n${year}`;
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

const linearRange = (plot, min, max) => [Math.min(min ?? 0, 0), max > 0 ? max * 1.06 : 1];

function logarithmicRange(plot, min, max) {
  if (min == null) return [1, 10];
  // A tiny lower bound must not squeeze the lines: the axis goes at most a decade below them.
  const [first, last] = plot.series[0].idxs;
  const values = plot.data.slice(-2).flatMap((column) => column.slice(first, last + 1)).filter((value) => value > 0);
  const low = magnitudeTick(Math.max(min, Math.min(...values) / 10), 'down');
  const high = magnitudeTick(max, 'up');
  return low < high ? [low, high] : [low / 2, high * 2];
}

// ---- Drawing ----

function coloursOf(element) {
  const style = getComputedStyle(element);
  const names = ['observed', 'forecast', 'outer-band', 'inner-band', 'muted', 'grid', 'background'];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--drawn-${name}`).trim()]));
}

const isAlone = (column, i) => column[i] != null && column[i - 1] == null && column[i + 1] == null;

function seriesOf(outlook, colours) {
  const bound = { width: 0, points: { show: false } };
  const line = (colour, dash, isDotted) => ({
    stroke: () => colours()[colour], width: 2, dash,
    points: {
      show: false, size: 5, width: 0, fill: () => colours()[colour],
      filter: (plot, series) => [...plot.data[series].keys()].filter((i) => isDotted(plot, plot.data[series], i)),
    },
  });
  const isHorizon = (plot, column, i) => column[i] != null && plot.data[0][i] !== outlook.origin;
  const stepWidth = (plot) => (plot.bbox.width / devicePixelRatio) * (outlook.step / (plot.scales.x.max - plot.scales.x.min));
  return [
    {},
    ...outlook.coverages.flatMap(() => [bound, bound]),
    line('observed', [], (plot, column, i) => isAlone(column, i)),
    line('forecast', [6, 3], (plot, column, i) => isHorizon(plot, column, i) && (stepWidth(plot) >= 12 || isAlone(column, i))),
  ];
}

function bandsOf(outlook, colours) {
  return outlook.coverages.map((coverage, i) => ({ series: [2 * i + 1, 2 * i + 2], fill: () => colours()[bandOf(outlook, coverage)] }));
}

// A canvas of its own: uPlot remembers the font it has set on the plot's.
const ruler = document.createElement('canvas').getContext('2d');

function widest(font, labels) {
  ruler.font = font;
  return Math.max(0, ...labels.map((label) => ruler.measureText(label).width));
}

function axesOf(outlook, formats, colours, font, logarithmic) {
  const shared = { stroke: () => colours().muted, font };
  const edge = { stroke: shared.stroke, width: 1 };
  const someDay = outlook.days.at(-1);
  const labelWidths = { day: widest(font, [formats.dayAndMonth(someDay)]) + 24, month: widest(font, [formats.year(someDay)]) + 24 };
  const tick = (plot) => dateTick(outlook, plot.scales.x, plot.bbox.width / devicePixelRatio, labelWidths);
  return [
    {
      ...shared, size: 46, gap: 4, grid: { show: false }, ticks: { ...edge, size: 5 }, border: { ...edge, show: true },
      splits: (plot) => dateSplits(outlook, plot.scales.x, tick(plot)),
      values: (plot, splits) => dateLabels(splits, tick(plot), formats),
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

function drawOrigin(plot, outlook, colour, font, labels) {
  const { ctx, bbox } = plot;
  const x = Math.round(plot.valToPos(outlook.origin, 'x', true)) + 0.5;
  if (x < bbox.left || x > bbox.left + bbox.width + 1) return;
  const top = bbox.top - 6 * devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = colour;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.font = font.replace(`${FONT_SIZE}px`, `${FONT_SIZE * devicePixelRatio}px`);
  ctx.textBaseline = 'bottom';
  const [label, side] = labelThatFits(ctx, labels, x);
  ctx.textAlign = side;
  ctx.fillText(label, x, top - 2 * devicePixelRatio);
  ctx.restore();
}

function labelThatFits(ctx, labels, x) {
  const places = labels.flatMap((label) => [[label, 'right', x], [label, 'left', ctx.canvas.width - x]]);
  return places.find(([label, , room]) => ctx.measureText(label).width <= room) ?? places.at(-1);
}

// ---- The page ----

function element(tag, attributes = {}, ...children) {
  const created = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => created.setAttribute(name, value));
  created.append(...children);
  return created;
}

function choiceOf(label, choices, choose) {
  const buttons = new Map(choices.map(([value, text]) => {
    const button = element('button', { type: 'button', 'aria-pressed': 'false' }, text);
    button.addEventListener('click', () => choose(value));
    return [value, button];
  }));
  const group = element('div', { class: 'chart-choice', role: 'group', 'aria-label': label }, ...buttons.values());
  const press = (pressed) => buttons.forEach((button, value) => button.setAttribute('aria-pressed', String(value === pressed)));
  return { group, press };
}

class ForecastChart {
  constructor(figure, outlook, text) {
    Object.assign(this, { figure, outlook, text, formats: formatsOf(document.documentElement.lang || 'en'), scale: 'linear' });
    this.colours = () => this.currentColours;
    this.build();
  }

  // -- Parts --

  build() {
    const { text, outlook } = this;
    const picture = this.figure.querySelector('img');
    const scales = ['linear', 'logarithmic'].map((scale) => [scale, text(scale)]);
    const ranges = [...weeksOffered(outlook).map((weeks) => [weeks, text('weeks', weeks)]), ['all', text('all')]];
    this.scales = choiceOf(text('scale'), scales, (scale) => this.changeScale(scale));
    this.ranges = choiceOf(text('period'), ranges, (range) => this.changeRange(range));
    this.date = element('span');
    this.horizon = element('span', { class: 'chart-horizon' });
    this.cells = this.buildCells();
    this.area = element('div', {
      class: 'chart-area', tabindex: '0', role: 'slider', 'aria-valuemin': '0', 'aria-valuemax': String(outlook.days.length - 1),
      'aria-label': text('label'), 'aria-describedby': 'forecast-chart-instructions',
    });
    this.zeroNote = element('p', { class: 'chart-note' }, text('zerosOnLogarithmicScale'));
    this.live = element('p', { class: 'chart-spoken', 'aria-live': 'polite' });
    this.root = element('div', { class: 'chart-interactive' },
      element('p', { class: 'chart-spoken' }, picture.alt),
      element('div', { class: 'chart-controls' }, this.ranges.group, this.scales.group),
      element('div', { class: 'chart-reading' },
        element('p', { class: 'chart-date' }, this.date, ' ', this.horizon),
        element('dl', {}, ...this.cells.map(({ cell }) => cell))),
      element('p', { class: 'chart-unit' }, text('unit')),
      this.area, this.zeroNote,
      element('p', { class: 'chart-note', id: 'forecast-chart-instructions' },
        text('instructions'), ' ', element('span', { class: 'chart-keyboard' }, text('keyboard'))),
      this.live);
    picture.before(this.root);
  }

  buildCells() {
    const { text, formats, outlook } = this;
    const cellOf = (key, label, valueAt) => {
      const value = element('dd');
      return { label, value, valueAt, cell: element('div', {}, element('dt', { class: `chart-key chart-key-${key}` }, label), value) };
    };
    const observedAt = (day) => (outlook.observed.has(day) ? outlook.observed.get(day) ?? null : undefined);
    return [
      cellOf('observed', text('observed'), (day, write) => (observedAt(day) === null ? text('noData') : write(observedAt(day)))),
      cellOf('forecast', text('forecast'), (day, write) => write(outlook.points.get(day)?.value)),
      ...outlook.coverages.toReversed().map((coverage) => {
        return cellOf(bandOf(outlook, coverage), text('interval', formats.percent(coverage)), (day, write) => {
          const interval = intervalOf(outlook.points.get(day), coverage);
          return interval && text('between', write(interval.lower), write(interval.upper));
        });
      }),
    ];
  }

  followReader() {
    new ResizeObserver(() => requestAnimationFrame(() => this.fit())).observe(this.root);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.recolour());
    this.area.addEventListener('keydown', (event) => this.onKey(event));
    this.area.addEventListener('focus', () => this.area.matches(':focus-visible') && this.moveTo(this.index));
    this.area.addEventListener('blur', () => this.clearCursor());
    this.area.addEventListener('pointerdown', (event) => this.onTouch(event));
    this.area.addEventListener('pointermove', (event) => this.onTouch(event));
  }

  // -- Plot --

  show() {
    this.currentColours = coloursOf(this.root);
    const weeks = WEEKS_AT_FIRST[this.outlook.frequency];
    this.range = weeksOffered(this.outlook).includes(weeks) ? weeks : 'all';
    this.view = this.viewOf(this.range);
    this.draw();
    this.followReader();
    this.figure.classList.add('chart-drawn');
  }

  size() {
    const width = Math.floor(this.root.clientWidth);
    return { width, height: Math.round(clamp(width * 0.38, 240, 460)) };
  }

  draw() {
    const logarithmic = this.scale === 'logarithmic';
    this.plot?.destroy();
    this.plot = new uPlot(this.options(logarithmic), columnsOf(this.outlook, logarithmic), this.area);
    this.plot.batch(() => this.plot.setScale('x', this.view));
    this.zeroNote.hidden = !logarithmic;
    this.scales.press(this.scale);
    this.ranges.press(this.range);
  }

  options(logarithmic) {
    const { outlook, formats, colours } = this;
    const font = `${FONT_SIZE}px ${getComputedStyle(this.root).fontFamily}`;
    const roomForLastLabel = Math.ceil(widest(font, [formats.dayAndMonth(outlook.days.at(-1))]) / 2) + 6;
    const lineSize = (plot, index) => (index > outlook.coverages.length * 2 ? 9 : 0);
    return {
      ...this.size(), padding: [26, roomForLastLabel, 0, 0], legend: { show: false },
      scales: {
        x: { time: false, range: (plot, min, max) => [min, max] },
        y: { distr: logarithmic ? 3 : 1, range: logarithmic ? logarithmicRange : linearRange, clamp: (plot, value, min) => min },
      },
      series: seriesOf(outlook, colours), bands: bandsOf(outlook, colours),
      axes: axesOf(outlook, formats, colours, font, logarithmic),
      cursor: {
        y: false, drag: { x: true, y: false, setScale: false, dist: 8 },
        points: {
          size: lineSize, width: (plot, index, size) => (size > 0 ? 2 : 0),
          stroke: () => colours().background, fill: (plot, index) => plot.series[index].stroke(plot, index),
        },
        move: (plot, left, top) => [left < 0 ? left : plot.valToPos(plot.data[0][plot.posToIdx(left)], 'x'), top],
        bind: { dblclick: () => () => this.changeRange('all') },
      },
      hooks: {
        drawAxes: [(plot) => drawOrigin(plot, outlook, colours().muted, font, this.originLabels())],
        setCursor: [(plot) => this.read(plot.cursor.idx)],
        setSelect: [(plot) => this.zoomToSelection(plot)],
      },
    };
  }

  originLabels() {
    const { outlook: { origin, valueAtOrigin }, formats, text } = this;
    const key = valueAtOrigin == null ? 'origin' : 'lastObservation';
    return [text(key, formats.date(origin)), text(key, formats.dayAndMonth(origin)), formats.dayAndMonth(origin)];
  }

  fit() {
    const size = this.size();
    if (size.width > 0 && size.width !== this.plot.width) this.plot.setSize(size);
  }

  recolour() {
    this.currentColours = coloursOf(this.root);
    this.plot.redraw(true, true);
  }

  // -- View --

  viewOf(range) {
    return range === 'all' ? viewOfAll(this.outlook) : viewOfWeeks(this.outlook, range);
  }

  changeView(view, range = null) {
    Object.assign(this, { view, range });
    this.ranges.press(range);
    this.plot.batch(() => this.plot.setScale('x', view));
  }

  changeRange(range) {
    this.clearCursor();
    this.changeView(this.viewOf(range), range);
    this.announceView();
  }

  changeScale(scale) {
    this.scale = scale;
    this.draw();
    this.announceView();
  }

  zoomToSelection(plot) {
    const { left, width } = plot.select;
    if (width === 0) return;
    const [min, max] = [left, left + width].map((position) => Math.round(plot.posToVal(position, 'x')));
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    if (max > min) {
      this.changeView({ min, max });
      this.announceView();
    }
  }

  // -- Reading --

  read(index) {
    const { days, points, frequency } = this.outlook;
    this.index = index ?? days.length - 1;
    const day = days[this.index];
    const point = points.get(day);
    const write = (value) => (value == null ? undefined : this.formats.value(value));
    const readings = this.cells.map(({ label, valueAt }) => [label, valueAt(day, write)]);
    const date = this.formats.fullDate(day);
    const horizon = point && this.text(frequency === 'weekly' ? 'forecastWeek' : 'forecastDay', point.horizon);
    this.date.textContent = date;
    this.horizon.textContent = horizon ?? '';
    this.cells.forEach(({ value }, i) => { value.textContent = readings[i][1] ?? '–'; });
    const sentence = [date, horizon, ...readings.map(([label, value]) => value && `${label}: ${value}`)].filter(Boolean).join('; ');
    this.area.setAttribute('aria-valuenow', String(this.index));
    this.area.setAttribute('aria-valuetext', sentence);
    // A focused slider speaks its own value; the live region would say it twice.
    if (index != null && document.activeElement !== this.area) this.announce(sentence);
  }

  announce(sentence) {
    clearTimeout(this.announcement);
    this.announcement = setTimeout(() => { this.live.textContent = sentence; }, PAUSE_BEFORE_ANNOUNCING);
  }

  announceView() {
    this.announce(this.text('shown', this.formats.date(this.view.min), this.formats.date(this.view.max), this.text(this.scale)));
  }

  clearCursor() {
    this.plot.setCursor({ left: -10, top: -10 });
  }

  moveTo(index) {
    const day = this.outlook.days[clamp(index, 0, this.outlook.days.length - 1)];
    const { min, max } = this.view;
    const shift = day - clamp(day, min, max);
    if (shift !== 0) this.changeView({ min: min + shift, max: max + shift });
    this.plot.setCursor({ left: this.plot.valToPos(day, 'x'), top: 0 });
  }

  onKey(event) {
    const page = STEPS_A_PAGE[this.outlook.frequency];
    const target = {
      ArrowLeft: this.index - 1, ArrowDown: this.index - 1, ArrowRight: this.index + 1, ArrowUp: this.index + 1,
      PageDown: this.index - page, PageUp: this.index + page, Home: 0, End: this.outlook.days.length - 1,
    }[event.key];
    if (event.key === 'Escape') this.area.blur();
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.moveTo(target);
  }

  onTouch(event) {
    if (event.pointerType === 'mouse') return; // uPlot follows the mouse by itself
    const { left, width } = this.plot.rect;
    this.plot.setCursor({ left: clamp(event.clientX - left, 0, width), top: 0 });
  }
}

async function fetchJson(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}

async function start(figure) {
  try {
    const [series, forecast] = await Promise.all([fetchJson(figure.dataset.series), fetchJson(figure.dataset.forecast)]);
    const text = readTexts(document.getElementById('forecast-chart-texts'));
    new ForecastChart(figure, outlookOf(series, forecast), text).show();
  } catch (failure) {
    figure.querySelector('.chart-interactive')?.remove();
    console.warn('The interactive chart could not be drawn; the picture stays.', failure);
  }
}

const figure = document.getElementById('forecast-chart');
if (figure) start(figure);
