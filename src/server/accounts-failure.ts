import { isAPIError } from 'better-auth/api';

/**
 * Runs what asks better-auth, which puts an error of its own around a failure of the database.
 * @throws the failure as it is beneath
 */
export async function unwrapped<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (failure) {
    throw isAPIError(failure) && failure.cause !== undefined ? failure.cause : failure;
  }
}
