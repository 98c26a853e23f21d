/**
 * Passwords of twelve characters and more that guessing programs try first: those of the list of
 * @zxcvbn-ts/language-common 4.1.3 (MIT) which the rules below do not find by themselves.
 */
const LISTED = new Set(
  `01telemike01 050605rostik 1111111111zz 1234567890qw 12qw34er56ty 19960610ilja 1a2a3a4a5a6a 1a2s3d4f5g6h
  1q2w3e4r5t6y 1qa2ws3ed4rf 1qa2ws3ed4rf5tg 23176djivanfros 23wkoa0fp78dk 32615948worms 41d8cd98f00b
  4815162342lf 4815162342lost 59382113kevinp 6215mila6215 89063032220m 89231243658s 89876065093rax
  89semtsriuty a1s2d3f4g5h6 aksjdlasdakj89879 alpha135792468 amadeusptfcor an83546921an13 andrewjackie
  antananarivu anytimetoday auckland2010 avrillavigne badiman28200 bhrh0h2oof6xbqjeh blacksonblon
  bltynbabrfwbz boy4u2ownnyc bpgjldsgjldthnf bullnuts2003 businessbabe cheeseburger chesterfield
  chickenwing101 christopher1 civilization cjdthitycndj cnfc35762209 combat123654 configuratio construction
  contortionist corperfmonsy cosmopolitan counterstrike devilmaycry4 digitalprodu dkflbvbhjdbx dkflbvbhjdyf
  domainlock2005 edwardcullen entertainment fatima753357 finalfantasy findaupair007 fkmnthyfnbdf
  fktrcfylhjdbx fktrcfylhjdf fktrcfylhjdyf flvbybcnhfnjh foreveryoung frederiksberg fynfyfyfhbde gfhfktkjuhfv
  gfhjkmgfhjkm ghbdtnghbdtn ghbdtnrfrltkf ghhh47hj7649 ghjatccbjyfk ghjcnjgbpltw ghjcnjgfhjkm ghjcnjghjcnj
  ghjcnjqgfhjkm ghjcnjrdfibyj ghjnbdjcnjzybt ghtdtlvtldtl gjkysqgbpltw greenlantern gthtrfnbgjkt gtnhjpfdjlcr
  hd764nw5d7e1vb1 hd764nw5d7e1vbv hedimaptfcor iampurehaha2 iloveboobies ilovemyfamily ingodwetrust
  installdevic installsqlst intelligence international ipo54tj45uy856 iseedeadpeople jamesbond007
  josephphone7 justinbieber ktjynsq40147 leavemealone lhbjkjubz2957704 lost4815162342 lytdybrbdfvgbhf
  lytghjgtnhjdcr mailcreated5240 maprchem56458 marinamarina maurolarastefy mevefalkcakk michaeljackson
  minecraft123 minnesota_hp momsanaladventure morganstanley mortalkombat msoracle32re msorcloledbr
  nastyanastya ne_e_pod_chehyl necronomicon needforspeed nemvxyheqdd5oqxyxyzi networkingpe newproject2004
  nhbujyjvtnhbz nhecsyfujkjdt nhfdvfnjkju123 nhfycajhvths nick1234-rem936 nightcrawler nondriversig
  ntktdbpjh1994 ontheoutside p030710p$e4o paraklast1974 peanutbutter pfqwtd27121988 philadelphia playstation2
  playstation3 professional ptybnxtvgbjy punksnotdead q1w2e3r4t5y6 q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8
  q1w2e3r4t5y6u7i8o9p0 qawsedrftgyh qwaszxerdfcv residentevil rfnthbyf1988 ronaldinho10 sanfrancisco
  satisfaction saun24865709 scandinavian schoolgirlie sdicmt7seytn seemnemaailm sojdlg123aljg sonnenschein
  sonyericsson specialinsta stickdaddy77 stinkyfinger stratocaster supernatural systemofadown thecakeisalie
  transformers unbelievable vanyarespekt vfhbyfvfhbyf vfrcbvvfrcbv vfvfvskfhfve vladimirovna warhammer40k
  wazzkaprivet websolutions websolutionssu webuivalidat weihnachtsbau weihnachtsbaum z1x2c3v4b5n6
  z1x2c3v4b5n6m7 zcfvfzkexifz zqjphsyf6ctifgu`.match(/\S+/g),
);

/** Words that common passwords are put together from, in English, in pinyin and in Chinese. */
const WORDS =
  `password passwd pass admin administrator root user guest test login welcome hello letmein master secret changeme
  default qwert iloveyou loveyou love dragon monkey sunshine princess football baseball superman batman summer winter
  spring autumn computer internet server manager windows office china beijing shanghai tianjin changping fangshan haidian
  chaoyang parkfolio storage energy battery woaini woaiwo aini woai wodemima mima nihao zhongguo chuneng xinnengyuan
  dianchi shifan yuanqu laopo laogong baobei tiankong zhanghao mm qq abc xyz
  密码 你好 我爱你 中国 北京 昌平 房山 储能 示范 园区 管理员 生日快乐`.match(/\S+/g) ?? [];

/** Keys that lie in a row, and the alphabet. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]',
  'asdfghjkl;',
  'zxcvbnm,./',
  'qazwsxedcrfvtgbyhnujmikolp',
].flatMap((row) => [row, Array.from(row).toReversed().join('')]);
const SHORTEST_RUN = 3;

const LOOK_ALIKES: Record<string, string> = { a: '@4', e: '3', i: '1!', l: '1', o: '0', s: '$5', t: '7' };
const WORD_AT = new RegExp(
  `(?:${WORDS.toSorted((one, other) => other.length - one.length)
    .map((word) => Array.from(word, (letter) => `[${letter}${LOOK_ALIKES[letter] ?? ''}]`).join(''))
    .join('|')})`,
  'uy',
);

/**
 * Whether a password, in lower case, is one that is tried first: listed, one piece again and again, or put together
 * from nothing but common words (woaini1314520, P@ssw0rd-2024), runs of keys, digits and marks.
 */
export function isCommonPassword(password: string): boolean {
  return LISTED.has(password) || /^(.{1,5}?)\1+$/u.test(password) || isMadeOfPieces(password);
}

function isMadeOfPieces(password: string): boolean {
  const reached = new Set([0]);
  for (let from = 0; from < password.length; from += 1) {
    if (reached.has(from)) for (const length of pieceLengths(password, from)) reached.add(from + length);
  }
  return reached.has(password.length);
}

/** How long the common pieces are that start there. */
function* pieceLengths(password: string, from: number): Generator<number> {
  const first = password[from] ?? '';
  if (/[^\p{L}]/u.test(first)) yield 1;
  WORD_AT.lastIndex = from;
  const word = WORD_AT.exec(password)?.[0];
  if (word !== undefined) yield word.length;
  for (let length = SHORTEST_RUN; from + length <= password.length; length += 1) {
    const run = password.slice(from, from + length);
    if (run !== first.repeat(length) && !ROWS.some((row) => row.includes(run))) break;
    yield length;
  }
}
