/** Lights up all pieces of an article when its name is in the address; without it the first one alone is. */
export const script = `
addEventListener('hashchange', show);
show();
function show() {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  const number = /^#[as](\\d+)$/.exec(location.hash)?.[1];
  if (!number) return;
  for (const piece of document.querySelectorAll('[data-article="' + number + '"]')) piece.classList.add('lit');
  const other = document.getElementById((location.hash[1] === 'a' ? 's' : 'a') + number);
  if (other && innerWidth > 900) other.scrollIntoView({ block: 'nearest' });
}
`;
