import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer, Schema } from 'prosemirror-model';
import { marks, nodes } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const basic = new Schema({ nodes, marks });
const schema = new Schema({ nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block'), marks });
const content = document.createElement('div');
for (const line of document.getElementById('content').value.matchAll(/<p>(.*?)<\/p>/g)) {
  const paragraph = document.createElement('p');
  paragraph.textContent = line[1];
  content.append(paragraph);
}
const view = new EditorView(document.getElementById('editor'), {
  state: EditorState.create({
    doc: DOMParser.fromSchema(schema).parse(content),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo, 'Mod-Shift-z': redo }), keymap(baseKeymap)],
  }),
});
window.editorPage = {
  lines: () => view.state.doc.content.content.map(block => block.textBetween(0, block.content.size, '\n', '\n')),
  markup: () => {
    const made = document.createElement('div');
    made.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
    return made.outerHTML;
  },
  focusEnd: () => {
    view.focus();
    view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
  },
};
