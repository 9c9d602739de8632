import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An address that leads to an EC2 and writes down who asked for what, as the signature has it. */
export async function recordedEc2(ec2: string) {
  /** `AKIA… us-east-1 RunInstances`. */
  const asked: string[] = [];
  const server = createServer(async (incoming, reply) => {
    const body = await buffer(incoming);
    const [, key, region] =
      /Credential=(\w+)\/\d+\/([\w-]+)\//.exec(incoming.headers.authorization ?? '') ?? [];
    asked.push(`${key} ${region} ${new URLSearchParams(body.toString()).get('Action')}`);
    const { method = 'POST', url: path = '/', headers } = incoming;
    const { hostname: host, port } = new URL(ec2);
    const onward = request({ host, port, path, method, headers }, (answer) => {
      reply.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(reply);
    });
    onward.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/`,
    asked,
    [Symbol.dispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
