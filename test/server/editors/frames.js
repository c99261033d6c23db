// The mail of a Salesforce case: an editable body two frames down, both of the page's own origin.
const frameIn = (document, parent, title) => {
  const frame = Object.assign(document.createElement('iframe'), { title, width: 600, height: 200 });
  parent.append(frame);
  return frame.contentDocument;
};
const outer = frameIn(document, document.getElementById('editor'), 'CK Editor Container');
const inner = frameIn(outer, outer.body, 'Email Body');
inner.body.className = 'cke_editable';
inner.body.contentEditable = 'true';
for (const [, line] of document.getElementById('content').value.matchAll(/<p>(.*?)<\/p>/g)) {
  const paragraph = inner.createElement('p');
  if (line === '') paragraph.append(inner.createElement('br'));
  else paragraph.textContent = line;
  inner.body.append(paragraph);
}
window.editorPage = {
  lines: () =>
    [...inner.body.querySelectorAll('p, div')]
      .filter(one => !one.querySelector('p, div'))
      .map(one => one.innerText.replace(/\n$/, '')),
  markup: () => inner.body.innerHTML,
  focusEnd: () => {
    inner.body.focus();
    inner.getSelection().selectAllChildren(inner.body);
    inner.getSelection().collapseToEnd();
  },
};
