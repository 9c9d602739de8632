import { common, useMessages } from '../../i18n/index.ts';
import { Field, Input, Select } from '../../ui/index.ts';
import type { ConnectionForm } from './form.ts';
import { messages } from './messages.ts';

interface CredentialsFieldsProps {
  readonly form: ConnectionForm;
  readonly canKeep: boolean;
  readonly onChange: (change: Partial<ConnectionForm>) => void;
}

/** Where a connection's credentials come from, and the secrets that go in. */
export function CredentialsFields({ form, canKeep, onChange }: CredentialsFieldsProps) {
  const t = useMessages(messages);
  const { optional } = useMessages(common);
  const from = form.kind === 'embedded' && form.from !== 'keep' ? 'embedded' : form.from;
  return (
    <>
      {(canKeep || form.kind !== 'embedded') && (
        <Field label={t.source}>
          {(control) => (
            <Select
              {...control}
              value={from}
              onChange={(event) => onChange({ from: event.target.value as ConnectionForm['from'] })}
            >
              {canKeep && <option value="keep">{t.keepCredentials}</option>}
              {form.kind === 'embedded' ? (
                <option value="embedded">{t.embedded}</option>
              ) : (
                <>
                  <option value="keys">{t.keys}</option>
                  <option value="profile">{t.profile}</option>
                </>
              )}
            </Select>
          )}
        </Field>
      )}
      {from === 'keys' && (
        <>
          <Field label={t.accessKeyId}>
            {(control) => (
              <Input
                {...control}
                mono
                required
                value={form.accessKeyId}
                onChange={(event) => onChange({ accessKeyId: event.target.value })}
              />
            )}
          </Field>
          <Field label={t.secretAccessKey} hint={t.secretHint}>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="off"
                required
                value={form.secretAccessKey}
                onChange={(event) => onChange({ secretAccessKey: event.target.value })}
              />
            )}
          </Field>
          <Field label={t.sessionToken} aside={optional}>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="off"
                value={form.sessionToken}
                onChange={(event) => onChange({ sessionToken: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
      {from === 'profile' && (
        <Field label={t.profileName}>
          {(control) => (
            <Input
              {...control}
              mono
              required
              value={form.profile}
              onChange={(event) => onChange({ profile: event.target.value })}
            />
          )}
        </Field>
      )}
      {from === 'embedded' && (
        <Field label={t.accountId}>
          {(control) => (
            <Input
              {...control}
              mono
              required
              inputMode="numeric"
              value={form.account}
              onChange={(event) => onChange({ account: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
