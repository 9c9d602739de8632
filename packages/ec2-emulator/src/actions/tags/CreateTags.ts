import { action } from '../../core/action.ts';
import { addTags, checkTags } from '../../core/tags.ts';
import { resourceTypeOf } from './tagged-resource.ts';

export default action('CreateTags', (input, call) => {
  const { Resources = [], Tags = [] } = input;
  checkTags(Tags);
  const types = Resources.map((id) => [id, resourceTypeOf(call, id)] as const);
  for (const [id, type] of types) addTags(call.region, type, id, Tags);
  return {};
});
