import type { Ec2Error } from '../core/errors.ts';
import { XmlDocument } from './document.ts';
import { writeOutput } from './encode.ts';
import type { OperationModel } from './model/model.ts';
import { asOfVersion } from './older-replies.ts';
import { API_VERSION } from './versions.ts';
import { escapeXml } from './xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Operations with an output whose replies say too that they have succeeded. The SDK's model does not have it, but the
 * parsers of fog read it, and libcloud takes its absence for a failure.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html (examples, as for the others)
 */
const ALSO_RETURNING_TRUE: ReadonlySet<string> = new Set([
  'AssignPrivateIpAddresses',
  'AssociateAddress',
  'CreatePlacementGroup',
  'CreateSecurityGroup',
]);

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
  const isUnit = operation.output === 'unit';
  if (isUnit || ALSO_RETURNING_TRUE.has(operation.name)) document.write('<return>true</return>');
  if (!isUnit) writeOutput(operation.output, asOfVersion(output, version), document);
  document.write(`</${name}>`);
  return document.chunks();
}

/** EC2's error document. */
export function errorDocument(error: Ec2Error, requestId: string): string {
  return `${DECLARATION}<Response><Errors><Error><Code>${escapeXml(error.code)}</Code><Message>${escapeXml(error.message)}</Message></Error></Errors><RequestID>${requestId}</RequestID></Response>`;
}
