import { action } from '../../core/action.ts';
import { shownOptions } from './shown-options.ts';

export default action('DescribeVpcBlockPublicAccessOptions', (_input, call) => ({
  VpcBlockPublicAccessOptions: shownOptions(call),
}));
