import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { type Plugin, rollup } from 'rollup';

const require = createRequire(import.meta.url);
const folder = import.meta.dirname;

/** The scripts of a Lightning page. */
export interface LightningScripts {
  /** The product's own polyfill of shadow trees; a page without it has native ones. */
  synthetic: string;
  app: string;
}

/** Pictures of icons and the parts for editing in place: two thirds of the size, and never shown on these pages. */
const LEFT_OUT =
  /^lightning\/(?:iconSvgTemplates\w+|primitiveDatatableIedit\w+|multiColumnSortingModal|primitiveDatatableStatusBar|input|baseCombobox)$/;
const EMPTY = "import { LightningElement } from 'lwc'; export default class extends LightningElement {}";

const leaveOut: Plugin = {
  name: 'leave-out',
  resolveId: id => (LEFT_OUT.test(id) ? `\0${id}` : null),
  load: id => (id.startsWith('\0lightning/') ? EMPTY : null),
  transform: code =>
    code.includes('import.meta.env')
      ? { code: code.replaceAll('import.meta.env.SSR', 'false'), map: { mappings: '' } }
      : null,
};

async function bundle(input: string): Promise<string> {
  const built = await rollup({
    input,
    plugins: [
      leaveOut,
      lwc({
        rootDir: folder,
        modules: [
          { dir: join(folder, 'modules') },
          { npm: 'lightning-base-components' },
          { name: 'lwc', path: createRequire(require.resolve('lwc')).resolve('@lwc/engine-dom') },
        ],
        enableDynamicComponents: true,
        enableLwcOn: true,
      }),
    ],
    // The library's own templates are not flawless; what matters is that they are drawn.
    onwarn: () => {},
  });
  const { output } = await built.generate({
    format: 'iife',
    inlineDynamicImports: true,
    intro: 'const process = { env: { NODE_ENV: "production" } };',
  });
  await built.close();
  return output[0].code;
}

/** Name of everything that the scripts are made of. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const own = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
  for (const path of own.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(path.slice(folder.length)).update(await readFile(path));
  // The versions of the product's own packages.
  hash.update(await readFile(join(folder, '../../package.json')));
  return hash.digest('hex').slice(0, 16);
}

/** Builds the scripts of the Lightning test pages; the second time they come out of the temporary folder. */
export async function buildLightning(): Promise<LightningScripts> {
  const cache = join(tmpdir(), 'sidelight-lightning', `${await fingerprint()}.json`);
  if (existsSync(cache)) return JSON.parse(await readFile(cache, 'utf8')) as LightningScripts;
  const scripts: LightningScripts = {
    synthetic: await bundle(join(dirname(require.resolve('@lwc/synthetic-shadow')), 'index.js')),
    app: await bundle(join(folder, 'app.js')),
  };
  await mkdir(join(tmpdir(), 'sidelight-lightning'), { recursive: true });
  // Another run may be writing the same file.
  await writeFile(`${cache}.${process.pid}`, JSON.stringify(scripts));
  await rename(`${cache}.${process.pid}`, cache);
  return scripts;
}
