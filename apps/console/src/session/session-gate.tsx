import { type ReactNode, useState } from 'react';
import { explain, useSession } from '../api/index.ts';
import { common, useLanguage, useMessages } from '../i18n/index.ts';
import { lazyPart } from '../parts/lazy-part.tsx';
import { ErrorNotice } from '../ui/index.ts';
import { messages } from './messages.ts';
import { OverEverything } from './over-everything.tsx';

const SignIn = lazyPart(() => import('./sign-in.tsx'));

/**
 * Lets the page through when somebody is signed in. When a session ends, the page stays mounted behind the sign-in
 * form, so that what was typed is there again afterwards.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { retry } = useMessages(common);
  const t = useMessages(messages);
  const language = useLanguage();
  const session = useSession();
  const [entered, setEntered] = useState(false);
  if (session.data && !entered) setEntered(true);

  if (session.error && session.data === undefined) {
    return (
      <div className="p-6">
        <ErrorNotice
          error={explain(session.error, language)}
          retry={{ label: retry, onRetry: () => void session.refetch() }}
        />
      </div>
    );
  }
  if (session.isPending) return null;
  const out = session.data === null;
  return (
    <>
      {out &&
        (entered ? (
          <OverEverything label={t.signIn}>
            <SignIn ended />
          </OverEverything>
        ) : (
          <SignIn ended={false} />
        ))}
      {(entered || !out) && (
        <div hidden={out} className="h-full">
          {children}
        </div>
      )}
    </>
  );
}
