import type { sessionZh } from './session.zh.ts';
import type { Wording } from './wording.ts';

export const sessionEn: Wording<typeof sessionZh> = {
  city: 'Beijing new-energy-storage demonstration parks',
  purpose: 'Projects, siting and funding against the ceilings of the support policy',
  ended: {
    title: 'Your session has ended: sign in again',
    text: 'The page is still here. You go on where you were, and what you typed is kept.',
    wall: 'The authorisation of this screen has ended. Open it again with the address from your administrator, or sign in.',
  },
  demo: {
    badge: 'Demonstration',
    title: 'Choose who to be',
    text: 'This is a demonstration on synthetic sample records; no project is real. No password is needed, and changes are gone when the server stops.',
    role: {
      commission: 'City commission',
      changping: 'Changping District',
      fangshan: 'Fangshan District',
      viewer: 'Read only',
    },
    short: { commission: 'M', changping: 'C', fangshan: 'F', viewer: 'R' },
    scope: {
      commission: 'Commission · all 16 districts',
      changping: 'Official · own district',
      fangshan: 'Official · own district',
      viewer: 'Viewer · all 16 districts',
    },
    may: {
      commission: 'Sees and changes every record; manages people and screens',
      changping: 'Sees and changes its own records; of the city, totals only',
      fangshan: 'Sees and changes its own records; of the city, totals only',
      viewer: 'Sees every record; changes nothing',
    },
    withPassword: 'Sign in with address and password',
  },
  form: {
    title: 'Sign in',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    submitting: 'Signing in',
    forgotten: 'Forgotten? An administrator of the commission can reset your password.',
    emailMissing: 'Give your e-mail address',
    passwordMissing: 'Give your password',
  },
  password: {
    title: 'Change password',
    firstTitle: 'First, a password of your own',
    firstText: '{{name}}, you signed in with an initial password. Change it to one of your own to go on.',
    rules: 'A password has',
    rule: {
      length: '12 to 256 characters; blanks and any script are welcome',
      common: 'nothing commonly used, and neither your name nor your address in it',
      fresh: 'no likeness to the present one',
    },
    current: 'Present password',
    initial: 'Initial password',
    next: 'New password',
    again: 'New password once more',
    submit: 'Store the new password',
    done: 'Your password is changed; your sessions elsewhere have ended.',
    differs: 'The two differ',
    show: 'Show password',
  },
  wall: {
    opening: 'Opening the big screen',
    refused: 'This address of a big screen no longer works',
    refusedText:
      'Its token may have been revoked, or the address was not copied whole. Ask an administrator of the commission for a new one.',
    unreachable: 'The server cannot be reached; trying again in {{seconds}} seconds',
    failed: 'The big screen did not open',
    retry: 'Try now',
    replaces: 'Someone is signed in to this browser',
    replacesText:
      '{{name}} is signed in. Opening the big screen as a screen of its own ends that session in this browser.',
    replace: 'Open as a screen',
    keep: 'Stay signed in',
    signIn: 'Sign in as a person',
  },
};
