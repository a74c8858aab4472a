import {
  theoryNamed,
  changeWorkspace,
  documentOf,
  optionalOption,
  requiredOption,
  unwrap,
} from '../workspaceArguments.ts';
import { type CliCommand, wrongUsage } from '../command.ts';
import { takeSnapshot } from '#backend/takeSnapshot.ts';

const kinds = ['version', 'initial'] as const;

/** `snapshot`: keeps a theory as it is now under a name. */
export const snapshotCommand: CliCommand = {
  usage: 'snapshot <workspace> --theory ID --name N [--note TEXT] [--kind version|initial]',
  summary: 'keep a theory as it is now under a name',
  positionals: [1, 1],
  options: {
    theory: { type: 'string' },
    name: { type: 'string' },
    note: { type: 'string' },
    kind: { type: 'string' },
  },
  run: async (invocation) => {
    const name = requiredOption(invocation, 'name').trim();
    if (name === '') wrongUsage('--name needs at least one visible character.');
    const named = optionalOption(invocation, 'kind') ?? 'version';
    const kind = kinds.find((each) => each === named);
    if (kind === undefined) return wrongUsage(`--kind is version or initial, not "${named}".`);
    const note = optionalOption(invocation, 'note') ?? '';
    const json = await changeWorkspace(invocation, false, (store) => {
      const document = documentOf(store);
      const theoryId = theoryNamed(document, optionalOption(invocation, 'theory'));
      const words = { name, note, kind, contributor: '' };
      return Promise.resolve(unwrap(takeSnapshot(store, { document, theoryId, words, env: invocation.env })));
    });
    return { json, text: `Kept “${name}” as ${json.id}.` };
  },
};
