import { panelFileIds } from '#shared/export/panelFiles.ts';
import { z } from 'zod';

const id = z.string().max(100);

/** Calls about panel sessions. */
export const panelContract = {
  /** Writes something of a panel session to a file. */
  'panel.write': {
    input: z.strictObject({
      workspace: id,
      sessionId: id,
      what: z.enum(panelFileIds),
      path: z.string().min(1).max(4096),
    }),
    output: z.strictObject({ file: z.string(), bytes: z.number() }),
  },
} as const;
