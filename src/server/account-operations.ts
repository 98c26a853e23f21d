import { accountEndpoints } from '../contract/account-endpoint.ts';
import type { Accounts } from './accounts.ts';
import { callersOperation, type Operation, operation } from './operation.ts';

/** Signing in and out, people and screens. */
export function accountOperations(accounts: Accounts): Operation[] {
  const { signIn, demoSignIn, wallSignIn, signOut, changePassword } = accountEndpoints;
  const { session, ownSessions, endOwnSession } = accountEndpoints;
  const { people, createPerson, editPerson, resetPassword } = accountEndpoints;
  const { wallDevices, createWallDevice, revokeWallDevice } = accountEndpoints;
  return [
    operation(session, accounts.session),
    operation(demoSignIn, accounts.demoSignIn),
    operation(signIn, accounts.signIn),
    operation(wallSignIn, accounts.wallSignIn),
    operation(signOut, accounts.signOut),
    callersOperation(changePassword, accounts.changePassword),
    callersOperation(ownSessions, accounts.ownSessions),
    callersOperation(endOwnSession, accounts.endOwnSession),
    callersOperation(people, accounts.people),
    callersOperation(createPerson, accounts.createPerson),
    callersOperation(editPerson, accounts.editPerson),
    callersOperation(resetPassword, accounts.resetPassword),
    callersOperation(wallDevices, accounts.wallDevices),
    callersOperation(createWallDevice, accounts.createWallDevice),
    callersOperation(revokeWallDevice, accounts.revokeWallDevice),
  ];
}
