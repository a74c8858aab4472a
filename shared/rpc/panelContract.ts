import { answerField } from '#models/entities/response.ts';
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
  /** What a filled spreadsheet of answers holds; nothing is stored. */
  'panel.readAnswers': {
    input: z.strictObject({ workspace: id, sessionId: id, path: z.string().min(1).max(4096) }),
    output: z.strictObject({
      people: z.array(
        z.strictObject({
          name: z.string(),
          groupName: z.string(),
          answers: z.array(z.strictObject({ askedArrowId: id, answer: answerField, comment: z.string() })),
          missing: z.array(z.string()),
        }),
      ),
      problems: z.array(z.strictObject({ row: z.number(), message: z.string() })),
    }),
  },
} as const;
