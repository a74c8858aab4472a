import { offerBasis, offerOf, offerText } from '../../reporting/offerOf.ts';
import { type ReportedItem, reportedItems, reportingProgress } from '../../reporting/reportedItems.ts';
import { standards } from '../../reporting/standards.ts';
import { itemStatusWords } from '../../words/reportingWords.ts';
import type { ReportBasis } from '../basis.ts';
import type { Block, Run, Runs } from '../blocks.ts';
import { cutText, plain, quiet, strong } from '../runs.ts';

const LONGEST_TEXT = 3_000;

/** What people wrote; else what the workspace offers, marked as such; else that nothing is there. */
function textCell(basis: ReportBasis, { asked, row }: ReportedItem): Runs {
  const own = row?.text.trim() ?? '';
  if (own !== '') return plain(cutText(own, LONGEST_TEXT));
  const offers = offerBasis(basis.document, basis.theory.id, basis);
  const text = offers === undefined ? '' : offerText(offerOf(offers, asked.topic)).trim();
  if (text === '') return [quiet('Nothing in the workspace yet.')];
  return [quiet('From the workspace: '), ...plain(cutText(text, LONGEST_TEXT))];
}

function nameCell({ say }: ReportBasis, { asked }: ReportedItem): Runs {
  const mark: Run[] = asked.isNameSeen ? [] : [quiet(' †')];
  return [strong(say.text(asked.title)), ...mark, ...plain(`\n${say.text(asked.asks)}`)];
}

/** The items of the reporting standard: whether each is reported, where, and what is said. */
export function* standard(basis: ReportBasis): Generator<null, readonly Block[], void> {
  const { title, use, source, checked } = standards[basis.standard];
  const items = reportedItems(basis.document, basis.theory.id, basis.standard);
  const { done } = reportingProgress(items);
  const rows: (readonly Runs[])[] = [];
  for (const each of items) {
    const pages = each.row?.pages ?? '';
    rows.push([
      plain(each.asked.item),
      nameCell(basis, each),
      plain([itemStatusWords[each.status ?? 'open'], pages].filter((text) => text !== '').join('\n')),
      textCell(basis, each),
    ]);
    yield null;
  }
  return [
    {
      kind: 'paragraph',
      runs: plain(
        `${title}, ${use}: ${source}. ${done} of ${items.length} items are reported or do not apply.`,
      ),
    },
    { kind: 'note', runs: plain(`† ${checked}`) },
    {
      kind: 'table',
      caption: `${title}: what is reported, and where`,
      columns: [
        { title: 'No.', width: 1, isNumber: true },
        { title: 'Item, in our words', width: 5 },
        { title: 'Reported, pages', width: 3 },
        { title: 'What is said', width: 9 },
      ],
      rows,
    },
  ];
}
