const { Editor, EditorState, ContentState, RichUtils } = window.Draft;
const { createElement, useState } = window.React;
const lines = [...document.getElementById('content').value.matchAll(/<p>(.*?)<\/p>/g)].map(([, line]) => line);
let current = EditorState.createWithContent(ContentState.createFromText(lines.join('\n')));
let change;
function Reply() {
  const [editorState, setEditorState] = useState(current);
  change = next => {
    current = next;
    setEditorState(next);
  };
  const handleKeyCommand = (command, state) => {
    const next = RichUtils.handleKeyCommand(state, command);
    if (next) change(next);
    return next ? 'handled' : 'not-handled';
  };
  return createElement(Editor, { editorState, onChange: change, handleKeyCommand, placeholder: 'Write a reply' });
}
window.ReactDOM.createRoot(document.getElementById('editor')).render(createElement(Reply));
window.editorPage = {
  lines: () =>
    current
      .getCurrentContent()
      .getBlocksAsArray()
      .map(block => block.getText()),
  markup: () => JSON.stringify(window.Draft.convertToRaw(current.getCurrentContent())),
  focusEnd: () => change(EditorState.moveFocusToEnd(current)),
};
