import { useState } from 'react';
import { Badge } from '../Badge.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { FileText, Pin, TriangleAlert } from '../icons.ts';
import { Kbd } from '../Kbd.tsx';
import { ListBox } from '../ListBox.tsx';
import { IconButton } from '../Button.tsx';
import type { Option } from '../OptionList.tsx';
import { PanelHeader } from '../PanelHeader.tsx';
import { RoleChip, type Role } from '../RoleChip.tsx';
import { StanceMark } from '../StanceMark.tsx';
import { Tabs } from '../Tabs.tsx';
import { Exhibit } from './Exhibit.tsx';

const sources = [
  {
    id: 's1',
    label: 'Interview 4',
    description: 'Participant, 2024',
    icon: FileText,
    trailing: '3 extracts',
  },
  { id: 's2', label: 'Panel session 2', description: 'Twelve people', icon: FileText, trailing: '1 extract' },
  { id: 's3', label: 'Session notes, damaged', icon: FileText, isDisabled: true },
] as const satisfies readonly Option[];

const roles = [
  'context',
  'intervention',
  'resource',
  'actor',
  'mechanism',
  'reasoning',
  'outcome',
] as const satisfies readonly Role[];

/** Lists, tabs, chips and marks. */
export function ListExhibits() {
  const [tab, setTab] = useState<'claim' | 'evidence' | 'measures' | 'history'>('claim');
  const [chosen, setChosen] = useState<readonly (typeof sources)[number]['id'][]>(['s1']);
  return (
    <>
      <Exhibit name="Panel header and tabs">
        <div className="gallery-panel">
          <PanelHeader
            kind="Arrow"
            title="Feels welcome → Comes to the second session"
            actions={<IconButton label="Pin" icon={Pin} />}
            onClose={() => undefined}
          />
          <div className="gallery-panelBody">
            <Tabs
              label="About this arrow"
              selected={tab}
              onSelect={setTab}
              tabs={[
                { id: 'claim', label: 'Claim', content: <Claim /> },
                {
                  id: 'evidence',
                  label: 'Evidence',
                  count: 4,
                  countWords: 'pieces',
                  content: <p>Three for, one against.</p>,
                },
                { id: 'measures', label: 'Measures', content: <p>None yet.</p> },
                { id: 'history', label: 'History', isDisabled: true, content: null },
              ]}
            />
          </div>
        </div>
      </Exhibit>
      <Exhibit name="List box">
        <div className="gallery-panel">
          <ListBox
            label="Sources"
            options={sources}
            selectedIds={chosen}
            onSelectionChange={setChosen}
            selectionMode="multiple"
          />
        </div>
      </Exhibit>
      <Exhibit name="Role chip">
        <div className="gallery-row">
          {roles.map((role) => (
            <RoleChip key={role} role={role} />
          ))}
        </div>
        <div className="gallery-row">
          {roles.map((role) => (
            <RoleChip key={role} role={role} isCompact />
          ))}
        </div>
      </Exhibit>
      <Exhibit name="Stance mark">
        <StanceMark stance="supports" isLabelled />
        <StanceMark stance="contradicts" isLabelled />
        <StanceMark stance="refines" isLabelled />
        <StanceMark stance="gives_context" isLabelled />
        <StanceMark stance="supports" count={3} />
        <StanceMark stance="contradicts" count={1} />
      </Exhibit>
      <Exhibit name="Badge and key caps">
        <Badge>Draft</Badge>
        <Badge tone="accent">Refined</Badge>
        <Badge tone="good">Saved</Badge>
        <Badge tone="warn" icon={TriangleAlert}>
          3 checks
        </Badge>
        <Badge tone="danger">Not saved</Badge>
        <Kbd accelerator="CmdOrCtrl+Shift+L" isMac={false} />
        <Kbd accelerator="CmdOrCtrl+Shift+L" isMac />
      </Exhibit>
      <Exhibit name="Disclosure">
        <div className="gallery-wide">
          <Disclosure title="Arrows in" summary={<Badge>2</Badge>} defaultExpanded>
            <p>Two arrows end here; one of them has no evidence yet.</p>
          </Disclosure>
          <Disclosure title="Arrows out">
            <p>One arrow leaves.</p>
          </Disclosure>
        </div>
      </Exhibit>
    </>
  );
}

function Claim() {
  return (
    <p className="gallery-claim">
      <span className="wf-clauseWord">If</span> people feel welcome at the first visit{' '}
      <span className="wf-clauseWord">then</span> they come to the second{' '}
      <span className="wf-clauseWord">because</span>{' '}
      <span className="gallery-gap">why would that happen?</span>
    </p>
  );
}
