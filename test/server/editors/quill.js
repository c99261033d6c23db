const place = document.getElementById('editor');
const quill = new window.Quill(place, { placeholder: 'Write a reply' });
const lines = [...document.getElementById('content').value.matchAll(/<p>(.*?)<\/p>/g)].map(([, line]) => line);
quill.setText(lines.join('\n'), 'silent');
quill.history.clear();
window.editorPage = {
  lines: () => quill.getText().replace(/\n$/, '').split('\n'),
  markup: () => JSON.stringify(quill.getContents()),
  focusEnd: () => quill.setSelection(quill.getLength(), 0),
};
