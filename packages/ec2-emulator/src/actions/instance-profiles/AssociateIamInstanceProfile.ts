import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { instanceState } from '../instances/instance-view.ts';
import { incorrectState } from '../instances/power.ts';
import { shownInstance } from '../instances/shown-instances.ts';
import { associate, describedAssociation } from './associations.ts';

export default action('AssociateIamInstanceProfile', (input, call) => {
  const instance = shownInstance(call, input.InstanceId);
  const state = instanceState(instance, call.now);
  if (state !== 'running' && state !== 'stopped') {
    throw incorrectState(
      `The instance '${instance.InstanceId}' is not in the 'running' or 'stopped' states.`,
    );
  }
  if (instance.IamInstanceProfile) {
    throw new Ec2Error(
      'IncorrectState',
      `There is an existing association for instance ${instance.InstanceId}`,
    );
  }
  const associated = associate(call, instance, input.IamInstanceProfile);
  return { IamInstanceProfileAssociation: describedAssociation(associated, 'associating') };
});
