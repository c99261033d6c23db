import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeSample, type SampleWorkspace } from '../../core/sample';
import { threadsOf } from '../server/gmail/mail-thread';
import { GMAIL_HOST, type PlayedPage, type SampleServer, startServer } from '../server/start-server';
import { type LaunchedBrowser, launch } from './browser';

const OUTPUT = join(import.meta.dirname, '..', '..', '.output');

/** The built extension as users get it, and the one in which the three sites are granted. */
export const BUILDS = { production: join(OUTPUT, 'chrome-mv3'), testing: join(OUTPUT, 'chrome-mv3-testing') };

export const INBOX = `https://${GMAIL_HOST}/mail/u/0/#inbox`;

export interface PlayedWorkspace {
  sample: SampleWorkspace;
  server: SampleServer;
  chromium: LaunchedBrowser;
  /** Address of the sample's thread with this subject. */
  threadUrl(subject: string): string;
  close(): Promise<void>;
}

/** A fresh browser with the extension (`extension`: a changed copy of the build) beside freshly started sample pages. */
export async function play(
  build: keyof typeof BUILDS,
  options: {
    language?: string;
    downloads?: string;
    extension?: string;
    profile?: string;
    pages?: readonly PlayedPage[];
  } = {},
): Promise<PlayedWorkspace> {
  const extension = options.extension ?? BUILDS[build];
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`No build in ${extension}. Run \`npm run ${build === 'testing' ? 'build:test' : 'build'}\`.`);
  }
  const sample = makeSample(new Date().toISOString());
  const server = await startServer(sample, options.pages);
  const chromium = await launch({ server, ...options, extension });
  return {
    sample,
    server,
    chromium,
    threadUrl: subject => {
      const thread = threadsOf(sample.messages).find(one => one.subject === subject);
      if (!thread) throw new Error(`The sample has no thread "${subject}".`);
      return `${INBOX}/${thread.token}`;
    },
    close: async () => {
      await chromium.close();
      await server.close();
    },
  };
}
