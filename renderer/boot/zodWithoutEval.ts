import { config } from 'zod';

// Zod would compile its schemas with `new Function`, which the content security policy refuses. This must be told
// before the first schema is made, so main.tsx imports this module before all others.
config({ jitless: true });
