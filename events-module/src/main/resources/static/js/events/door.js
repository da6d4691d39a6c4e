import { drop, keep, lines } from './door-queue.js';
import { scanner } from './door-scan.js';

const AT_ONCE = 200;
const EVERY = 20000;
const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
const count = (number, one, many) => `${number.toLocaleString('fr-FR')}\u00a0${number > 1 ? many : one}`;

/** The door on a phone: notes at once what is pressed or scanned, and sends it when there is network. */
export default function door(root) {
  const { path, address, until } = root.dataset;
  const question = address.slice(address.indexOf('?'));
  const session = new URLSearchParams(question).get('seance');
  const rows = new Map([...root.querySelectorAll('[data-guest]')].map(row => [row.dataset.guest, row]));
  const part = name => root.querySelector(`[data-door="${name}"]`);
  const forms = root.querySelectorAll('form[method="post"]');
  const csrf = () => root.querySelector('input[name="_csrf"]');
  const word = part('word');
  let state = read();
  let queue = [];
  let network = 'online';
  let busy = false;

  /** How the page says that the door stands, before anything was asked. */
  function read() {
    const there = [...rows.values()].filter(row => Number(row.dataset.present) > 0);
    return {
      sansInscription: Number(part('walk-ins').dataset.count),
      dernierSansInscription: part('undo-walk-in').value || null,
      dernieresPersonnes: Number(part('undo-walk-in').dataset.persons),
      inscriptions: there.map(row => ({
        id: row.dataset.guest,
        personnes: Number(row.dataset.present),
        arrivees: row.dataset.arrivals.split(',').filter(Boolean),
      })),
    };
  }

  /** As the platform has it, with what it has not been told yet. */
  function standing() {
    const pending = queue.filter(line => !line.refused);
    const undone = new Set(pending.map(line => line.retire).filter(Boolean));
    const present = new Map();
    for (const one of state.inscriptions) {
      const arrivals = one.arrivees.filter(id => !undone.has(id));
      if (arrivals.length || !one.arrivees.length) present.set(String(one.id), { persons: one.personnes, arrivals });
    }
    let walkIns = state.sansInscription;
    let last = state.dernierSansInscription;
    if (undone.has(last)) {
      walkIns -= state.dernieresPersonnes;
      last = null;
    }
    for (const line of pending) {
      if (line.retire || undone.has(line.id)) continue;
      if (line.guest) {
        const before = present.get(line.guest) ?? { persons: 0, arrivals: [] };
        const persons = Math.max(before.persons, Number(line.personnes ?? rows.get(line.guest)?.dataset.persons ?? 1));
        present.set(line.guest, { persons, arrivals: [...before.arrivals, line.id] });
      } else if (line.guest === null) {
        walkIns += Number(line.personnes);
        last = line.id;
      }
    }
    return { present, walkIns, last };
  }

  function show() {
    const { present, walkIns, last } = standing();
    let persons = 0;
    for (const [id, row] of rows) {
      const one = present.get(id);
      const arrivals = one?.arrivals ?? [];
      persons += one?.persons ?? 0;
      row.classList.toggle('door-in', Boolean(one));
      row.querySelector('[data-door="in"]').hidden = Boolean(one);
      const out = row.querySelector('[data-door="out"]');
      out.hidden = arrivals.length === 0;
      out.value = arrivals.join(',');
      const status = row.querySelector('[data-door="status"]');
      status.hidden = !one;
      status.textContent = one && one.persons > 1 ? `Entrés\u00a0: ${one.persons}` : 'Entré';
    }
    part('present').textContent = persons.toLocaleString('fr-FR');
    part('walk-ins').textContent = walkIns.toLocaleString('fr-FR');
    part('undo-walk-in').hidden = !last;
    part('undo-walk-in').value = last ?? '';
    const waiting = queue.filter(line => !line.refused).length;
    const left = waiting ? `${count(waiting, 'geste', 'gestes')} à envoyer` : 'tout est envoyé';
    part('network').textContent = {
      online: `En ligne\u00a0: ${left}.`,
      offline: `Hors ligne\u00a0: continuez, ${left}.`,
      away: `Session terminée\u00a0: reconnectez-vous dans un autre onglet, rien n’est perdu. ${left}.`,
    }[network];
    part('network').className = network === 'online' && !waiting ? 'muted' : 'notice notice-warning';
    showRefused();
  }

  function showRefused() {
    const refused = queue.filter(line => line.refused);
    part('refused').hidden = refused.length === 0;
    part('refused-list').replaceChildren(...refused.map(line => {
      const item = document.createElement('li');
      const who = line.guest ? rows.get(line.guest)?.dataset.name : line.billet;
      item.append(`${who ?? 'Sans inscription'}\u00a0: ${line.refused} `);
      const seen = document.createElement('button');
      seen.type = 'button';
      seen.className = 'button button-secondary';
      seen.textContent = 'Vu';
      seen.addEventListener('click', async () => {
        await drop(line.id);
        await load();
      });
      item.append(seen);
      return item;
    }));
  }

  function say(text, kind) {
    word.textContent = text;
    word.className = `door-word notice notice-${kind}`;
    word.hidden = false;
  }

  async function load() {
    queue = await lines(address);
    show();
  }

  async function note(line) {
    await keep({ id: crypto.randomUUID(), door: address, order: Date.now() + Math.random(), le: new Date().toISOString(), ...line });
    await load();
    send();
  }

  /** Which guest a ticket names, and whether it is ours, as far as a phone can tell by itself. */
  async function guestOf(ticket) {
    const found = ticket.toUpperCase().replace(/\s/g, '').match(/^(\d+)-([0-9A-Z]{5})-?([0-9A-Z]{5})$/);
    if (!found) return undefined;
    const signature = (found[2] + found[3]).replace(/O/g, '0').replace(/[IL]/g, '1');
    const row = rows.get(found[1]);
    if (!row) return undefined;
    const code = new TextEncoder().encode(`${found[1]}-${signature.slice(0, 5)}-${signature.slice(5)}`);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', code));
    const proof = [...digest.slice(0, 8)].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return proof === row.dataset.proof ? row : undefined;
  }

  async function ticket(text) {
    const code = text.trim().slice(0, 60);
    const row = await guestOf(code);
    if (!row) {
      say(network === 'online' ? `Billet ${code}\u00a0: vérification…` : `Billet ${code}\u00a0: inconnu de ce téléphone. Noté, et vérifié au retour du réseau.`, 'warning');
      await note({ billet: code });
      return;
    }
    const already = standing().present.has(row.dataset.guest);
    await note({ billet: code, guest: row.dataset.guest });
    say(already ? `${row.dataset.name}\u00a0: déjà entré, compté une fois.` : `${row.dataset.name}\u00a0: entrée notée.`, already ? 'warning' : 'success');
  }

  async function pressed(form, button) {
    const data = new FormData(form, button);
    const undo = data.get('retrait');
    const guest = data.get('inscription');
    if (undo !== null && undo !== '') {
      for (const id of undo.split(',')) await note({ retire: id });
      say('Arrivée retirée.', 'success');
    } else if (guest !== null) {
      const row = rows.get(guest);
      await note({ inscription: guest, guest, personnes: data.get(`personnes-${guest}`) ?? undefined });
      say(`${row.dataset.name}\u00a0: entrée notée.`, 'success');
    } else if (data.get('billet')) {
      await ticket(data.get('billet'));
      form.reset();
    } else if (Number(data.get('sansInscription')) > 0) {
      await note({ guest: null, personnes: data.get('sansInscription') });
      say(`${count(Number(data.get('sansInscription')), 'personne comptée', 'personnes comptées')} sans inscription.`, 'success');
      form.reset();
    }
  }

  async function ask(address, init) {
    const response = await fetch(address, { redirect: 'manual', cache: 'no-store', ...init });
    if (response.type === 'opaqueredirect' || response.status === 401) throw new Error('away');
    if (response.status === 403) throw new Error('stale');
    if (!response.ok) throw new Error('later');
    return response.json();
  }

  async function send() {
    if (busy) return;
    busy = true;
    try {
      await refresh();
      let waiting = queue.filter(line => !line.refused).slice(0, AT_ONCE);
      while (waiting.length) {
        const lot = waiting.map(({ id, billet, inscription, retire, personnes, le }) => (
          { id, billet, inscription, retire, personnes, seance: session ?? undefined, le }));
        await take(await ask(`${path}/arrivees${question}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', [root.dataset.header]: csrf().value },
          body: JSON.stringify({ lot }),
        }), waiting);
        waiting = queue.filter(line => !line.refused).slice(0, AT_ONCE);
      }
      network = 'online';
    } catch (error) {
      network = error.message === 'away' || error.message === 'stale' ? 'away' : 'offline';
    }
    busy = false;
    show();
  }

  async function refresh() {
    const fresh = await ask(`${path}/etat.json${question}`);
    if (!fresh.jeton) throw new Error('away');
    renew(fresh);
  }

  function renew(fresh) {
    state = fresh;
    root.querySelectorAll('input[name="_csrf"]').forEach(input => { input.value = fresh.jeton; });
  }

  async function take(fresh, sent) {
    for (const answer of fresh.reponses) {
      const line = sent.find(one => one.id === answer.id);
      if (!line) continue;
      if (answer.suite === 'REFUSED') {
        await keep({ ...line, refused: answer.phrase });
        say(answer.phrase, 'danger');
      } else {
        await drop(line.id);
        if (line.billet && !line.guest) say(`${answer.nom}\u00a0: ${answer.phrase}`, answer.suite === 'NOTED' ? 'success' : 'warning');
      }
    }
    renew(fresh);
    queue = await lines(address);
  }

  /** Names stay on this phone for this day only, as the page that it shows. */
  async function keepPage() {
    if (!('serviceWorker' in navigator)) return;
    await navigator.serviceWorker.register(`${path}/service.js`, { scope: path });
    await navigator.serviceWorker.ready;
    if (Number(until) < Date.now() || new URLSearchParams(location.search).get('q')) return;
    const cache = await caches.open(`gardees|${until}|${path}`);
    const page = await fetch(address, { cache: 'no-store' });
    if (!page.ok || page.redirected) return;
    await cache.put(new URL(address, location.href), page.clone());
    await cache.put(location.href, page);
    const parts = performance.getEntriesByType('resource').map(entry => entry.name)
      .filter(name => new URL(name).origin === location.origin && new URL(name).pathname.startsWith('/statique/'));
    await cache.addAll([...new Set(parts)]);
    root.dataset.kept = 'true';
  }

  root.addEventListener('submit', event => {
    if (![...forms].includes(event.target)) return;
    event.preventDefault();
    pressed(event.target, event.submitter);
  });
  const search = root.querySelector('input[name="q"]');
  search.form.addEventListener('submit', event => event.preventDefault());
  search.addEventListener('input', () => {
    const words = plain(search.value).split(' ');
    let seen = 0;
    for (const row of rows.values()) {
      row.hidden = !words.every(one => row.dataset.words.includes(one));
      if (!row.hidden) seen += 1;
    }
    part('nobody').hidden = seen > 0;
  });
  root.querySelectorAll('[data-door="js"]').forEach(element => { element.hidden = false; });
  scanner(part('scan'), ticket);
  window.addEventListener('online', send);
  window.addEventListener('offline', () => { network = 'offline'; show(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });
  setInterval(send, EVERY);
  load().then(send);
  keepPage().catch(() => { root.dataset.kept = 'false'; });
}
