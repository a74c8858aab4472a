import { useEffect, useId, useState } from 'react';

import { useEditor } from '#renderer/state/editorContext.ts';
import type { StarterSummary } from '#shared/rpc/contract.ts';
import { StarterCard } from './StarterCard.tsx';
import './start.css';

type Group = StarterSummary['group'];

/** The parts of the gallery, in their order. */
const groups: readonly { readonly group: Group; readonly title: string; readonly about: string }[] = [
  { group: 'begin', title: 'Begin here', about: 'Small ones to learn with and to argue about.' },
  {
    group: 'social-prescribing',
    title: 'Social prescribing',
    about: 'From published studies. Each arrow says whose words it is in; what nobody has said is left open.',
  },
  { group: 'skeleton', title: 'Skeletons', about: 'Hardly anything in them: write over what is there.' },
];

type GroupProps = {
  readonly title: string;
  readonly about: string;
  readonly starters: readonly StarterSummary[];
  readonly isCompact: boolean;
  readonly onChoose: (starter: StarterSummary) => void;
};

function StarterGroup({ title, about, starters, isCompact, onChoose }: GroupProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="wf-starter-group">
      <h3 id={titleId} className="wf-starter-group-title">
        {title}
      </h3>
      <p className="wf-starter-group-about">{about}</p>
      <ul className={isCompact ? 'wf-starters wf-starters-compact' : 'wf-starters'}>
        {starters.map((starter) => (
          <li key={starter.id}>
            <StarterCard starter={starter} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The bundled theories in groups, each drawn small; a press chooses one. */
export function StarterGallery({ onChoose }: { readonly onChoose: (starter: StarterSummary) => void }) {
  const editor = useEditor();
  const [starters, setStarters] = useState<readonly StarterSummary[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void editor.client.call('starters.list', {}).then((found) => {
      if (isCurrent && found.ok) setStarters(found.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [editor]);
  return (
    <div className="wf-starter-groups">
      {groups.map(({ group, title, about }) => {
        const own = starters.filter((starter) => starter.group === group);
        if (own.length === 0) return null;
        return (
          <StarterGroup
            key={group}
            title={title}
            about={about}
            starters={own}
            isCompact={group === 'skeleton'}
            onChoose={onChoose}
          />
        );
      })}
    </div>
  );
}
