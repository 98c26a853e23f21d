import { queryOptions } from '@tanstack/react-query';
import { accountEndpoints } from '../contract/account-endpoint.ts';
import { reader, sender } from './client.ts';

const readDevices = reader(accountEndpoints.wallDevices);

/** Screens with a token of their own; for the commission only. */
export const wallDevicesQuery = queryOptions({
  queryKey: ['wall-devices'],
  queryFn: async ({ signal }) => (await readDevices({}, signal)).devices,
});

export const createWallDevice = sender(accountEndpoints.createWallDevice);
export const revokeWallDevice = sender(accountEndpoints.revokeWallDevice);
