import type { CreateTrafficMirrorTargetRequest, TrafficMirrorTarget } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';
import type { RegionState } from '../../state/world.ts';

/** Network Load Balancers are another service's: one with a well-formed ARN is taken to exist. */
export default action('CreateTrafficMirrorTarget', (input, call) => {
  const { region } = call;
  const tags = requestedTags(input.TagSpecifications, 'traffic-mirror-target');
  const TrafficMirrorTargetId = newId(call, 'tmt');
  const target = region.trafficMirrorTargets.put({
    TrafficMirrorTargetId,
    ...requestedTarget(region, input),
    ...(input.Description !== undefined && { Description: input.Description }),
    OwnerId: region.accountId,
  });
  addTags(region, 'traffic-mirror-target', TrafficMirrorTargetId, tags);
  return {
    TrafficMirrorTarget: { ...target, Tags: tagsOf(region, TrafficMirrorTargetId) },
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
});

function requestedTarget(region: RegionState, input: CreateTrafficMirrorTargetRequest): TrafficMirrorTarget {
  const { NetworkInterfaceId, NetworkLoadBalancerArn, GatewayLoadBalancerEndpointId } = input;
  const named = [NetworkInterfaceId, NetworkLoadBalancerArn, GatewayLoadBalancerEndpointId];
  if (named.filter((each) => each !== undefined).length !== 1) {
    throw new Ec2Error(
      'InvalidInput',
      'Invalid number of inputs. Only 1 of NetworkInterfaceId, NetworkLoadBalancerArn or GatewayLoadBalancerEndpointId required.',
    );
  }
  if (NetworkInterfaceId !== undefined) {
    find(region.networkInterfaces, NetworkInterfaceId);
    return { NetworkInterfaceId, Type: 'network-interface' };
  }
  if (NetworkLoadBalancerArn !== undefined) {
    if (
      !/^arn:aws[\w-]*:elasticloadbalancing:[^:]+:\d{12}:loadbalancer\/net\/.+/.test(NetworkLoadBalancerArn)
    ) {
      throw errors.invalidParameterValue(
        `Value (${NetworkLoadBalancerArn}) for parameter networkLoadBalancerArn is invalid.`,
      );
    }
    return { NetworkLoadBalancerArn, Type: 'network-load-balancer' };
  }
  const { VpcEndpointType } = find(region.vpcEndpoints, GatewayLoadBalancerEndpointId);
  if (VpcEndpointType !== 'GatewayLoadBalancer') {
    throw errors.invalidParameterValue(
      `The VPC endpoint ${GatewayLoadBalancerEndpointId} is not a Gateway Load Balancer endpoint.`,
    );
  }
  return { GatewayLoadBalancerEndpointId, Type: 'gateway-load-balancer-endpoint' };
}
