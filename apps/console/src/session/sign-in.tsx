import { type FormEvent, useState } from 'react';
import { explain, useSignIn } from '../api/index.ts';
import { useLanguage, useMessages } from '../i18n/index.ts';
import { Button, ErrorNotice, Field, Input } from '../ui/index.ts';
import { Door } from './door.tsx';
import { messages } from './messages.ts';

/** The sign-in page. It has no address of its own: it stands in front of the page that was asked for. */
export default function SignIn({ ended }: { readonly ended: boolean }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ username, password });
  };

  return (
    <Door title={t.signIn} hint={ended ? t.ended : t.signInHint} bare={ended}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {signIn.error && <ErrorNotice error={explain(signIn.error, language)} />}
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
              onChange={(event) => setUsername(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.password}>
          {(control) => (
            <Input
              {...control}
              type="password"
              name="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" pending={signIn.isPending}>
          {t.signIn}
        </Button>
      </form>
    </Door>
  );
}
