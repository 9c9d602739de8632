import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An EC2 endpoint whose lists have no end: every page is large and tells of a next one. */
export interface EndlessEc2 extends AsyncDisposable {
  readonly url: string;
  /** How many pages were asked for. */
  pages(): number;
}

/** @param refuse an EC2 error code to answer with instead */
export async function endlessEc2({ refuse }: { refuse?: string } = {}): Promise<EndlessEc2> {
  let pages = 0;
  const vpcs = `<item><vpcId>${'vpc-'.repeat(10_000)}</vpcId></item>`.repeat(10);
  const server = createServer(async (request, response) => {
    const operation = new URLSearchParams(await text(request)).get('Action');
    pages++;
    if (refuse) {
      const error = `<Error><Code>${refuse}</Code><Message>No.</Message></Error>`;
      response.writeHead(403).end(`<Response><Errors>${error}</Errors><RequestID>r-1</RequestID></Response>`);
    } else {
      const list = `<requestId>r-1</requestId><vpcSet>${vpcs}</vpcSet><nextToken>page-${pages}</nextToken>`;
      response.end(`<${operation}Response>${list}</${operation}Response>`);
    }
  });
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await listening;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages: () => pages,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
