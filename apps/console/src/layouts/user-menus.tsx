import { CircleUser, SunMoon } from 'lucide-react';
import { useSession, useSignOut } from '../api/index.ts';
import { type Language, language as languageStore, languages, useMessages } from '../i18n/index.ts';
import { useStored } from '../storage/stored.ts';
import { theme as themeStore, themes } from '../theme.ts';
import { MenuButton } from '../ui/index.ts';
import { messages } from './messages.ts';

/** The choice of language and look. */
export function PreferencesMenu() {
  const t = useMessages(messages);
  const [language, setLanguage] = useStored(languageStore);
  const [theme, setTheme] = useStored(themeStore);
  return (
    <MenuButton
      label={t.preferences}
      iconOnly
      icon={<SunMoon size={16} />}
      variant="quiet"
      align="end"
      groups={[
        {
          label: t.language,
          items: (Object.keys(languages) as Language[]).map((one) => ({
            label: languages[one],
            checked: one === language,
            onSelect: () => setLanguage(one),
          })),
        },
        {
          label: t.theme,
          items: themes.map((one) => ({
            label: t[one],
            checked: one === theme,
            onSelect: () => setTheme(one),
          })),
        },
      ]}
    />
  );
}

/** Who is signed in, and the way out. */
export function UserMenu() {
  const t = useMessages(messages);
  const user = useSession().data?.user;
  const signOut = useSignOut();
  if (!user) return null;
  return (
    <MenuButton
      label={`${t.account}: ${user.name}`}
      iconOnly
      icon={<CircleUser size={16} />}
      variant="quiet"
      align="end"
      groups={[
        {
          label: `${user.name} · ${t[user.role]}`,
          items: [{ label: t.signOut, onSelect: () => signOut.mutate() }],
        },
      ]}
    />
  );
}
