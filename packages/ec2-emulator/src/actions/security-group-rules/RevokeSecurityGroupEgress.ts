import { action } from '../../core/action.ts';
import { revoke } from './revoke.ts';

export default action('RevokeSecurityGroupEgress', (input, call) => revoke(input, call, true));
