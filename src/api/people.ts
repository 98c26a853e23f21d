import { queryOptions } from '@tanstack/react-query';
import { accountEndpoints } from '../contract/account-endpoint.ts';
import { reader, sender } from './client.ts';

const readPeople = reader(accountEndpoints.people);

/** Everyone who can or could sign in; for the commission only. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async ({ signal }) => (await readPeople({}, signal)).people,
});

export const createPerson = sender(accountEndpoints.createPerson);
export const editPerson = sender(accountEndpoints.editPerson);
export const resetPassword = sender(accountEndpoints.resetPassword);
