import { createMemoryStore } from '../../src/server/memory-store.ts';
import { describeStore } from '../store.suite.ts';

describeStore('memory', async () => createMemoryStore(null));
