import { useMessages } from '../../i18n/index.ts';
import { Tabs } from '../../layouts/tabs.tsx';
import { paths } from '../../paths.ts';
import { messages } from './messages.ts';

/** The two sides of the activity: changes as people think of them, and the log that proves them. */
export function ActivityTabs() {
  const t = useMessages(messages);
  return (
    <div className="px-4 sm:px-6">
      <Tabs
        label={t.tabs}
        tabs={[
          { to: paths.activity(), label: t.changes, first: true },
          { to: paths.audit(), label: t.audit },
        ]}
      />
    </div>
  );
}
