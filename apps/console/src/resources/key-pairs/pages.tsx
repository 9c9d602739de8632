import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { KeyPairsList } from './list.tsx';

const CreateKeyPair = lazy(() => import('./create.tsx'));
const KeyPairDetail = lazy(() => import('./detail.tsx'));

/** The pages of key pairs. */
export default function KeyPairsPages() {
  return (
    <Routes>
      <Route index element={<KeyPairsList />} />
      <Route path="create" element={<CreateKeyPair />} />
      <Route path=":id/:tab?" element={<KeyPairDetail />} />
    </Routes>
  );
}
