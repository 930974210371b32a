// Suggests places while a name or code is typed, and lets a choice in a list take effect at once.
const PAUSE_BEFORE_ASKING = 150;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.texts = input.dataset;
    this.format = new Intl.NumberFormat(document.documentElement.lang || 'en');
    this.list = Object.assign(document.createElement('ul'), { id: `${input.id}-list`, className: 'options', hidden: true });
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', this.texts.list);
    this.status = Object.assign(document.createElement('span'), { className: 'chart-spoken' });
    this.status.setAttribute('role', 'status');
    input.after(this.list, this.status);
    Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': this.list.id, 'aria-expanded': 'false' })
      .forEach(([name, value]) => input.setAttribute(name, value));
    input.addEventListener('input', () => this.askSoon());
    input.addEventListener('keydown', (event) => this.onKey(event));
    input.addEventListener('blur', () => this.close());
    // a press would take the focus from the input before it becomes a click
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  askSoon() {
    clearTimeout(this.asking);
    this.asking = setTimeout(() => this.ask(), PAUSE_BEFORE_ASKING);
  }

  async ask() {
    const typed = this.input.value.trim();
    if (!typed) return this.close();
    const answer = await fetch(`${this.texts.suggest}?q=${encodeURIComponent(typed)}`).catch(() => null);
    if (!answer?.ok || typed !== this.input.value.trim()) return;
    this.show(await answer.json());
  }

  show(places) {
    this.list.replaceChildren(...places.map((place, i) => this.option(place, i)));
    this.choose(-1);
    this.list.hidden = places.length === 0;
    this.input.setAttribute('aria-expanded', String(places.length > 0));
    const { none, one, many } = this.texts;
    this.status.textContent = [none, one][places.length] ?? many.replace('999', this.format.format(places.length));
  }

  option({ code, name, within }, i) {
    const option = document.createElement('li');
    option.id = `${this.list.id}-${i}`;
    option.setAttribute('role', 'option');
    const note = Object.assign(document.createElement('span'), { className: 'note', textContent: within || code });
    option.append(name, ' ', note);
    const { add, places } = this.texts;
    option.dataset.address = add ? `${add}${encodeURIComponent(code)}` : `${places}/${encodeURIComponent(code)}`;
    option.addEventListener('click', () => location.assign(option.dataset.address));
    return option;
  }

  choose(index) {
    const options = [...this.list.children];
    this.index = index;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (options[index]) this.input.setAttribute('aria-activedescendant', options[index].id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.choose(-1);
  }

  onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.list.hidden ? 0 : this.list.children.length;
    if (step && count > 0) {
      event.preventDefault();
      this.choose(((this.index + step + 1 + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && count > 0 && this.index >= 0) {
      event.preventDefault();
      location.assign(this.list.children[this.index].dataset.address);
    } else if (event.key === 'Escape' && count > 0) {
      event.preventDefault();
      this.close();
    }
  }
}

document.querySelectorAll('input[data-suggest]').forEach((input) => new Suggestions(input));

document.querySelectorAll('form[data-submits]').forEach((form) => {
  form.querySelector('button').hidden = true;
  form.addEventListener('change', () => form.requestSubmit());
});

// A place on the map leads to its page; the table below has the same links.
document.querySelectorAll('.map svg[data-places]').forEach((map) => map.addEventListener('click', ({ target }) => {
  const { code } = target.dataset;
  const { places, target: counted } = map.dataset;
  if (code) location.assign(`${places}/${encodeURIComponent(code)}?target=${encodeURIComponent(counted)}`);
}));

// Two to six places can be compared; those that are too many cannot be chosen.
const MOST_COMPARED = 6;

document.querySelectorAll('form.comparing').forEach((form) => {
  const boxes = [...form.querySelectorAll('input[name=places]')];
  const button = form.querySelector('button[type=submit]');
  const follow = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    button.disabled = chosen < 2;
    boxes.forEach((box) => { box.disabled = !box.checked && chosen >= MOST_COMPARED; });
  };
  form.addEventListener('change', follow);
  follow();
});
