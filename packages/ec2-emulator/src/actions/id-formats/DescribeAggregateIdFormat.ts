import { action } from '../../core/action.ts';
import { choosers, idFormatsOf, rootArn } from './id-format-settings.ts';

export default action('DescribeAggregateIdFormat', (_input, call) => {
  const everybody = new Set([rootArn(call), ...choosers(call)]);
  const formats = [...everybody].map((principal) => idFormatsOf(call, principal));
  const Statuses = idFormatsOf(call, rootArn(call)).map(({ Resource }) => ({
    Resource,
    UseLongIds: formats.every((own) => own.find((each) => each.Resource === Resource)?.UseLongIds),
  }));
  return { UseLongIdsAggregated: Statuses.every(({ UseLongIds }) => UseLongIds), Statuses };
});
