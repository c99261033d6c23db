import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';
import type { SampleWorkspace } from '../../core/sample';
import { crmPage } from './crm/deal-table';
import { mailPage } from './gmail/mail-page';
import { CRM_HOST, GMAIL_HOST, HUBSPOT_HOST, SALESFORCE_HOST } from './hosts';
import { hubspotPage } from './hubspot/crm-page';
import { longListPage } from './hubspot/long-list';
import { LONG_LIST } from './hubspot/paths';
import { salesforcePage } from './salesforce/crm-page';

export { CRM_HOST, GMAIL_HOST, HUBSPOT_HOST, PLAYED_HOSTS, SALESFORCE_HOST } from './hosts';

/** A request that reached the server, whoever made it. `destination` is what the browser says it is for: `document`, `empty`, `image`, … */
export interface SeenRequest {
  method: string;
  host: string;
  path: string;
  destination: string;
}

/** One page more, at exactly this address. */
export interface PlayedPage {
  host: string;
  path: string;
  page: string;
}

export interface SampleServer {
  port: number;
  requests: SeenRequest[];
  close(): Promise<void>;
}

/** The pages themselves load nothing, so any request beside a navigation would be somebody else's. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/** Plays the mail and CRM products on one port of this computer, under a certificate made at the start. */
export async function startServer(sample: SampleWorkspace, more: readonly PlayedPage[] = []): Promise<SampleServer> {
  const pages: Record<string, { starts: string; page: string; others?: Record<string, string> }> = {
    [GMAIL_HOST]: { starts: '/mail/', page: mailPage(sample) },
    [SALESFORCE_HOST]: { starts: '/lightning/', page: salesforcePage(sample) },
    [CRM_HOST]: {
      starts: '/deals',
      page: crmPage('first'),
      others: { '/deals?layout=new': crmPage('redesigned') },
    },
    [HUBSPOT_HOST]: { starts: '/contacts/', page: hubspotPage(sample), others: { [LONG_LIST]: longListPage() } },
  };
  const certificate = await generate([{ name: 'commonName', value: 'sample.example' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const requests: SeenRequest[] = [];
  const server = createServer({ key: certificate.private, cert: certificate.cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    requests.push({
      method: request.method ?? '',
      host,
      path,
      destination: String(request.headers['sec-fetch-dest'] ?? ''),
    });
    const played = pages[host];
    const page =
      more.find(one => one.host === host && one.path === path)?.page ??
      (played && path.startsWith(played.starts) ? (played.others?.[path] ?? played.page) : null);
    if (page === null) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not a sample page.');
      return;
    }
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': PAGE_POLICY,
        'cache-control': 'no-store',
      })
      .end(page);
  });
  const sockets = new Set<Duplex>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => (error ? reject(error) : resolve()));
        for (const socket of sockets) socket.destroy();
      }),
  };
}
