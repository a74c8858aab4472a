import { useState } from 'react';
import { Checkbox } from '../Checkbox.tsx';
import { ComboBox } from '../ComboBox.tsx';
import { Flag, HandHelping, Lightbulb, MapPin, User } from '../icons.ts';
import type { Option } from '../OptionList.tsx';
import { SearchField } from '../SearchField.tsx';
import { Select } from '../Select.tsx';
import { Switch } from '../Switch.tsx';
import { TextArea, TextField } from '../TextField.tsx';
import { Exhibit } from './Exhibit.tsx';

const roles = [
  { id: 'none', label: 'Not said' },
  { id: 'context', label: 'Context', icon: MapPin },
  { id: 'intervention', label: 'Intervention', icon: HandHelping },
  { id: 'actor', label: 'Actor', icon: User },
  { id: 'mechanism', label: 'Mechanism', icon: Lightbulb },
  { id: 'outcome', label: 'Outcome', icon: Flag },
] as const satisfies readonly Option[];

const targets = [
  { id: 't1', label: 'Feels welcome at the first visit', section: 'Enrolment' },
  { id: 't2', label: 'Fears being judged', section: 'Enrolment' },
  { id: 't3', label: 'Comes to the second session', section: 'Engagement', description: 'Outcome' },
  { id: 't4', label: 'Trusts the link worker', section: 'Engagement', description: 'Mechanism' },
  { id: 't5', label: 'Keeps going after six months', section: 'Adherence' },
] as const satisfies readonly Option[];

/** Everything that is written into or chosen from. */
export function FieldExhibits() {
  const [role, setRole] = useState<(typeof roles)[number]['id'] | null>(null);
  const [target, setTarget] = useState<(typeof targets)[number]['id'] | null>(null);
  return (
    <>
      <Exhibit name="Text field and text area">
        <TextField label="Label" defaultValue="Trusts the link worker" />
        <TextField
          label="Then"
          defaultValue="c"
          isInvalid
          errorMessage="This is shorter than a sentence can be. Say what happens, and to whom."
        />
        <TextField label="Code" defaultValue="CMOC 3" isReadOnly />
        <TextField label="Page" placeholder="e.g. 14" isDisabled />
        <TextArea
          label="Because"
          placeholder="What would people think or feel?"
          description="Why would that happen? In a person’s own words, if you can."
        />
      </Exhibit>
      <Exhibit name="Search field">
        <SearchField label="Search sources" placeholder="Search 50,000 sources" />
        <SearchField label="Search, filled" defaultValue="social prescribing" />
      </Exhibit>
      <Exhibit name="Select and combo box">
        <Select label="Usual role" options={roles} value={role} onChange={setRole} />
        <Select label="Role, off" options={roles} value="context" onChange={setRole} isDisabled />
        <ComboBox
          label="Connect to"
          options={targets}
          value={target}
          onChange={setTarget}
          placeholder="Type to find an element or an arrow"
          emptyWords="No element has these words."
        />
      </Exhibit>
      <Exhibit name="Checkbox and switch">
        <Checkbox defaultSelected>Show bare arrows</Checkbox>
        <Checkbox>Show measures</Checkbox>
        <Checkbox isIndeterminate>All stages</Checkbox>
        <Checkbox isDisabled defaultSelected>
          Show agreement
        </Checkbox>
        <Switch defaultSelected description="IF, THEN and BECAUSE in place of C, M and O.">
          Plain words
        </Switch>
        <Switch>Single-key shortcuts</Switch>
        <Switch isDisabled>Levels as rows</Switch>
      </Exhibit>
    </>
  );
}
