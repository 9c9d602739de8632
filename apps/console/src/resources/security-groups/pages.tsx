import { Route, Routes } from 'react-router';
import { lazyPage } from '../../parts/lazy-part.tsx';
import { SecurityGroupsList } from './list.tsx';

const CreateSecurityGroup = lazyPage(() => import('./create.tsx'));
const SecurityGroupDetail = lazyPage(() => import('./detail/detail.tsx'));

/** The pages of security groups. */
export default function SecurityGroupsPages() {
  return (
    <Routes>
      <Route index element={<SecurityGroupsList />} />
      <Route path="create" element={<CreateSecurityGroup />} />
      <Route path=":id/:tab?" element={<SecurityGroupDetail />} />
    </Routes>
  );
}
