import { useLocation, useNavigate } from 'react-router';
import { type Place, paths } from '../paths.ts';

/**
 * Goes to the same resource in another place. A page about one resource becomes its list, because ids don't travel; a
 * list keeps its query.
 */
export function useMove(): (place: Place) => void {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  return (place) => {
    const [, c, , , resource = 'instances', ...rest] = pathname.split('/');
    const scoped = c === 'c';
    navigate({
      pathname: paths.resource(place, scoped ? resource : 'instances'),
      search: scoped && rest.length === 0 ? search : '',
    });
  };
}
