// What was noted at doors and has not been taken yet: numbers only, no names. Outlives the page, the network and the session.

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function opened() {
  const opening = indexedDB.open('accueil', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('file', { keyPath: 'id' });
  return asked(opening);
}

/** Done once it is on the disk: a page that is closed or reloaded after that loses nothing. */
async function write(change) {
  const transaction = (await opened()).transaction('file', 'readwrite', { durability: 'strict' });
  change(transaction.objectStore('file'));
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
}

/** All lines of one door, in the order in which they were noted. */
export async function lines(door) {
  const all = await asked((await opened()).transaction('file').objectStore('file').getAll());
  return all.filter(line => line.door === door).sort((one, other) => one.order - other.order);
}

export function keep(line) {
  return write(store => store.put(line));
}

export function drop(id) {
  return write(store => store.delete(id));
}
