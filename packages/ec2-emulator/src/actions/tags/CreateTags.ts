import { action } from '../../core/action.ts';
import { errors } from '../../core/errors.ts';
import { addTags, checkTags } from '../../core/tags.ts';
import { resourceTypeOf } from './tagged-resource.ts';

// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html
const MAX_RESOURCES = 1000;

export default action('CreateTags', (input, call) => {
  const { Resources = [], Tags = [] } = input;
  if (Resources.length > MAX_RESOURCES) {
    throw errors.invalidParameterValue(`You can tag up to ${MAX_RESOURCES} resources at once.`);
  }
  checkTags(Tags);
  const types = Resources.map((id) => [id, resourceTypeOf(call, id)] as const);
  for (const [id, type] of types) addTags(call.region, type, id, Tags);
  return {};
});
