import type { Connection } from '@muster/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { call, connectionsQuery, explain, useCannotSend } from '../../api/index.ts';
import { common, useLanguage, useMessages } from '../../i18n/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner, Button, Checkbox, ErrorNotice, Field, Input, Select, toast } from '../../ui/index.ts';
import { CredentialsFields } from './credentials-fields.tsx';
import { type ConnectionForm, formOf, newOf, patchOf } from './form.ts';
import { messages } from './messages.ts';

interface EditConnectionProps {
  /** Absent for a new one. */
  readonly connection?: Connection | undefined;
  readonly onClose: () => void;
}

/** Adds or edits a connection. What is typed here holds secrets: it is kept nowhere but in the form. */
export default function EditConnection({ connection, onClose }: EditConnectionProps) {
  const t = useMessages(messages);
  const words = useMessages(common);
  const language = useLanguage();
  const client = useQueryClient();
  const cannotSend = useCannotSend();
  const formId = useId();
  const [form, setForm] = useState(() => formOf(connection));
  const change = (part: Partial<ConnectionForm>) => setForm((before) => ({ ...before, ...part }));
  const whole = newOf(form);

  const test = useMutation({
    mutationFn: (body: NonNullable<typeof whole>) => call('testConnection', { body }),
  });
  const save = useMutation({
    mutationFn: async () => {
      if (connection) return call('updateConnection', { params: { id: connection.id }, body: patchOf(form) });
      if (whole) return call('createConnection', { body: whole });
      throw new Error('A new connection needs credentials');
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: connectionsQuery.queryKey });
      toast('done', t.saved(saved.name));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (cannotSend === undefined) save.mutate();
  };
  const error = save.error ?? test.error;

  return (
    <Dialog
      title={connection ? t.edit(connection.name) : t.add}
      closeLabel={words.close}
      onClose={onClose}
      footer={
        <>
          {whole && (
            <Button
              className="mr-auto"
              pending={test.isPending}
              disabledReason={cannotSend}
              onClick={() => test.mutate(whole)}
            >
              {t.test}
            </Button>
          )}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            pending={save.isPending}
            disabledReason={cannotSend}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        {error && <ErrorNotice error={explain(error, language)} />}
        {test.data?.ok && (
          <Banner
            kind="info"
            title={t.works(test.data.account ?? t.unknownAccount, test.data.regions.length)}
          />
        )}
        {test.data?.ok === false && (
          <Banner kind="danger" title={t.fails}>
            {test.data.problem}
          </Banner>
        )}
        <Field label={t.name}>
          {(control) => (
            <Input
              {...control}
              required
              maxLength={80}
              value={form.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.kind}>
          {(control) => (
            <Select
              {...control}
              value={form.kind}
              onChange={(event) => change({ kind: event.target.value as ConnectionForm['kind'] })}
            >
              <option value="aws">{t.aws}</option>
              <option value="compatible">{t.compatible}</option>
              <option value="embedded">{t.embedded}</option>
            </Select>
          )}
        </Field>
        {form.kind === 'compatible' && (
          <>
            <Field label={t.address} hint={t.addressHint}>
              {(control) => (
                <Input
                  {...control}
                  type="url"
                  required
                  value={form.address}
                  onChange={(event) => change({ address: event.target.value })}
                />
              )}
            </Field>
            <Checkbox
              hint={t.privateNetworkHint}
              checked={form.allowPrivateNetwork}
              onChange={(event) => change({ allowPrivateNetwork: event.target.checked })}
            >
              {t.privateNetwork}
            </Checkbox>
          </>
        )}
        <CredentialsFields form={form} canKeep={connection !== undefined} onChange={change} />
        <Field label={t.defaultRegion}>
          {(control) => (
            <Input
              {...control}
              mono
              required
              value={form.defaultRegion}
              onChange={(event) => change({ defaultRegion: event.target.value })}
            />
          )}
        </Field>
        <Field label={t.regions} hint={t.regionsHint} aside={words.optional}>
          {(control) => (
            <Input
              {...control}
              mono
              value={form.regions}
              onChange={(event) => change({ regions: event.target.value })}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
