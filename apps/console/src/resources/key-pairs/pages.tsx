import { Route, Routes } from 'react-router';
import { lazyPage } from '../../parts/lazy-part.tsx';
import { KeyPairsList } from './list.tsx';

const CreateKeyPair = lazyPage(() => import('./create.tsx'));
const KeyPairDetail = lazyPage(() => import('./detail.tsx'));

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
