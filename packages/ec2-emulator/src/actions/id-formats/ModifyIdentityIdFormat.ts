import { action } from '../../core/action.ts';
import { checkPrincipal, choose, chooseForAll } from './id-format-settings.ts';

export default action('ModifyIdentityIdFormat', (input, call) => {
  const { PrincipalArn = '', Resource = '', UseLongIds = false } = input;
  if (PrincipalArn === 'all') chooseForAll(call, Resource, UseLongIds);
  else {
    checkPrincipal(call, PrincipalArn);
    choose(call, PrincipalArn, Resource, UseLongIds);
  }
  return {};
});
