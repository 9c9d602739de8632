import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { find } from '../../core/find.ts';
import { turning } from '../../state/phase.ts';
import { exclusionsAfter, shownControl } from './controls.ts';
import { unencryptedIn } from './unencrypted.ts';

/** Enforcing fails while something in the VPC lets unencrypted traffic pass and is not excluded. */
export default action('ModifyVpcEncryptionControl', (input, call) => {
  const { region } = call;
  const control = find(region.vpcEncryptionControls, input.VpcEncryptionControlId);
  const { Mode = control.Mode } = input;
  if (Mode !== 'monitor' && Mode !== 'enforce') {
    throw errors.invalidParameterValue(`Value (${Mode}) for parameter mode is invalid.`);
  }
  const excluded = exclusionsAfter(control.excluded, input);
  if (Mode === 'monitor' && excluded.length > 0) {
    throw errors.invalidParameterCombination('Exclusions can only be enabled in the mode enforce.');
  }
  const blocking = unencryptedIn(call, control.VpcId).filter(({ kind }) => !excluded.includes(kind));
  const fails = Mode === 'enforce' && blocking.length > 0;
  const { StateMessage: _, ...before } = control;
  const modified = region.vpcEncryptionControls.put({
    ...before,
    // A control that can't enforce goes on watching.
    Mode: fails ? control.Mode : Mode,
    excluded,
    phase: turning(`${Mode}-in-progress`, fails ? 'enforce-failed' : 'available', transitionEnd(call)),
    ...(fails && {
      StateMessage: `Resources are not encrypted: ${blocking.map(({ Id }) => Id).join(', ')}`,
    }),
  });
  return { VpcEncryptionControl: shownControl(call, modified, `${Mode}-in-progress`) };
});
