import { action } from '../../core/action.ts';
import { associatedInstance, describedAssociation } from './associations.ts';

export default action('DisassociateIamInstanceProfile', (input, call) => {
  const instance = associatedInstance(call, input.AssociationId);
  const { IamInstanceProfile: _profile, ...without } = instance;
  const { profileAssociationId: _association, ...attributes } = instance.attributes;
  call.region.instances.put({ ...without, attributes });
  return { IamInstanceProfileAssociation: describedAssociation(instance, 'disassociating') };
});
