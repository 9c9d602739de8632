import { crc32, deflateSync } from 'node:zlib';
import { action } from '../../core/action.ts';
import { shownInstance } from './shown-instances.ts';

/** An empty store of variables, in the form RegisterImage takes it. An instance that boots the old way has none. */
export default action('GetInstanceUefiData', (input, call) => {
  const { InstanceId, CurrentInstanceBootMode } = shownInstance(call, input.InstanceId);
  return { InstanceId, UefiData: CurrentInstanceBootMode === 'uefi' ? emptyStore() : '' };
});

/** A magic word, a checksum of what follows, the version, and the compressed count of variables. */
function emptyStore(): string {
  const contents = Buffer.concat([Buffer.alloc(4), deflateSync(Buffer.alloc(8))]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(contents));
  return Buffer.concat([Buffer.from('AMZNUEFI'), checksum, contents]).toString('base64');
}
