import { lazy, type ReactNode, Suspense, useState } from 'react';
import { explain, useSession } from '../api/index.ts';
import { common, useLanguage, useMessages } from '../i18n/index.ts';
import { ErrorNotice } from '../ui/index.ts';
import { messages } from './messages.ts';
import { OverEverything } from './over-everything.tsx';

const SignIn = lazy(() => import('./sign-in.tsx'));

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

  if (session.error) {
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
      {out && (
        <Suspense>
          {entered ? (
            <OverEverything label={t.signIn}>
              <SignIn ended />
            </OverEverything>
          ) : (
            <SignIn ended={false} />
          )}
        </Suspense>
      )}
      {(entered || !out) && (
        <div hidden={out} className="h-full">
          {children}
        </div>
      )}
    </>
  );
}
