import { Route, Routes } from 'react-router';
import { lazyPage } from '../../parts/lazy-part.tsx';
import { ImagesList } from './list.tsx';

const CreateImage = lazyPage(() => import('./create/create-image.tsx'));
const ImageDetail = lazyPage(() => import('./detail/detail.tsx'));

/** The pages of AMIs. */
export default function ImagesPages() {
  return (
    <Routes>
      <Route index element={<ImagesList />} />
      <Route path="create" element={<CreateImage />} />
      <Route path=":id/:tab?" element={<ImageDetail />} />
    </Routes>
  );
}
