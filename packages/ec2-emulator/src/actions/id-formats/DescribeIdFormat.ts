import { action } from '../../core/action.ts';
import { idFormatsOf, rootArn } from './id-format-settings.ts';

/** Every id made here is long, whatever is chosen; the choices are kept and told. */
export default action('DescribeIdFormat', (input, call) => ({
  Statuses: idFormatsOf(call, rootArn(call), input.Resource ? [input.Resource] : []),
}));
