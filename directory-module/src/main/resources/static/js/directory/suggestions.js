/**
 * Makes the search field inside `box` a combobox (ARIA 1.2, list autocomplete with manual selection): what is typed is
 * completed by links to organisations, places and activities. Without this, the form is a plain search.
 */
export default function suggestions(box) {
  const input = box.querySelector('input[type=search]');
  const list = box.appendChild(document.createElement('div'));
  const status = box.appendChild(document.createElement('p'));
  const shortest = 2;
  let active = -1;
  let waiting;
  let request;

  list.id = `${input.id}-suggestions`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  list.hidden = true;
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  const options = () => [...list.querySelectorAll('[role=option]')];

  function close() {
    clearTimeout(waiting);
    request?.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function activate(index) {
    const all = options();
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    active = index;
    if (index < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', all[index].id);
      all[index].scrollIntoView({ block: 'nearest' });
    }
  }

  function show(html) {
    list.innerHTML = html;
    const count = options().length;
    list.hidden = count === 0;
    active = -1;
    input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-expanded', String(count > 0));
    status.textContent = count === 0 ? 'Aucune suggestion.'
      : `${count} suggestion${count > 1 ? 's' : ''}. Parcourez-les avec les flèches, ouvrez avec Entrée.`;
  }

  async function ask() {
    const text = input.value.trim();
    request?.abort();
    if (text.length < shortest) {
      close();
      status.textContent = '';
      return;
    }
    request = new AbortController();
    try {
      const answer = await fetch(`/annuaire/suggestions?q=${encodeURIComponent(text)}`, { signal: request.signal });
      if (answer.ok && document.activeElement === input) show(await answer.text());
    } catch {
      // Left for a newer letter, or no network: the search itself remains.
    }
  }

  function move(event, step) {
    const count = options().length;
    if (list.hidden || count === 0) return;
    event.preventDefault();
    // One place more than there are options: the field itself.
    activate((active + 1 + step + count + 1) % (count + 1) - 1);
  }

  input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(ask, 150); });
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') move(event, 1);
    else if (event.key === 'ArrowUp') move(event, -1);
    else if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); }
    else if (event.key === 'Enter' && active >= 0) { event.preventDefault(); options()[active].click(); }
    else if (event.key === 'Enter') close();
  });
  input.addEventListener('blur', close);
  list.addEventListener('mousedown', event => event.preventDefault());
}
