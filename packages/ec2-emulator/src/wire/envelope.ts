import type { Ec2Error } from '../core/errors.ts';
import { encodeOutput } from './encode.ts';
import type { OperationModel } from './model/model.ts';
import { escapeXml } from './xml.ts';

export const API_VERSION = '2016-11-15';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A reply's whole document. Operations without an output answer `<return>true</return>`. */
export function replyDocument(operation: OperationModel, output: unknown, requestId: string): string {
  const name = `${operation.name}Response`;
  const body = operation.output === 'unit' ? '<return>true</return>' : encodeOutput(operation.output, output);
  return `${DECLARATION}<${name} xmlns="http://ec2.amazonaws.com/doc/${API_VERSION}/"><requestId>${requestId}</requestId>${body}</${name}>`;
}

/** EC2's error document. */
export function errorDocument(error: Ec2Error, requestId: string): string {
  return `${DECLARATION}<Response><Errors><Error><Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message></Error></Errors><RequestID>${requestId}</RequestID></Response>`;
}
