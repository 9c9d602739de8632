import { Ec2Error } from '../../core/errors.ts';

/**
 * What a record can tell, in the order of the versions that brought it.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
const OF_VPCS = `
  version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
  vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr region az-id sublocation-type sublocation-id
  pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path
  ecs-cluster-arn ecs-cluster-name ecs-container-instance-arn ecs-container-instance-id ecs-container-id
  ecs-second-container-id ecs-service-name ecs-task-definition-arn ecs-task-arn ecs-task-id
  reject-reason resource-id encryption-status`;

/** @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html#flow-log-records */
const OF_TRANSIT_GATEWAYS = `
  resource-type tgw-id tgw-attachment-id tgw-src-vpc-account-id tgw-dst-vpc-account-id tgw-src-vpc-id tgw-dst-vpc-id
  tgw-src-subnet-id tgw-dst-subnet-id tgw-src-eni tgw-dst-eni tgw-src-az-id tgw-dst-az-id tgw-pair-attachment-id
  packets-lost-no-route packets-lost-blackhole packets-lost-mtu-exceeded packets-lost-ttl-expired`;

const FIELDS = new Set(`${OF_VPCS} ${OF_TRANSIT_GATEWAYS}`.trim().split(/\s+/));

/** Throws unless a format is of known fields, each as `${field}`, with one space between them. */
export function checkLogFormat(format: string | undefined): void {
  if (!format) return;
  const fields = format.split(' ').map((each) => /^\$\{([a-z-]+)\}$/.exec(each)?.[1] ?? '');
  if (fields.every((field) => FIELDS.has(field))) return;
  throw new Ec2Error(
    'InvalidParameter',
    `1 validation error detected: Value '${format}' at 'logFormat' has an invalid format`,
  );
}
