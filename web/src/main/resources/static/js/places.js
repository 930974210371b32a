// Narrows the list of places to what is typed, and walks it with the arrow keys.
const form = document.querySelector('form[data-filter]');
const list = form && document.getElementById(form.dataset.filter);

// as PlaceNames.plain in Java has it
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
  .replace(/\b(?:and|e|the) /g, '').replace(/\bst /g, 'saint ').trim();

class PlaceFilter {
  constructor(input, rows, status) {
    Object.assign(this, { input, rows, status, format: new Intl.NumberFormat(document.documentElement.lang || 'en') });
    input.addEventListener('input', () => this.narrow());
    input.addEventListener('keydown', (event) => this.onKey(event));
    list.addEventListener('keydown', (event) => this.onKey(event));
    if (input.value) this.narrow(); // what a reader typed before coming back
  }

  narrow() {
    const words = plain(this.input.value).split(/\s+/);
    this.rows.forEach((row) => { row.hidden = !words.every((word) => ` ${row.dataset.searched}`.includes(` ${word}`)); });
    this.status.textContent = this.input.value ? this.found(this.shown().length) : '';
  }

  found(count) {
    const { none, one, many } = this.status.dataset;
    return [none, one][count] ?? many.replace('999', this.format.format(count));
  }

  shown() {
    return this.rows.filter((row) => !row.hidden).map((row) => row.querySelector('a'));
  }

  onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = this.shown();
    const from = document.activeElement === this.input ? -1 : links.indexOf(document.activeElement);
    if (!step || links.length === 0 || (from === -1 && (step < 0 || document.activeElement !== this.input))) return;
    event.preventDefault();
    (links[from + step] ?? (step < 0 ? this.input : links.at(-1))).focus();
  }
}

if (list) new PlaceFilter(form.querySelector('input'), [...list.querySelectorAll('tbody tr')], document.querySelector('.found'));
