import { type ChangeMark, changeSigns, markWords } from '#models/compare/changeMarks.ts';
import { useSaid } from '#renderer/words/useSaid.ts';
import './ChangeTag.css';

/** What became of a box in the theory it is compared with: a sign, a word and a line of its own, then a colour. */
export function ChangeTag({ mark }: { readonly mark: ChangeMark }) {
  const said = useSaid();
  const words = said(markWords(mark));
  if (words === '') return null;
  return (
    <>
      <span className="wf-changeFrame" data-change={mark.kind} aria-hidden />
      <span className="wf-changeTag" data-change={mark.kind} aria-hidden>
        {words}
      </span>
    </>
  );
}

/** The same for screen readers, after what else is said of a box or an arrow; empty when nothing differs. */
export function changeTold(mark: ChangeMark | undefined, said: (text: string) => string): string {
  if (mark === undefined) return '';
  const words = [
    mark.kind === 'same' ? '' : changeSigns[mark.kind].word,
    mark.isDisputed ? changeSigns.disputed.word : '',
  ];
  const told = words.filter((word) => word !== '').join(', ');
  return told === '' ? '' : `; ${said(told).toLowerCase()}`;
}
