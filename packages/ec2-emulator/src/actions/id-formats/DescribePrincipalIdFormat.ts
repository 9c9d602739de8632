import { action } from '../../core/action.ts';
import { page } from '../../core/paging.ts';
import { choosers, idFormatsOf, rootArn } from './id-format-settings.ts';

export default action('DescribePrincipalIdFormat', (input, call) => {
  const principals = [...new Set([rootArn(call), ...choosers(call)])];
  const { items, NextToken } = page(principals, input, { min: 1, max: 1000 }, (arn) =>
    principals.indexOf(arn),
  );
  return {
    Principals: items.map((Arn) => ({ Arn, Statuses: idFormatsOf(call, Arn, input.Resources) })),
    NextToken,
  };
});
