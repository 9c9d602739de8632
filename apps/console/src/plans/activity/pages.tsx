import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { ActivityList } from './activity-list.tsx';

const AuditPage = lazy(() => import('./audit-page.tsx'));
const PlanPage = lazy(() => import('./plan-page.tsx'));

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
