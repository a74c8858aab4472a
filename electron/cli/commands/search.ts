import { openSearchIndex } from '#backend/search/searchIndex.ts';
import { searchKinds } from '#backend/search/searchText.ts';

import { type CliCommand, wrongUsage } from '../command.ts';
import { optionalOption, readWorkspace, unwrap } from '../workspaceArguments.ts';

/** `search`: full text over everything in a workspace. */
export const searchCommand: CliCommand = {
  usage: 'search <workspace> TEXT [--kind KIND] [--limit N]',
  summary: `full text over everything; kinds: ${searchKinds.join(', ')}`,
  positionals: [2, 100],
  options: { kind: { type: 'string' }, limit: { type: 'string' } },
  run: (invocation) => {
    const kind = optionalOption(invocation, 'kind') ?? null;
    if (kind !== null && !searchKinds.includes(kind))
      return wrongUsage(`There is no kind "${kind}". The kinds are ${searchKinds.join(', ')}.`);
    const limit = Number(optionalOption(invocation, 'limit') ?? '50');
    if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
      return wrongUsage('--limit is a whole number from 1 to 10000.');
    return readWorkspace(invocation, (store) => {
      const index = openSearchIndex(store, invocation.storeOptions.userDataDir);
      try {
        const hits = unwrap(index.search({ text: invocation.positionals.slice(1).join(' '), kind, limit }));
        const json = hits.map((hit) => ({
          kind: hit.kind,
          id: hit.id,
          title: hit.title,
          snippet: hit.snippet,
        }));
        return {
          json,
          text:
            json.length === 0
              ? 'Nothing found.'
              : json
                  .map((hit) => `${hit.kind}  ${hit.title}\n  ${hit.snippet.replaceAll('\n', ' ')}`)
                  .join('\n'),
        };
      } finally {
        index.close();
      }
    });
  },
};
