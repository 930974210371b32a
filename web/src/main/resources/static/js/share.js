// Copies the address of the view, or a text beside the button.
const SHOWN = 2_000;

async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // over plain http there is only the old way
  const field = Object.assign(document.createElement('textarea'), { value: text });
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (!done) throw new Error('not allowed');
}

document.querySelectorAll('[data-copy]').forEach((button) => {
  const { textContent: name, dataset } = button;
  const status = Object.assign(document.createElement('span'), { className: 'chart-spoken' });
  status.setAttribute('role', 'status');
  button.after(status);
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await copy(dataset.copy ? document.getElementById(dataset.copy).value : location.href);
    } catch {
      return; // the address bar is still there
    }
    button.focus();
    button.textContent = dataset.done;
    status.textContent = dataset.done;
    setTimeout(() => {
      button.textContent = name;
      status.textContent = '';
    }, SHOWN);
  });
});
