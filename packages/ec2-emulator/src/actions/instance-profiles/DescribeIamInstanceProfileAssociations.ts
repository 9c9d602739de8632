import { action } from '../../core/action.ts';
import { filterBy } from '../../core/filters.ts';
import { page } from '../../core/paging.ts';
import { shownInstances } from '../instances/shown-instances.ts';
import { associatedInstance, describedAssociation } from './associations.ts';

export default action('DescribeIamInstanceProfileAssociations', (input, call) => {
  const asked = input.AssociationIds?.length
    ? input.AssociationIds.map((id) => associatedInstance(call, id))
    : shownInstances(call).filter(({ attributes }) => attributes.profileAssociationId !== undefined);
  const matching = asked.filter(
    filterBy(input.Filters, {
      'instance-id': ({ InstanceId }) => InstanceId,
      state: () => 'associated',
    }),
  );
  const { items, NextToken } = page(matching, input, { min: 5, max: 1000 }, (instance) =>
    call.region.instances.positionOf(instance),
  );
  return { IamInstanceProfileAssociations: items.map((each) => describedAssociation(each)), NextToken };
});
