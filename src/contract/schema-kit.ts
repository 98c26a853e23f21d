import { z } from 'zod';

/*
 * Schemas decide when they are made whether they compile themselves with `new Function`. In a page the content
 * policy (`script-src 'self'`) forbids that, and the browser would report the attempt. Every schema of ours takes
 * the kit from here, so that this runs first whatever chunks a bundler makes.
 */
if (typeof document !== 'undefined') z.config({ jitless: true });

export { z };
