import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { type Markup, verbatim } from '../html';

const here = import.meta.dirname;
const packages = join(here, '../../../node_modules');

function script(text: string): Markup {
  // A library that names the closing tag in a string would end the page's script there.
  return verbatim(`<script>${text.replaceAll('</script', '<\\/script')}</script>`);
}

const packaged = (path: string) => script(readFileSync(join(packages, path), 'utf8'));
const own = (file: string) => script(readFileSync(join(here, file), 'utf8'));

async function proseMirror(): Promise<Markup> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(here, 'prosemirror.js'), name: 'editorPage', formats: ['iife'] },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !('output' in first)) throw new Error('proseMirror: nothing was built');
  return script(first.output[0].code);
}

/** The editor itself, as its package ships it, and the few lines that start it on `#editor`. */
export const EDITORS = {
  ckeditor: async () => [packaged('ckeditor5/dist/browser/ckeditor5.umd.js'), own('ckeditor.js')],
  prosemirror: async () => [await proseMirror()],
  draft: async () => [
    script('window.global = window;'),
    packaged('immutable/dist/immutable.js'),
    packaged('react/umd/react.production.min.js'),
    packaged('react-dom/umd/react-dom.production.min.js'),
    packaged('draft-js/dist/Draft.min.js'),
    own('draft.js'),
  ],
  quill: async () => [packaged('quill/dist/quill.js'), own('quill.js')],
  plain: async () => [own('plain.js')],
  textarea: async () => [own('textarea.js')],
  frames: async () => [own('frames.js')],
} satisfies Record<string, () => Promise<Markup[]>>;

export type EditorName = keyof typeof EDITORS;
