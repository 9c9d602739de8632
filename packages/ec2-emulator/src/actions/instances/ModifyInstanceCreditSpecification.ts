import type { UnsuccessfulInstanceCreditSpecificationItem } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { Ec2Error } from '../../core/errors.ts';
import { instanceState } from './instance-view.ts';
import { shownInstance } from './shown-instances.ts';

export default action('ModifyInstanceCreditSpecification', (input, call) => {
  const outcomes = (input.InstanceCreditSpecifications ?? []).map(({ InstanceId, CpuCredits }) => {
    try {
      const instance = shownInstance(call, InstanceId);
      if (CpuCredits !== 'standard' && CpuCredits !== 'unlimited') {
        throw new Ec2Error(
          'InvalidParameterValue',
          `Value (${CpuCredits}) for parameter cpuCredits is invalid.`,
        );
      }
      if (instance.attributes.cpuCredits === undefined) {
        throw new Ec2Error(
          'InstanceCreditSpecification.NotSupported',
          `The instance '${InstanceId}' is not burstable.`,
        );
      }
      if (!['running', 'stopped'].includes(instanceState(instance, call.now))) {
        throw new Ec2Error(
          'IncorrectInstanceState',
          `The instance '${InstanceId}' is not in a valid state for this operation.`,
        );
      }
      call.region.instances.put({
        ...instance,
        attributes: { ...instance.attributes, cpuCredits: CpuCredits },
      });
      return { InstanceId };
    } catch (error) {
      if (!(error instanceof Ec2Error)) throw error;
      return { InstanceId, Error: { Code: error.code, Message: error.message } };
    }
  });
  return {
    SuccessfulInstanceCreditSpecifications: outcomes.filter((outcome) => outcome.Error === undefined),
    UnsuccessfulInstanceCreditSpecifications: outcomes.filter(
      (outcome) => outcome.Error !== undefined,
    ) as UnsuccessfulInstanceCreditSpecificationItem[],
  };
});
