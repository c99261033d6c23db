const { ClassicEditor, Essentials, Paragraph, Bold, Link, List } = window.CKEDITOR;
const place = document.getElementById('editor');
const mark = place.dataset.mark;
ClassicEditor.create(place, {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Link, List],
  initialData: document.getElementById('content').value,
}).then(editor => {
  // The product's own mark on the editable element.
  editor.editing.view.change(writer => {
    const root = editor.editing.view.document.getRoot();
    writer.setAttribute('data-test-id', mark, root);
  });
  const lineOf = block =>
    [...block.getChildren()]
      .map(node => (node.is('$text') ? node.data : node.is('element', 'softBreak') ? '\n' : ''))
      .join('');
  window.editorPage = {
    lines: () => [...editor.model.document.getRoot().getChildren()].map(lineOf),
    markup: () => editor.getData(),
    focusEnd: () => {
      editor.editing.view.focus();
      editor.model.change(writer =>
        writer.setSelection(writer.createPositionAt(editor.model.document.getRoot(), 'end')),
      );
    },
  };
});
