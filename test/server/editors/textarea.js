// Lightning's own text area, in a shadow tree as native components have it.
customElements.define(
  'lightning-textarea',
  class extends HTMLElement {
    connectedCallback() {
      const tree = this.attachShadow({ mode: 'closed' });
      const area = document.createElement('textarea');
      area.rows = 8;
      area.value = [...document.getElementById('content').value.matchAll(/<p>(.*?)<\/p>/g)]
        .map(([, line]) => line)
        .join('\n');
      tree.append(area);
      let state = area.value;
      area.addEventListener('input', () => {
        state = area.value;
      });
      area.setSelectionRange(0, 0);
      window.editorPage = {
        lines: () => state.split('\n'),
        markup: () => state,
        focusEnd: () => {
          area.focus();
          area.setSelectionRange(area.value.length, area.value.length);
        },
        focusStart: () => {
          area.focus();
          area.setSelectionRange(0, 0);
        },
      };
    }
  },
);
document.getElementById('editor').append(document.createElement('lightning-textarea'));
