import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { explain, useSetUp } from '../api/index.ts';
import { useLanguage, useMessages } from '../i18n/index.ts';
import { paths } from '../paths.ts';
import { Banner, Button, ErrorNotice } from '../ui/index.ts';
import { Door } from './door.tsx';
import { messages } from './messages.ts';
import { SignInFields } from './sign-in-fields.tsx';

const shortest = 12;

/** Makes the first administrator. The secret is in the fragment of the address, which browsers don't send. */
export default function SetUp() {
  const t = useMessages(messages);
  const language = useLanguage();
  const navigate = useNavigate();
  const setUp = useSetUp();
  const [token] = useState(() => location.hash.slice(1));
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const missing = shortest - password.length;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (missing > 0) return;
    setUp.mutate(
      { token, username, password },
      { onSuccess: () => navigate(paths.home(), { replace: true }) },
    );
  };

  if (token === '') {
    return (
      <Door title={t.setUp} hint={t.setUpHint}>
        <Banner kind="caution" title={t.noToken}>
          {t.noTokenHint}
        </Banner>
      </Door>
    );
  }
  return (
    <Door title={t.setUp} hint={t.setUpHint}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {setUp.error && <ErrorNotice error={explain(setUp.error, language)} />}
        <SignInFields
          username={username}
          password={password}
          onUsername={setUsername}
          onPassword={setPassword}
          chosen={{
            minLength: shortest,
            hint: password !== '' && missing > 0 ? t.tooShort(missing) : t.newPasswordHint,
          }}
        />
        <Button type="submit" variant="primary" pending={setUp.isPending}>
          {t.create}
        </Button>
      </form>
    </Door>
  );
}
