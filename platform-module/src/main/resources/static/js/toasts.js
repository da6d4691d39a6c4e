const sentences = {
  403: 'Vous n’avez pas le droit de faire cela, ou votre session a expiré. Rechargez la page.',
  404: 'Ce que vous cherchez n’existe plus. Rechargez la page.',
  409: 'Quelqu’un d’autre a modifié cela entre-temps. Rechargez la page.',
  429: 'Trop de demandes en peu de temps. Attendez un instant, puis recommencez.',
};

/** Says in the page's live region what htmx could not do, instead of leaving the person without an answer. */
export function announceFailures(region) {
  if (!region) return;
  const say = text => {
    const toast = document.createElement('p');
    toast.className = 'toast toast-warning';
    toast.textContent = text;
    region.replaceChildren(toast);
  };
  document.addEventListener('htmx:responseError', event =>
    say(sentences[event.detail.xhr.status] ?? 'L’opération n’a pas abouti. Rechargez la page, puis recommencez.'));
  document.addEventListener('htmx:sendError', () => say('Le serveur ne répond pas. Vérifiez votre connexion.'));
}
