/**
 * The normalization factors of the sizes, from which the footprint of Reserved Instances follows.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ri-modifying.html
 */
const FACTORS: Readonly<Record<string, number>> = {
  nano: 0.25,
  micro: 0.5,
  small: 1,
  medium: 2,
  large: 4,
  xlarge: 8,
};

/** The factor of an instance type's size; undefined for bare metal, which can't be another size. */
export function footprint(instanceType: string): number | undefined {
  const [, size = ''] = instanceType.split('.');
  const [, times] = /^(\d+)xlarge$/.exec(size) ?? [];
  return times ? Number(times) * 8 : FACTORS[size];
}
