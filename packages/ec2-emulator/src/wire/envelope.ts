import type { Ec2Error } from '../core/errors.ts';
import { XmlDocument } from './document.ts';
import { writeOutput } from './encode.ts';
import type { OperationModel } from './model/model.ts';
import { API_VERSION } from './versions.ts';
import { escapeXml } from './xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A reply's whole document, in UTF-8. Operations without an output answer `<return>true</return>`. */
export function replyDocument(
  operation: OperationModel,
  output: unknown,
  requestId: string,
  version = API_VERSION,
): readonly Uint8Array[] {
  const name = `${operation.name}Response`;
  const document = new XmlDocument();
  document.write(
    `${DECLARATION}<${name} xmlns="http://ec2.amazonaws.com/doc/${version}/"><requestId>${requestId}</requestId>`,
  );
  if (operation.output === 'unit') document.write('<return>true</return>');
  else writeOutput(operation.output, output, document);
  document.write(`</${name}>`);
  return document.chunks();
}

/** EC2's error document. */
export function errorDocument(error: Ec2Error, requestId: string): string {
  return `${DECLARATION}<Response><Errors><Error><Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message></Error></Errors><RequestID>${requestId}</RequestID></Response>`;
}
