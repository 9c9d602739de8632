import { action } from '../../core/action.ts';
import { serialConsoleAccess } from './serial-console.ts';

export default action('EnableSerialConsoleAccess', (_input, call) => ({
  SerialConsoleAccessEnabled: serialConsoleAccess.set(call, true),
}));
