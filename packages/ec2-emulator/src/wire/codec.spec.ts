import * as sdk from '@aws-sdk/client-ec2';
import { describe, expect, test } from 'vitest';
import { valueGenerator } from '../testing/generate-value.ts';
import { decodeInput } from './decode.ts';
import { replyDocument } from './envelope.ts';
import { type OperationModel, operationModel, operationNames } from './model/model.ts';
import { paramTree } from './params.ts';

const generate = valueGenerator(5);

describe('every operation, between the SDK and us', () => {
  for (const name of operationNames) {
    test(name, async () => {
      const model = operationModel(name) as OperationModel;
      const input = (pruned(generate(model.input)) ?? {}) as object;
      const output = (pruned(generate(model.output)) ?? {}) as object;
      const { received, result } = await throughTheSdk(model, input, output);
      expect(received).toEqual(input);
      expect(result).toEqual(output);
    });
  }
});

/** What the server on the other side of the client does with a request's body. */
let serve: (body: string) => string;
const client = new sdk.EC2Client({
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
  requestHandler: { handle: async ({ body }: { body: string }) => ({ response: httpReply(serve(body)) }) },
});

/** Sends a request by the SDK: gives what we decode of it, and what the SDK decodes of our reply. */
async function throughTheSdk(model: OperationModel, input: object, output: object) {
  let received: unknown;
  serve = (body) => {
    received = decodeInput(model.input, paramTree(new URLSearchParams(body)));
    return Buffer.concat(replyDocument(model, output, 'request-id')).toString();
  };
  const commands = sdk as unknown as Record<string, new (input: object) => never>;
  const Command = commands[`${model.name}Command`] as new (input: object) => never;
  const { $metadata: _, ...result } = (await client.send(new Command(input))) as { $metadata: unknown };
  return { received, result };
}

function httpReply(document: string) {
  return {
    statusCode: 200,
    headers: { 'content-type': 'text/xml' },
    body: new Blob([document]).stream(),
  };
}

/** Without structures that have no members here: the Query protocol has no way to say them. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned).filter((element) => element !== undefined);
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array) {
    return value;
  }
  const members = Object.entries(value)
    .map(([name, member]) => [name, pruned(member)] as const)
    .filter(([, member]) => member !== undefined && !(Array.isArray(member) && member.length === 0));
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
