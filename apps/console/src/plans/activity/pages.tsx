import { Route, Routes } from 'react-router';
import { lazyPart } from '../../parts/lazy-part.tsx';
import { ActivityList } from './activity-list.tsx';

const AuditPage = lazyPart(() => import('./audit-page.tsx'));
const PlanPage = lazyPart(() => import('./plan-page.tsx'));

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
