/** Puts a slider beside the date of a form, from data-first to data-last: it fills the date in, and lets go to read that day. */
const DAY = 86_400_000;
const name = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

export default function daySlider(form) {
  const { first, last } = form.dataset;
  const date = form.querySelector('input[type="date"]');
  if (!first || first >= last) return;
  const start = Date.parse(first);
  const field = document.createElement('p');
  field.className = 'field day-slider';
  const label = document.createElement('label');
  label.htmlFor = 'jour';
  label.textContent = 'De la signature à aujourd’hui';
  const range = document.createElement('input');
  Object.assign(range, { type: 'range', id: 'jour', min: 0, max: (Date.parse(last) - start) / DAY, step: 1 });
  const output = document.createElement('output');
  output.htmlFor = 'jour';
  field.append(label, range, output);
  date.closest('.field').before(field);

  const say = () => {
    const day = name.format(new Date(start + range.value * DAY));
    range.setAttribute('aria-valuetext', day);
    output.textContent = day;
  };
  const follow = () => {
    range.value = Math.round((Date.parse(date.value) - start) / DAY);
    say();
  };
  range.addEventListener('input', () => {
    date.value = new Date(start + range.value * DAY).toISOString().slice(0, 10);
    say();
  });
  range.addEventListener('pointerup', () => form.requestSubmit());
  range.addEventListener('keydown', event => {
    if (event.key === 'Enter') form.requestSubmit();
  });
  date.addEventListener('input', follow);
  follow();
}
