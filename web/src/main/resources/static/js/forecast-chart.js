import uPlot from '../webjars/uplot/dist/uPlot.esm.js';
import { axesOf, linearRange, logarithmicRange, widest } from './chart-axes.js';
import { fetchOutlook, fetchPast } from './chart-data.js';
import { coloursOf, drawOrigin, fontOf } from './chart-drawing.js';
import { choiceOf, element, readingOf } from './chart-parts.js';
import { choicesOver, pastOver } from './chart-layers.js';
import { addressWith, backtestBy, shownBy } from './chart-state.js';
import { tracksOf } from './chart-tracks.js';
import { formatsOf, readTexts } from './language.js';
import { rangeWith, viewOf, weeksOffered, withPastOf } from './outlook.js';

const STEPS_A_PAGE = { daily: 7, weekly: 4 };
const PAUSE_BEFORE_ANNOUNCING = 700;

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

class ForecastChart {
  constructor(figure, outlook, text) {
    Object.assign(this, { figure, outlook, text, formats: formatsOf(document.documentElement.lang || 'en', outlook.kind, text) });
    this.shown = shownBy(outlook, new URLSearchParams(location.search));
    this.colours = () => this.currentColours;
    this.build();
  }

  // -- Parts --

  build() {
    const { text, outlook } = this;
    const fallback = this.figure.querySelector('.chart-fallback');
    const scales = ['linear', 'logarithmic'].map((scale) => [scale, text(scale)]);
    const ranges = [...weeksOffered(outlook).map((weeks) => [weeks, text('weeks', weeks)]), ['all', text('all')]];
    this.scales = choiceOf(text('scale'), scales, (scale) => this.changeScale(scale));
    this.ranges = choiceOf(text('period'), ranges, (range) => this.changeRange(range));
    this.reading = readingOf(outlook, this.shown, text, this.formats);
    this.layers = choicesOver(outlook, text, this.formats, (name, value, isOn) => this.toggle(name, value, isOn));
    this.past = pastOver(outlook, text, this.formats, (origin) => this.changePast(origin), (backtest) => this.changeSource(backtest));
    this.unit = element('p', { class: 'chart-unit' });
    this.area = element('div', {
      class: 'chart-area', tabindex: '0', role: 'slider', 'aria-valuemin': '0', 'aria-valuemax': String(outlook.days.length - 1),
      'aria-label': text('label'), 'aria-describedby': 'forecast-chart-instructions',
    });
    this.zeroNote = element('p', { class: 'chart-note' }, text('zerosOnLogarithmicScale'));
    this.live = element('p', { class: 'chart-spoken', 'aria-live': 'polite' });
    this.root = element('div', { class: 'chart-interactive', 'data-bands': outlook.coverages.length },
      element('p', { class: 'chart-spoken' }, fallback.dataset.alternative),
      element('div', { class: 'chart-controls' }, this.ranges.group, this.scales.group),
      this.reading.root,
      this.unit, this.area, this.zeroNote, this.past.root, this.layers.group,
      element('p', { class: 'chart-note', id: 'forecast-chart-instructions' },
        text('instructions'), ' ', element('span', { class: 'chart-keyboard' }, text('keyboard'))),
      this.live);
    fallback.before(this.root);
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
    this.draw();
    this.tellLinks();
    this.followReader();
    this.figure.classList.add('chart-drawn');
  }

  size() {
    const width = Math.floor(this.root.clientWidth);
    return { width, height: Math.round(clamp(width * 0.38, 240, 460)) };
  }

  draw() {
    const { outlook, shown, text } = this;
    const logarithmic = shown.scale === 'logarithmic';
    const tracks = tracksOf(outlook, shown, this.colours);
    const reading = readingOf(outlook, shown, text, this.formats);
    this.reading.root.replaceWith(reading.root);
    this.reading = reading;
    this.plot?.destroy();
    this.plot = new uPlot(this.options(logarithmic, tracks), tracks.data, this.area);
    this.plot.batch(() => this.plot.setScale('x', shown.view));
    this.unit.textContent = shown.per ? `${text('unit')}, ${text('per')}` : text('unit');
    this.zeroNote.hidden = !logarithmic;
    this.scales.press(shown.scale);
    this.ranges.press(shown.range);
    this.layers.check(shown);
    this.past.show(outlook, shown);
  }

  options(logarithmic, { series, bands }) {
    const { outlook, formats, colours } = this;
    const font = fontOf(this.root);
    const roomForLastLabel = Math.ceil(widest(font, [formats.dayAndMonth(outlook.days.at(-1))]) / 2) + 6;
    const lineSize = (plot, index) => (plot.series[index].width > 0 ? 9 : 0);
    return {
      ...this.size(), padding: [26, roomForLastLabel, 0, 0], legend: { show: false },
      scales: {
        x: { time: false, range: (plot, min, max) => [min, max] },
        y: { distr: logarithmic ? 3 : 1, range: logarithmic ? logarithmicRange : linearRange, clamp: (plot, value, min) => min },
      },
      series, bands,
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

  changeView(view, range = null) {
    Object.assign(this.shown, { view, range });
    this.ranges.press(range);
    this.plot.batch(() => this.plot.setScale('x', view));
    this.tellAddress();
  }

  // The address shows the same again.
  tellAddress() {
    history.replaceState(history.state, '', addressWith(this.outlook, this.shown, location.href));
    this.tellLinks();
  }

  // So do the links to other languages, targets and places.
  tellLinks() {
    document.querySelectorAll('nav.languages a, nav.tabs a, nav.neighbours a[rel]').forEach((link) => {
      link.href = addressWith(this.outlook, this.shown, link.href);
    });
  }

  // What is said and drawn is changed, not the dates.
  redraw(change) {
    Object.assign(this.shown, change);
    const { index } = this;
    this.draw();
    this.read(index);
    this.tellAddress();
  }

  toggle(name, value, isOn) {
    if (!(this.shown[name] instanceof Set)) return this.redraw({ [name]: isOn });
    const chosen = new Set(this.shown[name]);
    chosen[isOn ? 'add' : 'delete'](value);
    return this.redraw({ [name]: chosen });
  }

  changePast(past) {
    const isHidden = past != null && past < this.shown.view.min;
    const range = isHidden ? rangeWith(this.outlook, past) : this.shown.range;
    this.redraw({ past, ...(isHidden && { range, view: viewOf(this.outlook, range) }) });
  }

  // A past forecast of a backtest is shown at once: else nothing would be seen to change.
  async changeSource(backtest) {
    try {
      this.outlook = withPastOf(this.outlook, await fetchPast(this.figure.dataset.past, backtest));
    } catch {
      return this.past.show(this.outlook, this.shown);
    }
    const origins = this.outlook.past.map(({ origin }) => origin);
    return this.changePast(origins.includes(this.shown.past) ? this.shown.past : (backtest && origins.at(-1)) ?? null);
  }

  changeRange(range) {
    this.clearCursor();
    this.changeView(viewOf(this.outlook, range), range);
    this.announceView();
  }

  changeScale(scale) {
    this.redraw({ scale });
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
    this.index = index ?? this.outlook.days.length - 1;
    const sentence = this.reading.read(this.outlook.days[this.index]);
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
    const { view: { min, max }, scale } = this.shown;
    this.announce(this.text('shown', this.formats.date(min), this.formats.date(max), this.text(scale)));
  }

  clearCursor() {
    this.plot.setCursor({ left: -10, top: -10 });
  }

  moveTo(index) {
    const day = this.outlook.days[clamp(index, 0, this.outlook.days.length - 1)];
    const { min, max } = this.shown.view;
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

async function start(figure) {
  try {
    const outlook = await fetchOutlook(figure.dataset, backtestBy(new URLSearchParams(location.search)));
    const text = readTexts(document.getElementById('forecast-chart-texts'));
    new ForecastChart(figure, outlook, text).show();
  } catch (failure) {
    figure.querySelector('.chart-interactive')?.remove();
    figure.classList.add('chart-failed');
    console.warn('The interactive chart could not be drawn; what stands for it stays.', failure);
  }
}

const figure = document.getElementById('forecast-chart');
if (figure) start(figure);
