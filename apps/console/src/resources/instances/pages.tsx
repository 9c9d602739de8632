import { Route, Routes } from 'react-router';
import { lazyPage } from '../../parts/lazy-part.tsx';
import { InstancesList } from './list.tsx';

const InstanceDetail = lazyPage(() => import('./detail/detail.tsx'));

/** The pages of instances. */
export default function InstancesPages() {
  return (
    <Routes>
      <Route index element={<InstancesList />} />
      <Route path=":id/:tab?" element={<InstanceDetail />} />
    </Routes>
  );
}
