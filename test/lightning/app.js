import CommonList from 'lst/commonList';
import { createElement } from 'lwc';
import RecordHome from 'one/recordHomeFlexipage2';

// Plays the product's own router: a page once shown stays mounted, and is hidden by the style sheet alone.
const mounted = new Map();

function mount(path, page, shadow) {
  const [tag, component] =
    'rows' in page ? ['lst-common-list', CommonList] : ['one-record-home-flexipage2', RecordHome];
  // A closed tree hangs on an element that the page makes itself; a component's own children always get open ones.
  const element = createElement(tag, { is: component, mode: shadow === 'closed' ? 'closed' : 'open' });
  element.page = page;
  const host = document.createElement('div');
  host.className = 'windowViewMode-normal oneContent';
  host.append(element);
  document.body.append(host);
  mounted.set(path, { host, element });
}

/** Shows the page of this path in front; `page` is what it holds, from the second time on what changed in it. */
function show(path, page) {
  if (!mounted.has(path)) mount(path, page, window.sample.shadow);
  else if (page !== undefined) mounted.get(path).element.page = page;
  for (const [other, { host }] of mounted) {
    for (const name of ['active', 'lafPageHost']) host.classList.toggle(name, other === path);
  }
}

window.sample.show = show;
show(window.sample.path, window.sample.page);
