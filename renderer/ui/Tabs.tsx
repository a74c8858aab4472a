import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as RacTabs } from 'react-aria-components';
import type { Icon } from './icons.ts';
import './Tabs.css';

export type TabDefinition<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: Icon;
  /** A figure after the label; say in `countWords` what it counts. */
  readonly count?: number;
  readonly countWords?: string;
  readonly isDisabled?: boolean;
  readonly content: ReactNode;
};

export type TabsProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly TabDefinition<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
};

/** Several pages in one place (Claim, Evidence, Measures, History). Only the chosen page is in the document. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <RacTabs
      className="wf-tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((candidate) => candidate.id === key);
        if (tab !== undefined) onSelect(tab.id);
      }}
    >
      <TabList aria-label={label} className="wf-tabs-list">
        {tabs.map(({ id, label: words, icon: Glyph, count, countWords = '', isDisabled = false }) => (
          <Tab key={id} id={id} isDisabled={isDisabled} className="wf-tab">
            {Glyph && <Glyph size={15} strokeWidth={1.75} aria-hidden />}
            {words}
            {count !== undefined && (
              <span className="wf-tab-count">
                {count}
                <span className="visuallyHidden"> {countWords}</span>
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="wf-tabs-panel">
          {content}
        </TabPanel>
      ))}
    </RacTabs>
  );
}
