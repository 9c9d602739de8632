import { action } from '../../core/action.ts';
import { authorize } from './authorize.ts';

export default action('AuthorizeSecurityGroupEgress', (input, call) => authorize(input, call, true));
