import { action } from '../../core/action.ts';
import { serialConsoleAccess } from './serial-console.ts';

export default action('GetSerialConsoleAccessStatus', (_input, call) => ({
  SerialConsoleAccessEnabled: serialConsoleAccess.get(call),
  ManagedBy: 'account' as const,
}));
