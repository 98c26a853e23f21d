import process from 'node:process';
import { createInterface } from 'node:readline';
import { StartError } from './configuration.ts';

const ENTER = /[\r\n]/;
const ERASE = /[\b\u007f]/;
const STOP = '\u0003';

/** What is typed until Enter; nothing of it shows. */
async function typed(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stdin.setRawMode(true);
  stderr.write(question);
  stdin.setEncoding('utf8');
  stdin.resume();
  try {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    let text: string[] = [];
    stdin.on('data', (piece: string) => {
      for (const key of piece) {
        if (key === STOP) reject(new StartError('stopped.'));
        else if (ENTER.test(key)) resolve(text.join(''));
        else if (ERASE.test(key)) text = text.slice(0, -1);
        else text.push(key);
      }
    });
    return await promise;
  } finally {
    stdin.removeAllListeners('data');
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}

/**
 * A new password: asked for twice at a terminal, without showing it, or the first line of what is piped in. It never
 * stands in the arguments, which every user of the machine can read.
 * @throws StartError when the two differ or nothing comes
 */
export async function askedPassword(): Promise<string> {
  if (!process.stdin.isTTY) {
    for await (const line of createInterface({ input: process.stdin })) return line;
    throw new StartError('no password came in: type it at a terminal, or pipe it in as one line.');
  }
  const first = await typed('New password (at least 12 characters): ');
  if ((await typed('Once more: ')) === first) return first;
  throw new StartError('the two differ.');
}
