import { action } from '../../core/action.ts';
import { revoke } from './revoke.ts';

export default action('RevokeSecurityGroupIngress', (input, call) => revoke(input, call, false));
