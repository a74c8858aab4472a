/** One thing that can be said of a service, to tell evidence about an information line from evidence about a holistic one. */
export type ServiceDescriptor = {
  readonly id: string;
  readonly words: string;
  /** What the source says of it, in few words; empty where it says no more. */
  readonly about: string;
};

/** A side of a service, with what can be said of it, where the words come from, and how far that was checked. */
export type ServiceGroup = {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly descriptors: readonly ServiceDescriptor[];
};

const pescheny =
  'Pescheny JV, Pappas Y, Randhawa G (2018), doi 10.1186/s12913-018-2893-4, as shown by Heap and Webber, slides, 15 July 2022';

/** All sides of a service, in the order they are asked about. Ids have no spaces and never change. */
export const serviceGroups: readonly ServiceGroup[] = [
  {
    id: 'spectrum',
    title: 'How far it goes',
    source:
      'Kimberlee 2015 (record not verified), as shown by Heap and Webber, slides, 15 July 2022; the slides write “light / medium” to “holistic”',
    descriptors: [
      { id: 'light', words: 'Light', about: '' },
      { id: 'medium', words: 'Medium', about: '' },
      { id: 'holistic', words: 'Holistic', about: '' },
    ],
  },
  {
    id: 'type',
    title: 'Type of service',
    source: pescheny,
    descriptors: [
      { id: 'information-only', words: 'Information only', about: 'Advertised in primary care.' },
      {
        id: 'telephone-line',
        words: 'Information and a telephone line',
        about: 'Advertised in primary care, with leaflets or on a notice board.',
      },
      {
        id: 'primary-care-referral',
        words: 'Referral by primary care',
        about: 'A professional refers, if needed.',
      },
      {
        id: 'practice-generic',
        words: 'In the practice, for anything',
        about: 'Clinics in the surgery; a health worker refers, or people come by themselves.',
      },
      {
        id: 'practice-specialist',
        words: 'In the practice, on one matter',
        about:
          'Direct advice or services, such as Citizens Advice; signposting, or people come by themselves.',
      },
      {
        id: 'outside-primary-care',
        words: 'Outside primary care',
        about: 'A centre that people are referred to, with help one to one.',
      },
    ],
  },
  {
    id: 'boundary',
    title: 'Remit',
    source: 'Westlake D et al. (2022), doi 10.1111/hsc.13802',
    descriptors: [
      { id: 'open', words: 'Open', about: '' },
      { id: 'boundaried', words: 'Boundaried', about: '' },
    ],
  },
  {
    id: 'employer',
    title: 'Who employs the link worker',
    source: 'Westlake D et al. (2022), doi 10.1111/hsc.13802',
    descriptors: [
      { id: 'voluntary', words: 'Voluntary sector', about: '' },
      { id: 'pcn', words: 'Primary care network', about: '' },
    ],
  },
  {
    id: 'discourse',
    title: 'What it is for',
    source:
      'Calderón-Larrañaga S et al. (2022), doi 10.1111/1467-9566.13468; that the slides mean this paper is our inference',
    descriptors: [
      {
        id: 'social-determinants',
        words: 'Social determinants of health',
        about:
          'The most common reason given for its existence: disadvantage in society causes health problems; yet it is often not measured.',
      },
      {
        id: 'independence',
        words: 'From dependence to independence',
        about:
          'The most common reason behind design and measurements: services are overstretched, barriers are people’s own, such as confidence; so coaching, goals and limited time.',
      },
      {
        id: 'personalised-care',
        words: 'Personalised care',
        about:
          'Mostly in qualitative studies: a practice of caring and listening and a network of care, against a rushed GP; it may undermine the GP’s role.',
      },
    ],
  },
];

const known = new Map(
  serviceGroups.flatMap(({ descriptors }) => descriptors).map((descriptor) => [descriptor.id, descriptor]),
);

/** The descriptors in a `services` field, in the order of the groups; ids nobody knows are left out. */
export function servicesIn(field: string): readonly ServiceDescriptor[] {
  const ids = new Set(field.split(/\s+/));
  return [...known.values()].filter(({ id }) => ids.has(id));
}

/** The `services` field with a descriptor put in or taken out; ids of a later version stay. */
export function withService(field: string, id: string, isOn: boolean): string {
  const ids = field.split(/\s+/).filter((one) => one !== '' && one !== id);
  return (isOn ? [...ids, id] : ids).join(' ');
}
