import { expect, it } from 'vitest';
import { hashedPassword, isPasswordOf } from '../../src/server/accounts-password-hash.ts';
import { initialPassword, passwordIssues } from '../../src/server/accounts-password.ts';
import { StartError, requiredSecret } from '../../src/server/configuration.ts';

const owner = { name: '王芳 Fang Wang', email: 'wang.fang+park@fgw.example' };
const rules = (password: string) => passwordIssues('newPassword', password, owner).map(({ rule }) => rule);

it.each([
  'tongzhou-lotus-1907',
  'correct horse battery staple',
  'Vq7#mLr2!xTz',
  '储能示范园区的第一次并网',
  'reed mill pine 77',
])('takes %s', (password) => {
  expect(rules(password)).toEqual([]);
});

it.each([
  ...['password1234', 'P@ssw0rd!2024', 'woaini1314520', '5201314woaini', '123456789012', 'qwertyuiop123'],
  ...['1qaz2wsx3edc', 'administrator', 'aaaaaaaaaaaa', 'abcabcabcabc', 'Beijing@2024!!', 'changping123456'],
  ...['sonyericsson', 'iloveyou5201314', '我爱你我爱你我爱你1314', 'parkfolio-2026', '20010203200102'],
])('refuses %s as common', (password) => {
  expect(rules(password)).toContain('password_too_common');
});

it('counts characters, not bytes or halves of them', () => {
  expect(rules('xK9!vQ2@mW7')).toEqual(['password_too_short']);
  expect(rules('🦩🪵🧵🪶🎏🧊🦔🪴🐚🪨🎐')).toContain('password_too_short');
  expect(rules(`${'xK9!vQ2@mW7#'.repeat(21)}12345`)).toEqual(['password_too_long']);
});

it.each(['wang.fang@house 5', 'fang-reed-mill-77', 'WANG.FANG+PARK@fgw.example', '王芳的密码是松柏竹梅兰'])(
  'refuses %s, which holds the name or the address',
  (password) => {
    expect(rules(password)).toContain('password_has_name');
  },
);

it('answers a long odd password at once', () => {
  expect(rules(`${'1!'.repeat(120)}ж`)).not.toContain('password_too_long');
  expect(rules('a1'.repeat(128))).toContain('password_too_common');
});

it('makes initial passwords that pass', () => {
  const made = Array.from({ length: 200 }, initialPassword);
  expect(new Set(made).size).toBe(200);
  expect(made.filter((password) => rules(password).length > 0)).toEqual([]);
});

it('hashes with memory, salt and parameters of its own', async () => {
  const hash = await hashedPassword('caf\u00e9 on the corner');
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(await hashedPassword('caf\u00e9 on the corner')).not.toBe(hash);
  expect(await isPasswordOf(hash, 'cafe\u0301 on the corner')).toBe(true);
  expect(await isPasswordOf(hash, 'cafe on the corner')).toBe(false);
  expect(await isPasswordOf('', 'anything')).toBe(false);
});

it('takes a secret that nobody can know', () => {
  expect(requiredSecret('q8Zs1f0kPw3Lr7Yt5Xc9Vb2Nm4Hj6Gd8')).toBe('q8Zs1f0kPw3Lr7Yt5Xc9Vb2Nm4Hj6Gd8');
  for (const [secret, reason] of [
    [undefined, 'is missing'],
    ['', 'is missing'],
    ['q8Zs1f0kPw3Lr7Yt5Xc9', 'is shorter than 32 characters'],
    ['better-auth-secret-12345678901234567890', 'looks like an example or a default'],
    ['please-changeme-please-q8Zs1f0kPw3Lr', 'looks like an example or a default'],
    ['x'.repeat(40), 'repeats itself'],
    ['q8Zs1f0kPw3L'.repeat(4), 'repeats itself'],
  ] as const) {
    const refused = () => requiredSecret(secret);
    expect(refused).toThrow(StartError);
    expect(refused).toThrow(`PARKFOLIO_SECRET · ${reason}`);
  }
});
