import type { InstanceTypeInfo } from '@aws-sdk/client-ec2';
import { expandFamily } from './expand.ts';
import { families } from './families.ts';

let catalogue: ReadonlyMap<string, InstanceTypeInfo> | undefined;

/**
 * Every instance type by name, described as DescribeInstanceTypes does. Expanded at first use: a server that is
 * asked for something else starts without it. What is returned is shared, so callers must not change it.
 */
export function instanceTypes(): ReadonlyMap<string, InstanceTypeInfo> {
  catalogue ??= new Map(
    families()
      .flatMap(expandFamily)
      .map((info) => [String(info.InstanceType), info]),
  );
  return catalogue;
}
