import type { InternetGatewayBlockMode } from '@aws-sdk/client-ec2';
import { action } from '../../core/action.ts';
import { transitionEnd } from '../../core/call.ts';
import { errors } from '../../core/errors.ts';
import { publicAccessBlock } from '../../network/block-public-access.ts';
import { shownOptions } from './shown-options.ts';

const MODES: readonly InternetGatewayBlockMode[] = ['block-bidirectional', 'block-ingress', 'off'];

/** VPCs and subnets show the mode; no traffic is there to be blocked. */
export default action('ModifyVpcBlockPublicAccessOptions', (input, call) => {
  const mode = MODES.find((each) => each === input.InternetGatewayBlockMode);
  if (!mode) {
    throw errors.invalidParameterValue(
      `Value (${input.InternetGatewayBlockMode}) for parameter internetGatewayBlockMode is invalid.`,
    );
  }
  publicAccessBlock.set(call, { mode, changedAt: call.now, completeAt: transitionEnd(call) });
  return {
    VpcBlockPublicAccessOptions: { ...shownOptions(call), State: 'update-in-progress' as const },
  };
});
