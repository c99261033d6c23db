// Plays the mail product's own script: shows the view that the hash names, keeps earlier views hidden, runs the composer.
// `sampleMail` is what a test looks at; nothing is sent.
window.sampleMail = { sent: [], drafts: {} };
const KEPT_VIEWS = 4;
const views = document.getElementById('sample-views');
let composed = 0;

function show() {
  const parts = (location.hash || '#inbox').split('/');
  const token = parts.length > 1 ? parts.at(-1) : parts[0];
  const find = name => [...document.querySelectorAll('template[data-view]')].find(one => one.dataset.view === name);
  const template = find(token) ?? find('#inbox');
  for (const view of views.children) view.style.display = 'none';
  const view = document.createElement('div');
  view.className = 'nH';
  view.append(template.content.cloneNode(true));
  views.append(view);
  while (views.children.length > KEPT_VIEWS) views.firstElementChild.remove();
  document.title = template.dataset.title;
  views.scrollTop = 0;
}

function openComposer(name, place, recipient, subject, threadId) {
  const box = document.getElementById(name).content.firstElementChild.cloneNode(true);
  composed += 1;
  const id = `#msg-a:r-${7_600_000_000 + composed}`;
  box.querySelector('[data-compose-id]').dataset.composeId = String(composed);
  box.querySelector('[name=composeid]').value = String(composed);
  box.querySelector('[name=draft]').value = id;
  box.querySelector('[name=rt]').value = threadId ? `#${threadId}` : '';
  box.querySelector('[name=subjectbox]').value = subject;
  if (recipient) {
    const chip = document.createElement('div');
    chip.setAttribute('role', 'option');
    chip.dataset.name = recipient.getAttribute('name');
    chip.dataset.hovercardId = recipient.getAttribute('email');
    chip.textContent = recipient.getAttribute('name');
    box.querySelector('[role=listbox]').append(chip);
  }
  const body = box.querySelector('[contenteditable]');
  // The product saves a draft on key events alone: text that appears without any is lost on leaving.
  body.addEventListener('keydown', () => {
    setTimeout(() => {
      window.sampleMail.drafts[id] = body.innerText;
      box.querySelector('.sample-draft').textContent = 'Draft saved';
    });
  });
  place.append(box);
  body.focus();
}

function reply(button) {
  const place = button.closest('.sample-reply-place');
  const view = button.closest('[role=main]');
  button.closest('.amn').style.display = 'none';
  const title = view.querySelector('h2.hP');
  const senders = [...view.querySelectorAll('[role=listitem] .gD')];
  const other = senders.filter(one => !document.title.includes(one.getAttribute('email'))).at(-1) ?? senders.at(-1);
  openComposer('sample-reply', place, other, `Re: ${title.textContent}`, title.dataset.threadPermId);
}

function send(button) {
  const box = button.closest('[data-compose-id]');
  window.sampleMail.sent.push(box.querySelector('[contenteditable]').innerText);
  const note = document.createElement('p');
  note.textContent = 'Sample: the message would go out now. Nothing was sent.';
  box.replaceWith(note);
}

function expand(item) {
  const template = item.querySelector(':scope > template.sample-open');
  if (!template) return;
  item.className = 'h7';
  item.replaceChildren(template.content.cloneNode(true));
}

document.addEventListener('click', event => {
  const target = event.target;
  if (target.closest('.gb_B')) event.preventDefault();
  const row = target.closest('tr[data-open]');
  if (row) location.hash = row.dataset.open;
  const act = target.closest('[data-sample]');
  if (act?.dataset.sample === 'reply') reply(act);
  else if (act?.dataset.sample === 'send') send(act);
  else if (act?.dataset.sample === 'compose') openComposer('sample-compose', document.body, null, '', null);
  else if (act?.dataset.sample === 'close') act.closest('[role=dialog]').remove();
  else if (target.closest('.kv')) expand(target.closest('.kv'));
});
document.addEventListener('submit', event => event.preventDefault());
window.addEventListener('hashchange', show);
show();
