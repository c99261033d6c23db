import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** One script of this folder, with what it imports, to be run inside of a page. */
export async function pageBundle(script: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      // Changes are counted by the names of their functions.
      minify: false,
      lib: { entry: fileURLToPath(new URL(script, import.meta.url)), formats: ['iife'], name: 'torture' },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (!result || !('output' in result)) throw new Error(`page bundle: nothing was built of ${script}`);
  return result.output[0].code;
}
