import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { ImagesList } from './list.tsx';

const CreateImage = lazy(() => import('./create/create-image.tsx'));
const ImageDetail = lazy(() => import('./detail/detail.tsx'));

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
