import { action } from '../../core/action.ts';

/** Addresses on their way between EC2-Classic, which is no more, and VPCs: there are none. */
export default action('DescribeMovingAddresses', () => ({ MovingAddressStatuses: [] }));
