import { accountSetting } from '../../core/setting.ts';

/** Whether an account lets its people use the serial console in a region. */
export const serialConsoleAccess = accountSetting('serial-console-access', false);
