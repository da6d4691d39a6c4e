// What was noted at doors and has not been taken yet: numbers only, no names. Outlives the page, the network and the session.

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function store(mode) {
  const opening = indexedDB.open('accueil', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('file', { keyPath: 'id' });
  return (await asked(opening)).transaction('file', mode).objectStore('file');
}

/** All lines of one door, in the order in which they were noted. */
export async function lines(door) {
  const all = await asked((await store('readonly')).getAll());
  return all.filter(line => line.door === door).sort((one, other) => one.order - other.order);
}

export async function keep(line) {
  await asked((await store('readwrite')).put(line));
}

export async function drop(id) {
  await asked((await store('readwrite')).delete(id));
}
