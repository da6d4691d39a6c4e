/** Opens the dialog that a link names instead of following the link, which leads to the same question on a page. */
export default function dialog(link) {
  const target = document.getElementById(link.getAttribute('aria-controls'));
  if (typeof target?.showModal !== 'function') return;
  link.setAttribute('role', 'button');
  link.addEventListener('click', event => { event.preventDefault(); target.showModal(); });
}
