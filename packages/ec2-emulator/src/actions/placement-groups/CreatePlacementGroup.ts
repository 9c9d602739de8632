import { action, type InputOf } from '../../core/action.ts';
import { ec2Arn, newId } from '../../core/call.ts';
import { Ec2Error, errors } from '../../core/errors.ts';
import { addTags, requestedTags, tagsOf } from '../../core/tags.ts';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreatePlacementGroup.html */
const MAX_PARTITIONS = 7;
const STRATEGIES = ['cluster', 'spread', 'partition'];

export default action('CreatePlacementGroup', (input, call) => {
  const { GroupName, Strategy = 'cluster' } = input;
  const tags = requestedTags(input.TagSpecifications, 'placement-group');
  if (!GroupName) throw errors.missingParameter('GroupName');
  checkName(GroupName);
  checkStrategy(input);
  if (call.region.placementGroups.where('name', GroupName).length > 0) {
    throw new Ec2Error(
      'InvalidPlacementGroup.Duplicate',
      `The placement group '${GroupName}' already exists.`,
    );
  }
  const group = call.region.placementGroups.put({
    GroupId: newId(call, 'pg'),
    GroupName,
    GroupArn: ec2Arn(call.region, 'placement-group', GroupName),
    Strategy,
    State: 'available',
    ...(Strategy === 'partition' && { PartitionCount: input.PartitionCount ?? 2 }),
    ...(Strategy === 'spread' && { SpreadLevel: input.SpreadLevel ?? 'rack' }),
  });
  addTags(call.region, 'placement-group', group.GroupId, tags);
  return { PlacementGroup: { ...group, Tags: tagsOf(call.region, group.GroupId) } };
});

function checkName(name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name may be of any ASCII characters.
  if (/^[\x00-\x7f]{1,255}$/.test(name)) return;
  throw errors.invalidParameterValue(
    `Value (${name}) for parameter groupName is invalid. It must be of up to 255 ASCII characters.`,
  );
}

function checkStrategy({ Strategy, PartitionCount, SpreadLevel }: InputOf<'CreatePlacementGroup'>): void {
  if (Strategy !== undefined && !STRATEGIES.includes(Strategy)) {
    throw errors.invalidParameterValue(
      `Value (${Strategy}) for parameter strategy is invalid. Unknown strategy.`,
    );
  }
  if (PartitionCount !== undefined && Strategy !== 'partition') {
    throw errors.invalidParameterCombination(
      "The parameter PartitionCount is only valid with the strategy 'partition'.",
    );
  }
  if (PartitionCount !== undefined && (PartitionCount < 1 || PartitionCount > MAX_PARTITIONS)) {
    throw errors.invalidParameterValue(
      `Value (${PartitionCount}) for parameter partitionCount is invalid. It must be between 1 and ${MAX_PARTITIONS}.`,
    );
  }
  if (SpreadLevel === 'host') {
    throw errors.invalidParameterValue(
      "Value (host) for parameter spreadLevel is invalid. The spread level 'host' is for Outposts only.",
    );
  }
  if (SpreadLevel !== undefined && Strategy !== 'spread') {
    throw errors.invalidParameterCombination(
      "The parameter SpreadLevel is only valid with the strategy 'spread'.",
    );
  }
}
