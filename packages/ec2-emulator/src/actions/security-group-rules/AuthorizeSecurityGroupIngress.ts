import { action } from '../../core/action.ts';
import { authorize } from './authorize.ts';

export default action('AuthorizeSecurityGroupIngress', (input, call) => authorize(input, call, false));
