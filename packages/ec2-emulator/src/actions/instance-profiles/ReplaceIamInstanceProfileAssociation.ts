import { action } from '../../core/action.ts';
import { associate, associatedInstance, describedAssociation } from './associations.ts';

export default action('ReplaceIamInstanceProfileAssociation', (input, call) => {
  const instance = associatedInstance(call, input.AssociationId);
  const associated = associate(call, instance, input.IamInstanceProfile);
  return { IamInstanceProfileAssociation: describedAssociation(associated, 'associating') };
});
