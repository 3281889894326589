import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { callApi, type ApiArguments, type ApiName, type ApiValue } from './callApi.ts';

/** Asks the application and keeps the answer; it is asked anew when something changed (`useRefreshing`). */
export function useCall<Name extends ApiName>(
  name: Name,
  args: ApiArguments<Name>,
  {
    keepsOld = false,
    ...options
  }: { readonly enabled?: boolean; readonly refetchOnMount?: 'always'; readonly keepsOld?: boolean } = {},
): UseQueryResult<ApiValue<Name>> {
  return useQuery({
    queryKey: [name, ...args],
    queryFn: () => callApi(name, ...args),
    ...options,
    ...(keepsOld ? { placeholderData: keepPreviousData } : {}),
  });
}
