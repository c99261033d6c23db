const box = document.getElementById('editor');
/** The lines as they are seen: a block begins one and ends one, a break ends one. */
const linesOf = root => {
  const lines = [''];
  let begun = false;
  const next = () => {
    if (begun) lines.push('');
    begun = false;
  };
  const walk = node => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        if (child.data === '') continue;
        lines[lines.length - 1] += child.data;
        begun = true;
      } else if (child.localName === 'br') {
        begun = true;
        next();
      } else {
        const block = /^(?:div|p)$/.test(child.localName);
        if (block) next();
        walk(child);
        if (block) next();
      }
    }
  };
  walk(root);
  if (lines.at(-1) === '' && lines.length > 1) lines.pop();
  return lines;
};
window.editorPage = {
  lines: () => linesOf(box),
  markup: () => box.innerHTML,
  focusEnd: () => {
    box.focus();
    document.getSelection().selectAllChildren(box);
    document.getSelection().collapseToEnd();
  },
};
