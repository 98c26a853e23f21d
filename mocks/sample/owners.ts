import type { SampleOrganisation } from './organisations.ts';
import type { Sector } from './project-kinds.ts';
import type { Random } from './seeded-random.ts';

/** Share of projects that go to the next organisation in turn, so that each gets its first one. */
const IN_TURN = 0.35;
/** Share of projects that stay in their owner's own district where it has one. */
const AT_HOME = 0.75;

function file(index: Map<string, SampleOrganisation[]>, key: string, organisation: SampleOrganisation): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [organisation]);
  else list.push(organisation);
}

/**
 * Finds owners: some organisations hold many projects, most hold a few, all hold one before long.
 * @throws RangeError when there are no enterprises
 */
export function ownerRegister(
  organisations: readonly SampleOrganisation[],
): (sector: Sector, districtAdcode: number, random: Random) => SampleOrganisation {
  const bySector = new Map<string, SampleOrganisation[]>();
  const byHome = new Map<string, SampleOrganisation[]>();
  for (const organisation of organisations) {
    file(bySector, organisation.sector, organisation);
    file(byHome, `${organisation.sector} ${organisation.districtAdcode}`, organisation);
  }
  const enterprises = organisations.filter(({ record }) => record.kind === 'enterprise');
  const turns = new Map<string, number>();
  return (sector, districtAdcode, random) => {
    const peers = bySector.get(sector) ?? enterprises;
    if (random.chance(IN_TURN)) {
      const turn = turns.get(sector) ?? 0;
      turns.set(sector, turn + 1);
      const next = peers[turn % peers.length];
      if (next !== undefined) return next;
    }
    const neighbours = byHome.get(`${sector} ${districtAdcode}`);
    const candidates = neighbours !== undefined && random.chance(AT_HOME) ? neighbours : peers;
    // The first of a list hold more than the last.
    const favoured = candidates[Math.floor(candidates.length * random.unit() ** 1.6)];
    return favoured ?? random.pick(enterprises);
  };
}
