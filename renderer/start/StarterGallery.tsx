import { useEffect, useId, useState } from 'react';

import { type StarterTopic, starterTopics } from '#models/starters/topics.ts';
import { useEditor } from '#renderer/state/editorContext.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { countWords } from '#models/words/countWords.ts';
import type { StarterSummary } from '#shared/rpc/contract.ts';
import { type StarterAct, StarterCard } from './StarterCard.tsx';
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

const every = 'every';
const topicChoices: readonly { readonly id: StarterTopic | typeof every; readonly label: string }[] = [
  { id: every, label: 'Everything' },
  ...Object.entries(starterTopics).map(([id, label]) => ({ id: id as StarterTopic, label })),
];

type GroupProps = {
  readonly title: string;
  readonly about: string;
  readonly starters: readonly StarterSummary[];
  readonly isCompact: boolean;
  readonly acts: readonly StarterAct[];
};

function StarterGroup({ title, about, starters, isCompact, acts }: GroupProps) {
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
            <StarterCard starter={starter} acts={acts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The starters that come with the program; empty until they are here. */
function useStarters(): readonly StarterSummary[] {
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
  return starters;
}

/** The bundled theories in groups, each drawn small, narrowed to a topic where one is chosen. */
export function StarterGallery({ acts }: { readonly acts: readonly StarterAct[] }) {
  const starters = useStarters();
  const [topic, setTopic] = useState<StarterTopic | typeof every>(every);
  const shown = starters.filter(({ topics }) => topic === every || topics.includes(topic));
  return (
    <div className="wf-starter-groups">
      <div className="wf-starter-filter">
        <Select label="Topic" options={topicChoices} value={topic} onChange={setTopic} />
        <p role="status" className="wf-hint">
          {topic === every
            ? countWords(starters.length, 'theory', 'theories')
            : `${shown.length} of ${countWords(starters.length, 'theory', 'theories')}`}
        </p>
      </div>
      {groups.map(({ group, title, about }) => {
        const own = shown.filter((starter) => starter.group === group);
        if (own.length === 0) return null;
        return (
          <StarterGroup
            key={group}
            title={title}
            about={about}
            starters={own}
            isCompact={group === 'skeleton'}
            acts={acts}
          />
        );
      })}
    </div>
  );
}
