import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { InstancesList } from './list.tsx';

const InstanceDetail = lazy(() => import('./detail/detail.tsx'));

/** The pages of instances. */
export default function InstancesPages() {
  return (
    <Routes>
      <Route index element={<InstancesList />} />
      <Route path=":id/:tab?" element={<InstanceDetail />} />
    </Routes>
  );
}
