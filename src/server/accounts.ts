import type { z } from 'zod';
import type { AccountEndpointName, accountEndpoints } from '../contract/account-endpoint.ts';
import type { Caller } from './caller.ts';

type Endpoints = typeof accountEndpoints;
type Parsed<Endpoint, Part extends 'body' | 'params'> =
  Endpoint extends Record<Part, z.ZodType> ? z.infer<Endpoint[Part]> : undefined;

/** A request to an account endpoint, parsed; its role was checked. */
export type AccountRequest<Name extends AccountEndpointName> = {
  request: Request;
  /** null where the endpoint is for anyone and nobody is signed in. */
  caller: Caller | null;
  body: Parsed<Endpoints[Name], 'body'>;
  params: Parsed<Endpoints[Name], 'params'>;
};

/** The answer, and the cookies that it sets. */
export type AccountAnswer<Name extends AccountEndpointName> = {
  answer: z.infer<Endpoints[Name]['response']>;
  headers?: Headers;
};

/**
 * Who may come in: a port, so that the same app function runs where the browser keeps no server cookies. Each use
 * case throws a Refusal that its sender may know.
 */
export type Accounts = {
  /** Who is asking; null without a valid session. */
  identify: (request: Request) => Promise<Caller | null>;
} & {
  [Name in AccountEndpointName]: (request: AccountRequest<Name>) => Promise<AccountAnswer<Name>>;
};
