// Plays the CRM's own router: links change the address by pushState, the earlier page stays mounted and hidden.
const KEPT_PAGES = 3;
const places = document.getElementById('sample-pages');

function templateFor(path) {
  const all = [...document.querySelectorAll('template[data-path]')];
  return all.find(one => one.dataset.path === path) ?? all.find(one => one.dataset.path === '');
}

function show() {
  const template = templateFor(location.pathname);
  for (const page of places.children) {
    page.classList.add('hidden-view');
    page.firstElementChild?.classList.remove('active', 'lafPageHost');
  }
  const page = document.createElement('div');
  page.append(template.content.cloneNode(true));
  places.append(page);
  while (places.children.length > KEPT_PAGES) places.firstElementChild.remove();
  document.title = template.dataset.title;
  window.scrollTo(0, 0);
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[href^="/"]');
  if (!link || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  history.pushState(null, '', link.getAttribute('href'));
  show();
});
window.addEventListener('popstate', show);
show();
