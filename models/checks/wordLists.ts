import { wordSet } from './wordsIn.ts';

/*
 * What the checks that read labels look for. English only; whole words in lower case. They ask, and are wrong at
 * times: a list that is too short misses a question, one that is too long pesters, so doubtful words stay out.
 */

/** A label that begins with one of these says what is delivered, not what it changes in people (R05). */
export const deliveryStarts = wordSet(`
  provide provides providing provision deliver delivers delivering delivery offer offers offering
  refer refers referring referral referrals signpost signposts signposting
  train trains training session sessions workshop workshops class classes course courses
  leaflet leaflets brochure brochures poster posters fund funds funding recruit recruits recruiting recruitment
  hire hires hiring employ employs employing appoint appoints appointing
  run runs running organise organises organising schedule schedules scheduling
`);

/** With one of these a label is about how people take it, whatever it begins with: “Training gives confidence” (R05). */
export const responseWords = wordSet(`
  feel feels feeling feelings felt believe believes belief beliefs trust trusts trusted trusting hope hopes hopeful
  confidence confident motivate motivates motivated motivation understand understands understanding
  know knows knowing knowledge learn learns learning think thinks thinking see sees seen value values valued
  fear fears afraid worry worries worried safe safety respect respected belong belonging belongs sense
  want wants willing willingness expect expects expectation expectations identity identify identifies
  accept accepts acceptance acceptable reassure reassures reassured reassurance shame ashamed stigma
  recognise recognises recognised perceive perceives perceived relief relieved pride proud interest interested
  persuade persuades persuaded convince convinces convinced legitimacy legitimate credible credibility
`);

/** Places and organisations (R06). */
export const settingWords = wordSet(`
  gp gps surgery surgeries practice practices clinic clinics hospital hospitals ward wards pharmacy pharmacies
  school schools college colleges university universities classroom classrooms nursery nurseries workplace workplaces
  office offices library libraries museum museums church churches mosque mosques temple temples prison prisons
  park parks garden gardens centre centres center centers hub hubs hall halls house houses home homes
  community communities neighbourhood neighbourhoods neighborhood neighborhoods village villages town towns
  city cities county counties region regions district districts country countries area areas
  england scotland wales ireland britain uk nhs pcn pcns council councils charity charities
  organisation organisations organization organizations service services team teams department departments
  sector sectors vcse
`);

/** Populations (R06). */
export const populationWords = wordSet(`
  people person persons adult adults child children teenager teenagers adolescent adolescents youth
  man men woman women parent parents mother mothers father fathers carer carers family families
  patient patients client clients user users participant participants resident residents citizen citizens
  student students pupil pupils teacher teachers nurse nurses doctor doctors worker workers staff volunteer volunteers
  population populations group groups
`);

/** What may stand beside a place or a population without saying anything that could be otherwise (R06). */
export const settingFillers = wordSet(`
  a an the of in at on for and or with from their its this that these those
  older old younger young elderly middle aged age ages over under years year
  local general primary secondary tertiary care health healthcare social public private voluntary statutory
  rural urban inner north south east west english scottish welsh irish british
  medical mental day link high
`);

/** What is counted when delivery is counted (R10). */
export const deliveredThings = wordSet(`
  session sessions referral referrals visit visits contact contacts appointment appointments consultation consultations
  leaflet leaflets class classes workshop workshops course courses meeting meetings call calls letter letters
  assessment assessments plan plans event events activity activities training trainings place places
`);

/** That it was delivered (R10). */
export const deliveryPast = wordSet(`
  held made delivered given offered provided completed run sent distributed booked carried conducted arranged
  funded organised issued handed produced
`);

/** Words for a mechanism that is on or off (R13). */
export const switchWords = wordSet('trigger triggers triggered triggering fires fired firing');

/** Words for a mechanism that works by degree (R13). */
export const degreeWords = wordSet(`
  more less most least partly partially somewhat slightly strongly weakly strong weak increasingly gradually gradual
  degree degrees extent stronger weaker growing grows grow fully
`);

/** A condition that hides in a claim (R21). */
export const conditionWords = wordSet(
  'if when whenever depending depends depend only unless provided providing whether',
);

/** The levels at which one person is (R29). */
export const individualWords = wordSet(`
  individual individuals person persons personal people patient patients participant participants client clients
  micro interpersonal
`);

/** The levels beyond any service (R29). */
export const collectiveWords = wordSet(`
  community communities system systems society societal population populations neighbourhood neighbourhoods
  policy macro infrastructural
`);

/**
 * Constructs that are measured apart although they are often named together: loneliness is how one feels about one’s
 * relations, isolation is how many there are (R27, R28). Each by runs of words; a run matches as it stands.
 */
export const constructs = [
  { name: 'loneliness', runs: ['loneliness', 'lonely', 'lonelier'] },
  { name: 'social isolation', runs: ['isolation', 'isolated', 'social network', 'social networks'] },
  {
    name: 'connectedness',
    runs: ['connectedness', 'connected', 'social connection', 'social connections', 'belonging', 'belong'],
  },
  { name: 'wellbeing', runs: ['wellbeing', 'well being'] },
  { name: 'depression', runs: ['depression', 'depressive', 'depressed'] },
  { name: 'anxiety', runs: ['anxiety', 'anxious'] },
  { name: 'quality of life', runs: ['quality of life'] },
  { name: 'physical activity', runs: ['physical activity', 'physically active'] },
  { name: 'patient activation', runs: ['patient activation', 'activation'] },
] as const;

/** The constructs that R27 asks about when a label joins two of them. */
export const confusedConstructs: ReadonlySet<string> = new Set([
  'loneliness',
  'social isolation',
  'connectedness',
]);
