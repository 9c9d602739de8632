import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { SecurityGroupsList } from './list.tsx';

const CreateSecurityGroup = lazy(() => import('./create.tsx'));
const SecurityGroupDetail = lazy(() => import('./detail/detail.tsx'));

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
