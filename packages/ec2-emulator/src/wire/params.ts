import { Ec2Error } from '../core/errors.ts';

/** One dot-separated name of a request and what hangs below it: `Filter.1.Value.2=x`. */
export interface ParamNode {
  value?: string;
  children?: Map<string, ParamNode>;
}

/** Parameters of the protocol itself, which no operation declares. */
const PROTOCOL_PARAMETERS =
  /^(Action|Version|AWSAccessKeyId|Signature|SignatureMethod|SignatureVersion|SecurityToken|Timestamp|Expires|X-Amz-.+)$/i;

const MAX_DEPTH = 32;

/**
 * A request's parameters as a tree, without those of the protocol.
 * Throws `MalformedQueryString` on a name nested deeper than any shape of EC2.
 */
export function paramTree(params: URLSearchParams): ParamNode {
  const root: ParamNode = {};
  for (const [name, value] of params) {
    if (PROTOCOL_PARAMETERS.test(name)) continue;
    let node = root;
    const path = name.split('.');
    if (path.length > MAX_DEPTH) throw new Ec2Error('MalformedQueryString', `${name} is nested too deeply`);
    for (const part of path) {
      node.children ??= new Map();
      let child = node.children.get(part);
      if (!child) {
        child = {};
        node.children.set(part, child);
      }
      node = child;
    }
    node.value = value;
  }
  return root;
}
