import { action } from '../../core/action.ts';
import { choose, rootArn } from './id-format-settings.ts';

/** The choice is the root user's, whoever makes it. */
export default action('ModifyIdFormat', (input, call) => {
  choose(call, rootArn(call), input.Resource ?? '', input.UseLongIds === true);
  return {};
});
