import type { ReactNode } from 'react';
import { useMessages } from '../i18n/index.ts';
import { Field, Input } from '../ui/index.ts';
import { messages } from './messages.ts';

interface SignInFieldsProps {
  readonly username: string;
  readonly password: string;
  readonly onUsername: (username: string) => void;
  readonly onPassword: (password: string) => void;
  /** For a password that is being chosen. */
  readonly chosen?: { readonly minLength: number; readonly hint: ReactNode };
}

/** User name and password, named so that password managers know them. */
export function SignInFields({ username, password, onUsername, onPassword, chosen }: SignInFieldsProps) {
  const t = useMessages(messages);
  return (
    <>
      <Field label={t.username}>
        {(control) => (
          <Input
            {...control}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            required
            autoFocus
            value={username}
            onChange={(event) => onUsername(event.target.value)}
          />
        )}
      </Field>
      <Field label={t.password} hint={chosen?.hint}>
        {(control) => (
          <Input
            {...control}
            type="password"
            name="password"
            autoComplete={chosen ? 'new-password' : 'current-password'}
            minLength={chosen?.minLength}
            required
            value={password}
            onChange={(event) => onPassword(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}
