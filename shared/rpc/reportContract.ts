import { z } from 'zod';

const count = z.number().int().min(0);

/** Calls about reports. */
export const reportContract = {
  /** What a report says of the workspace besides the rows of its theory: the library in numbers, the log. */
  'report.facts': {
    input: z.strictObject({ workspace: z.string().max(100), theoryId: z.string().max(100) }),
    output: z.strictObject({
      library: z.strictObject({
        sources: count,
        byStatus: z.strictObject({ to_read: count, reading: count, read: count, set_aside: count }),
        imports: z.array(z.strictObject({ from: z.string(), sources: count })),
      }),
      steps: z.array(
        z.strictObject({
          entryId: z.string(),
          kind: z.enum(['do', 'undo', 'redo']),
          label: z.string(),
          at: z.number(),
        }),
      ),
    }),
  },
} as const;
