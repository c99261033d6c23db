// Draws the rows around the scroll position and reuses nothing: rows out of view are gone from the page.
const ROW_HEIGHT = 40;
const DRAWN = 20;
const scroller = document.getElementById('scroller');
const table = scroller.querySelector('table');
const body = table.querySelector('tbody');
const total = Number(table.getAttribute('aria-rowcount')) - 1;

function cell(id, name, text) {
  const element = document.createElement('td');
  element.dataset.testId = `cell-0-3-${name}-${id}`;
  const inner = document.createElement('span');
  inner.textContent = text;
  if (name === 'dealname') {
    const link = document.createElement('a');
    link.href = `/contacts/4471/record/0-3/${id}`;
    inner.dataset.testId = 'truncated-object-label';
    link.append(inner);
    element.append(link);
  } else element.append(inner);
  return element;
}

function row(index) {
  const id = 880_000 + index;
  const element = document.createElement('tr');
  element.dataset.testId = `row-${id}`;
  element.style.height = `${ROW_HEIGHT}px`;
  element.append(
    cell(id, 'dealname', `Long list deal ${index + 1}`),
    cell(id, 'dealstage', 'Proposal'),
    cell(id, 'closedate', '14 Mar 2027'),
    cell(id, 'amount', `€${(1_000 + index).toLocaleString('en-GB')}.00`),
  );
  return element;
}

function spacer(rows) {
  const element = document.createElement('tr');
  element.style.height = `${rows * ROW_HEIGHT}px`;
  return element;
}

let drawn = -1;
function draw() {
  const first = Math.max(0, Math.min(total - DRAWN, Math.floor(scroller.scrollTop / ROW_HEIGHT) - 2));
  if (first === drawn) return;
  drawn = first;
  const rows = Array.from({ length: DRAWN }, (_, index) => row(first + index));
  body.replaceChildren(spacer(first), ...rows, spacer(total - first - DRAWN));
}

scroller.addEventListener('scroll', () => requestAnimationFrame(draw));
draw();
