import type { Connection } from '@muster/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, connectionsQuery, explain, useCannotSend } from '../../api/index.ts';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Button, ErrorNotice, toast } from '../../ui/index.ts';
import { messages } from './messages.ts';

interface DeleteConnectionProps {
  readonly connection: Connection;
  readonly onClose: () => void;
}

/** Asks before forgetting a connection. */
export default function DeleteConnection({ connection, onClose }: DeleteConnectionProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const language = useLanguage();
  const client = useQueryClient();
  const cannotSend = useCannotSend();
  const remove = useMutation({
    mutationFn: () => call('deleteConnection', { params: { id: connection.id } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: connectionsQuery.queryKey });
      toast('done', t.removed(connection.name));
      onClose();
    },
  });
  return (
    <Dialog
      title={t.remove(connection.name)}
      description={t.removeHint}
      closeLabel={words.close}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant="danger"
            pending={remove.isPending}
            disabledReason={cannotSend}
            onClick={() => remove.mutate()}
          >
            {words.delete}
          </Button>
        </>
      }
    >
      {remove.error && <ErrorNotice error={explain(remove.error, language)} />}
    </Dialog>
  );
}
