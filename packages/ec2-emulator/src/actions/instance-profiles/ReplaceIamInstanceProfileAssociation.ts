import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { instanceState } from '../instances/instance-view.ts';
import { associate, associatedInstance, describedAssociation } from './associations.ts';

export default action('ReplaceIamInstanceProfileAssociation', (input, call) => {
  const instance = associatedInstance(call, input.AssociationId);
  if (instanceState(instance, call.now) !== 'running') {
    throw new Ec2Error(
      'IncorrectState',
      `The association ${input.AssociationId} is not the active association`,
    );
  }
  const associated = associate(call, instance, input.IamInstanceProfile);
  return { IamInstanceProfileAssociation: describedAssociation(associated, 'associating') };
});
