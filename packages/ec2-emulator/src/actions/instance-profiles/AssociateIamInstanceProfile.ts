import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { associate, describedAssociation } from './associations.ts';

export default action('AssociateIamInstanceProfile', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  if (instance.IamInstanceProfile) {
    throw new Ec2Error(
      'IncorrectState',
      `There is an existing association for instance ${instance.InstanceId}`,
    );
  }
  const associated = associate(call, instance, input.IamInstanceProfile);
  return { IamInstanceProfileAssociation: describedAssociation(associated, 'associating') };
});
