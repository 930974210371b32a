// Reads a date of the drawing in which places are compared: by pointer, finger or keyboard.
import { element } from './chart-parts.js';

const SVG = 'http://www.w3.org/2000/svg';
const STEPS_A_PAGE = 7;

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

class CompareReading {
  constructor(figure) {
    const { content, dataset } = figure.querySelector('template');
    this.area = figure.querySelector('.compare-area');
    this.names = [...content.querySelectorAll('p span')].map(({ textContent }) => textContent);
    this.readings = [...content.querySelectorAll('li')].map((item) => ({
      time: Date.parse(item.dataset.date),
      date: item.querySelector('b').textContent,
      values: [...item.querySelectorAll('span')].map(({ textContent }) => textContent),
    }));
    this.last = this.readings.length - 1;
    this.build(figure, dataset);
    this.follow();
    this.read(this.last);
  }

  build(figure, { label, alternative }) {
    this.date = element('p', { class: 'chart-date' });
    this.values = this.names.map(() => element('dd'));
    const cells = this.names.map((name, i) => element('div', { class: `place-${i}` }, element('dt', {}, name), this.values[i]));
    const root = element('div', { class: 'compare-reading' }, this.date, element('dl', {}, ...cells));
    this.area.before(element('p', { class: 'chart-spoken' }, alternative), root);
    Object.entries({ tabindex: '0', role: 'slider', 'aria-label': label, 'aria-valuemin': '0', 'aria-valuemax': String(this.last) })
      .forEach(([name, value]) => this.area.setAttribute(name, value));
    figure.querySelector('.note').hidden = false;
    this.cursors = [...this.area.querySelectorAll('svg')].map((drawing) => {
      const line = document.createElementNS(SVG, 'line');
      line.setAttribute('class', 'cursor');
      line.setAttribute('y1', '4');
      line.setAttribute('y2', drawing.querySelector('.origin').getAttribute('y2'));
      line.style.display = 'none';
      drawing.append(line);
      return { drawing, line };
    });
  }

  follow() {
    this.area.addEventListener('pointermove', (event) => this.point(event));
    this.area.addEventListener('pointerdown', (event) => this.point(event));
    this.area.addEventListener('pointerleave', () => this.leave());
    this.area.addEventListener('focus', () => this.area.matches(':focus-visible') && this.show(this.index));
    this.area.addEventListener('blur', () => this.leave());
    this.area.addEventListener('keydown', (event) => this.onKey(event));
  }

  // Where a reading stands in a drawing.
  at({ dataset: { left, end } }, index) {
    const first = this.readings[0].time;
    const length = Math.max(this.readings[this.last].time - first, 1);
    return Number(left) + ((this.readings[index].time - first) / length) * (end - left);
  }

  point({ clientX }) {
    const shown = this.cursors.map(({ drawing }) => drawing).find((drawing) => drawing.clientWidth > 0);
    const { left, width } = shown.getBoundingClientRect();
    const x = ((clientX - left) / width) * shown.viewBox.baseVal.width;
    const distances = this.readings.map((_, i) => Math.abs(this.at(shown, i) - x));
    this.show(distances.indexOf(Math.min(...distances)));
  }

  show(index) {
    this.read(index);
    this.cursors.forEach(({ drawing, line }) => {
      line.style.display = '';
      ['x1', 'x2'].forEach((end) => line.setAttribute(end, this.at(drawing, index).toFixed(1)));
    });
  }

  leave() {
    this.cursors.forEach(({ line }) => { line.style.display = 'none'; });
  }

  read(index) {
    this.index = index;
    const { date, values } = this.readings[index];
    this.date.textContent = date;
    this.values.forEach((value, i) => { value.textContent = values[i]; });
    this.area.setAttribute('aria-valuenow', String(index));
    this.area.setAttribute('aria-valuetext', [date, ...values.map((value, i) => `${this.names[i]}: ${value}`)].join('; '));
  }

  onKey(event) {
    const target = {
      ArrowLeft: this.index - 1, ArrowDown: this.index - 1, ArrowRight: this.index + 1, ArrowUp: this.index + 1,
      PageDown: this.index - STEPS_A_PAGE, PageUp: this.index + STEPS_A_PAGE, Home: 0, End: this.last,
    }[event.key];
    if (event.key === 'Escape') this.area.blur();
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.show(clamp(target, 0, this.last));
  }
}

document.querySelectorAll('.compare figure.chart').forEach((figure) => new CompareReading(figure));
