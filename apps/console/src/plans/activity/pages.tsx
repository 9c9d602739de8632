import { Route, Routes } from 'react-router';
import { lazyPage } from '../../parts/lazy-part.tsx';
import { ActivityList } from './activity-list.tsx';

const AuditPage = lazyPage(() => import('./audit-page.tsx'));
const PlanPage = lazyPage(() => import('./plan-page.tsx'));

/** The pages of the activity. */
export default function ActivityPages() {
  return (
    <Routes>
      <Route index element={<ActivityList />} />
      <Route path="audit" element={<AuditPage />} />
      <Route path=":id" element={<PlanPage />} />
    </Routes>
  );
}
