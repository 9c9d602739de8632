import { type FormEvent, useState } from 'react';
import { explain, useSignIn } from '../api/index.ts';
import { useLanguage, useMessages } from '../i18n/index.ts';
import { Button, ErrorNotice } from '../ui/index.ts';
import { Door } from './door.tsx';
import { messages } from './messages.ts';
import { SignInFields } from './sign-in-fields.tsx';

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
        <SignInFields
          username={username}
          password={password}
          onUsername={setUsername}
          onPassword={setPassword}
        />
        <Button type="submit" variant="primary" pending={signIn.isPending}>
          {t.signIn}
        </Button>
      </form>
    </Door>
  );
}
