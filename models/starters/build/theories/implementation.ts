import { link } from '../draw.ts';
import {
  type ArrowDescription,
  type BoxDescription,
  type EvidenceDescription,
  type StarterDescription,
  inference,
  slides,
} from '../description.ts';

const role = 'The usual role is our reading.';
const bears = inference(
  'The slides list it among the barriers and facilitators of implementing and delivering. That it bears on delivery as intended, and the sign for its right-hand form, is our reading.',
);
const hinders = 'Names the form that gets in the way: the same arrow, from its other end.';
const barrier = (extract: string): EvidenceDescription => [extract, 'supports', hinders];
const helps = 'Names the form that helps.';
const facilitator = (extract: string): EvidenceDescription => [extract, 'supports', helps];

type Factor = Pick<BoxDescription, 'label' | 'plain' | 'poleLow' | 'poleHigh' | 'note'>;

/** A factor of delivery with its two forms: the one that hinders on the left, the one that helps on the right. */
const factor = (at: BoxDescription['at'], fields: Factor): BoxDescription => ({
  ...fields,
  role: 'context',
  stage: 'delivery',
  at,
  whose: slides('A heading of the slides’ lists of barriers and facilitators; its forms are shortened.'),
  note: `${fields.note ?? ''} ${role}`.trim(),
});
const delivered = (
  from: string,
  condition: string,
  evidence: readonly EvidenceDescription[],
): ArrowDescription => ({
  from,
  // In the words of the form that helps: a box with two forms cannot say which one is meant.
  if: condition,
  to: 'delivered',
  whose: bears,
  evidence,
});
const between = (
  at: BoxDescription['at'],
  fields: Pick<BoxDescription, 'label' | 'plain' | 'role' | 'note' | 'desiredDirection'>,
): BoxDescription => ({
  ...fields,
  stage: 'collaboration',
  at,
  whose: slides('From the slides on relationships between GPs and voluntary services, shortened.'),
});
const names = slides('The slides name it as what matters between GPs and voluntary services.');

/** Pescheny 2018 and the study on GPs and the voluntary sector: what helps and hinders, as boxes with two forms. */
export const implementation: StarterDescription = {
  id: 'implementation',
  key: 'impl',
  title: 'What helps and hinders a social prescribing service?',
  group: 'social-prescribing',
  topics: ['running-a-service'],
  sentence:
    'Nine factors, each with the form that hinders and the form that helps, and what collaboration between GPs and the voluntary sector rests on.',
  theory: {
    summary:
      'Why does the same kind of service run well in one place and badly in another? A review of eight studies lists what helps and what gets in the way; often they are two forms of one thing, as a rushed start and a start in phases. Each is one box here, with both its forms. A second study looks at how doctors and voluntary groups come to work together.',
    questions:
      'Which of these weighed most where you work? Which leads to which? The lists say what matters, not why: what do people think or feel when the start is rushed? Is “patient engagement” a cause here, or an effect?',
    scope:
      'Services in general practice with a navigator, says the abstract of the review, and the quality of most of its studies was poor. The slides do not name the second study; that it is Southby and Gamsu 2018 is our inference.',
  },
  stages: {
    delivery: ['Implementing and delivering', 'Setting up and running the service'],
    collaboration: ['GPs and voluntary services', 'Doctors and voluntary groups together'],
  },
  boxes: {
    approach: factor([0, 0], {
      label: 'Implementation approach',
      plain: 'How the service is started',
      poleLow: 'rushed, “go live” dates',
      poleHigh: 'phased roll-out',
      note: 'Rushed before relationships are built; or phased, with meetings with GP practices.',
    }),
    leadership: factor([0, 1.12], {
      label: 'Leadership and organisation',
      plain: 'How the service is led',
      poleLow: 'no agreement, turnover',
      poleHigh: 'steering group, training',
      note: 'No partnership agreement with the hosting surgery, turnover, no project management; or workshops and briefings before roll-out, steering groups, training for referrers, organisational readiness.',
    }),
    funding: factor([0, 3.36], {
      label: 'Economic climate and funding',
      plain: 'Money',
      poleLow: 'a barrier',
      poleHigh: '',
      note: 'The slides name only the barrier.',
    }),
    understanding: factor([1.82, 2.9], {
      label: 'Shared understanding of the service and its pathway',
      plain: 'Everybody means the same service',
      poleLow: 'missing',
      poleHigh: 'shared by all',
      note: 'Missing among stakeholders; or shared between clinical and non-clinical staff and partners.',
    }),
    'gp-staff': factor([1.82, 1.4], {
      label: 'GP staff engagement',
      plain: 'The surgery takes part',
      poleLow: 'no trust or time',
      poleHigh: 'meetings, letters back',
      note: 'Lack of it, for want of trust or time; or attending staff meetings, letters back to the referrer.',
    }),
    turnover: factor([0, 2.24], {
      label: 'Staff turnover and support',
      plain: 'Whether staff stay',
      poleLow: 'high turnover',
      poleHigh: 'support, supervision',
      note: 'That support and supervision by a manager is the other form of turnover is our reading.',
    }),
    patients: factor([1.82, 4.4], {
      label: 'Patient engagement',
      plain: 'Whether patients take part',
      poleLow: 'new way, money, doubt',
      poleHigh: '',
      note: 'A new way of working, confidence, money, scepticism. The slides name only the barrier.',
    }),
    relationships: factor([1.82, 0], {
      label: 'Relationships and communication',
      plain: 'How people get on and keep in touch',
      poleLow: '',
      poleHigh: 'regular contact',
      note: 'Reciprocity and trust, structured regular communication, progress fed back. The slides name only the facilitator.',
    }),
    infrastructure: factor([0, 4.48], {
      label: 'Infrastructure of services and community',
      plain: 'What there is to send people to',
      poleLow: 'a barrier',
      poleHigh: 'a facilitator',
      note: 'The slides list “services and activities” among the barriers and “of community” among the facilitators, and say no more.',
    }),
    delivered: {
      label: 'Service delivered as intended',
      plain: 'The service runs as it was meant to',
      role: 'outcome',
      stage: 'delivery',
      at: [0.91, 2.24],
      whose: inference('The slides say only “implementing and delivering”.'),
      note: 'Level: service.',
    },
    feedback: between([0, 1.4], {
      label: 'Clear and regular mutual feedback',
      plain: 'People tell each other how it went',
      role: 'intervention',
      note: `Also: letters back to the referrer, patients’ progress fed back. ${role}`,
    }),
    referrals: between([0.95, 0], {
      label: 'Referrals',
      plain: 'Doctors refer people',
      role: 'outcome',
      note: 'What trust would lead to, by our reading.',
    }),
    trust: between([0, 0], {
      label: 'Trust',
      plain: 'People trust each other',
      role: 'mechanism',
      note: role,
    }),
    time: between([0.95, 0.9], {
      label: 'Time',
      plain: 'There is time',
      role: 'context',
      note: `“Trust takes time.” ${role}`,
    }),
    status: between([0.95, 1.8], {
      label: 'Status gap between GPs and voluntary sector',
      plain: 'Doctors stand above voluntary groups',
      role: 'context',
      note: `“GPs need to attend to the ‘status gap’.” ${role}`,
    }),
    personal: between([0, 2.6], {
      label: 'Personal relationships',
      plain: 'People know each other',
      role: 'context',
      note: role,
    }),
    policy: between([0, 3.5], {
      label: 'Policy support, regional and national',
      plain: 'Policy backs it',
      role: 'context',
      note: `Level: system. ${role}`,
    }),
    wider: between([0, 4.4], {
      label: 'Understanding of the wider voluntary sector',
      plain: 'Doctors know what voluntary groups do',
      role: 'context',
      note: role,
    }),
    collaboration: between([1, 3.5], {
      label: 'Collaboration of GPs and voluntary sector',
      plain: 'Doctors and voluntary groups work together',
      role: 'outcome',
      note: `Level: service. ${role}`,
    }),
    burden: between([0, 5.4], {
      label: 'Burden of showing value falls on the voluntary sector',
      plain: 'Voluntary groups must prove their worth',
      role: 'context',
      note: role,
    }),
    capacity: between([1.2, 5.4], {
      label: 'Capacity of the voluntary sector',
      plain: 'Capacity of voluntary groups',
      role: 'outcome',
      desiredDirection: 'increase',
      note: 'What the burden would take from, by our reading.',
    }),
  },
  arrows: {
    'a01-approach': delivered('approach', 'the start is phased, not rushed', [
      barrier('pescheny-rushed'),
      facilitator('pescheny-phased'),
    ]),
    'a02-leadership': delivered('leadership', 'the service is led and organised', [
      barrier('pescheny-leadership'),
      facilitator('pescheny-phased'),
      facilitator('pescheny-readiness'),
      ['pescheny-legal', 'refines', 'The abstract adds what the slides leave out.'],
    ]),
    'a03-funding': delivered('funding', 'there is money for the service', [barrier('pescheny-funding')]),
    'a04-understanding': delivered('understanding', 'everybody means the same service', [
      barrier('pescheny-understanding'),
      facilitator('pescheny-attitudes'),
    ]),
    'a05-gp-staff': delivered('gp-staff', 'the staff of the surgery take part', [
      barrier('pescheny-gp-lack'),
      facilitator('pescheny-gp-engaged'),
    ]),
    'a06-turnover': delivered('turnover', 'staff are supported and stay', [
      barrier('pescheny-turnover'),
      facilitator('pescheny-supervision'),
    ]),
    'a07-patients': delivered('patients', 'patients take part', [barrier('pescheny-patients')]),
    'a08-relationships': delivered('relationships', 'people trust each other and are in regular contact', [
      facilitator('pescheny-communication'),
    ]),
    'a09-infrastructure': delivered('infrastructure', 'there are services and activities to send people to', [
      barrier('pescheny-services'),
      facilitator('pescheny-community'),
    ]),
    'a10-feedback': link(
      ['feedback', 'gp-staff'],
      slides('The slides: general practice staff engagement, for example letters back to the referrer.'),
      [
        ['pescheny-gp-engaged', 'supports'],
        ['southby-feedback', 'gives_context', 'That it matters, not for what.'],
      ],
    ),
    'a11-communication': link(
      ['relationships', 'trust'],
      slides('The slides name trust with structured regular communication.'),
      [['pescheny-communication', 'supports']],
      { if: 'communication is structured and regular' },
    ),
    'a12-referrals': link(['trust', 'referrals'], inference('The slides do not say what trust leads to.')),
    'a13-rushed': link(
      ['approach', 'relationships'],
      slides('The slides: rushing before building relationships.'),
      [barrier('pescheny-rushed')],
      {
        if: 'the start is phased, not rushed',
        then: 'relationships can be built first',
        note: 'From its left-hand form: a rushed start leaves no time to build relationships.',
      },
    ),
    'a14-time': link(['time', 'trust'], slides('“Trust takes time.”'), [['southby-trust', 'supports']]),
    'a15-status': link(['status', 'trust'], names, [['southby-status', 'supports']], {
      sign: 'decreases',
      note: 'That what it harms is trust is how the factors were put together here.',
    }),
    'a16-personal': link(['personal', 'collaboration'], names, [['southby-personal', 'supports']]),
    'a17-policy': link(['policy', 'collaboration'], names, [['southby-policy', 'supports']]),
    'a18-wider': link(
      ['wider', 'collaboration'],
      inference('The slides list it; that it leads to collaboration is our reading.'),
      [['southby-understanding', 'gives_context']],
    ),
    'a19-burden': link(
      ['burden', 'capacity'],
      inference('The slides say on whom the burden can fall, not what it does.'),
      [['southby-burden', 'gives_context']],
      { sign: 'decreases', hedge: 'can sometimes' },
    ),
  },
  boxEvidence: {
    collaboration: [['southby-more', 'gives_context', 'More factors than the slides list.']],
    delivered: [['pescheny-quality', 'gives_context', 'How far the review’s findings carry.']],
  },
};
