import { common, useMessages } from '../i18n/index.ts';
import { CopyButton, Mono } from '../ui/index.ts';

/** The id of what a page or a row is about, to read and to copy. */
export function CopiedId({ id }: { readonly id: string }) {
  const { copy, copied } = useMessages(common);
  return (
    <span className="flex items-center">
      <Mono>{id}</Mono>
      <CopyButton text={id} label={copy} copiedLabel={copied} />
    </span>
  );
}
