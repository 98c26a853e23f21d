/** Runs one task after the other, in the order in which they came; a failure is its own task's. */
export type Turnstile = <Result>(task: () => Promise<Result>) => Promise<Result>;

export function createTurnstile(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
