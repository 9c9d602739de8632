import { action } from '../../core/action.ts';
import { checkPrincipal, idFormatsOf } from './id-format-settings.ts';

export default action('DescribeIdentityIdFormat', (input, call) => {
  const { PrincipalArn = '', Resource } = input;
  checkPrincipal(call, PrincipalArn);
  return { Statuses: idFormatsOf(call, PrincipalArn, Resource ? [Resource] : []) };
});
