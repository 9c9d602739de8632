import type { InstanceTypeInfo } from '@aws-sdk/client-ec2';
import { expandFamily } from './expand.ts';
import { type Family, families } from './families.ts';

let byName: ReadonlyMap<string, Family> | undefined;
const expanded = new Map<string, ReadonlyMap<string, InstanceTypeInfo>>();
let catalogue: ReadonlyMap<string, InstanceTypeInfo> | undefined;

/**
 * An instance type by its name, described as DescribeInstanceTypes does; undefined when there is none. Only its family
 * is expanded, at its first use. What is returned is shared, so callers must not change it.
 */
export function instanceType(name: string): InstanceTypeInfo | undefined {
  byName ??= new Map(families().map((family) => [family.name, family]));
  const family = byName.get(name.slice(0, name.indexOf('.')));
  return family && typesOf(family).get(name);
}

/** Every instance type by name, in the order of the table. Shared as well. */
export function instanceTypes(): ReadonlyMap<string, InstanceTypeInfo> {
  catalogue ??= new Map(families().flatMap((family) => [...typesOf(family)]));
  return catalogue;
}

function typesOf(family: Family): ReadonlyMap<string, InstanceTypeInfo> {
  const types =
    expanded.get(family.name) ??
    new Map(expandFamily(family).map((info) => [String(info.InstanceType), info]));
  expanded.set(family.name, types);
  return types;
}
