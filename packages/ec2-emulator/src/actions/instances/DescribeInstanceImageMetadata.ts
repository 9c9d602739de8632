import type { InstanceImageMetadata } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import type { Call } from '../../core/call.ts';
import { type FilterTable, filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { tagsOf } from '../../core/tags.ts';
import type { InstanceRecord } from '../../state/compute-records.ts';
import { type SeenImage, seenImages } from '../images/seen-images.ts';
import { described, instanceState } from './instance-view.ts';
import { shownInstances } from './shown-instances.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceImageMetadata.html */
const FILTERS: FilterTable<InstanceImageMetadata> = {
  'availability-zone': (each) => each.AvailabilityZone,
  'image-allowed': ({ ImageMetadata: image }) => image?.ImageAllowed,
  'instance-id': (each) => each.InstanceId,
  'instance-state-name': ({ State }) => State?.Name,
  'instance-type': (each) => each.InstanceType,
  'launch-time': (each) => each.LaunchTime,
  'owner-alias': ({ ImageMetadata: image }) => image?.ImageOwnerAlias,
  'owner-id': (each) => each.OwnerId,
  'zone-id': (each) => each.ZoneId,
};

/** Of an image that the account does not see any more, only the id is known. */
export default action('DescribeInstanceImageMetadata', (input, call) => {
  const images = new Map([...seenImages(call)].map(({ image }) => [image.ImageId, image]));
  const passes = filterBy(input.Filters, FILTERS, ({ InstanceId = '' }) => tagsOf(call.region, InstanceId));
  const matching = shownInstances(call, input.InstanceIds)
    .map((instance) => ({
      position: call.region.instances.positionOf(instance),
      metadata: metadataOf(call, instance, images.get(instance.ImageId)),
    }))
    .filter(({ metadata }) => passes(metadata))
    .sort((a, b) => a.position - b.position);
  const { items, NextToken } = page(matching, input, { min: 5, max: 1000 }, ({ position }) => position);
  return { InstanceImageMetadata: items.map(({ metadata }) => metadata), NextToken };
});

function metadataOf(
  call: Call,
  instance: InstanceRecord,
  image: SeenImage['image'] | undefined,
): InstanceImageMetadata {
  return {
    InstanceId: instance.InstanceId,
    InstanceType: instance.InstanceType,
    LaunchTime: instance.LaunchTime,
    AvailabilityZone: instance.Placement.AvailabilityZone,
    ZoneId: instance.Placement.AvailabilityZoneId,
    State: described(instanceState(instance, call.now)),
    OwnerId: call.account.id,
    Tags: tagsOf(call.region, instance.InstanceId),
    ImageMetadata: {
      ImageId: instance.ImageId,
      Name: image?.Name,
      OwnerId: image?.OwnerId,
      ImageOwnerAlias: image?.ImageOwnerAlias,
      State: image?.State,
      CreationDate: image?.CreationDate,
      DeprecationTime: image?.DeprecationTime,
      IsPublic: image?.Public,
      ImageAllowed: image?.ImageAllowed ?? image !== undefined,
    },
  };
}
