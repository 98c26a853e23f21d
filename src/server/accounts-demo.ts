import type { DEMO_ROLES, Person } from '../contract/session.ts';
import { DEMO_DOMAIN, insertPerson } from './accounts-person.ts';
import type { SqlEngine } from './sql/sql-engine.ts';

const DEMO_PEOPLE: Record<(typeof DEMO_ROLES)[number], Pick<Person, 'name' | 'role' | 'districts'>> = {
  commission: { name: '市级演示用户', role: 'commission', districts: 'all' },
  changping: { name: '昌平演示用户', role: 'district_official', districts: [110_114] },
  fangshan: { name: '房山演示用户', role: 'district_official', districts: [110_111] },
  viewer: { name: '只读演示用户', role: 'viewer', districts: 'all' },
};

/** The people of a demonstration. They have no password: one click lets anybody in, and nothing else does. */
export async function addDemoPeople(engine: SqlEngine, at: Date): Promise<void> {
  await engine.write(async (work) => {
    for (const [name, person] of Object.entries(DEMO_PEOPLE)) {
      const id = `demo-${name}`;
      const email = `${name}${DEMO_DOMAIN}`;
      await insertPerson(engine, work, {
        ...person,
        id,
        email,
        at,
        mustChangePassword: false,
        passwordHash: null,
      });
    }
  });
}
