import { z } from 'zod';

/*
 * Must be the first import of `main.tsx`: schemas decide when they are made whether they compile themselves with
 * `new Function`, which the content policy (`script-src 'self'`) forbids and the browser would report.
 */
z.config({ jitless: true });
