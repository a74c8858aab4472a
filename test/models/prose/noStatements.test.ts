import { describe, expect, it } from 'vitest';

import { saidIn } from './saidIn.ts';

/** How a study was done, what its paper says of itself, what somebody did once, and words to the reader. */
const none = [
  'We conducted interviews with 24 participants between May and July 2021.',
  'Table 2 shows the characteristics of the included studies.',
  'If you would like to take part, please contact the research team.',
  'The aim of this review was to find out what works, for whom and in what circumstances.',
  'We then analysed the data using a realist logic of analysis because it suits complex interventions.',
  'When we started the study, the pandemic had just begun.',
  'Data were collected until saturation was reached, when two further interviews gave no new codes.',
  'See Figure 1 for the initial programme theory.',
  'If a study reported more than one outcome, we extracted all of them.',
  'Where possible, we contacted authors for missing data.',
  'Where appropriate, quotes were shortened.',
  'The review was registered with PROSPERO (CRD42020123456).',
  'Then we went to the next village and met the elders.',
  'It is unclear whether this applies elsewhere.',
  'What works for whom, in which circumstances, and why?',
  'Does transport matter if the group is near?',
  'In this paper, we use the term link worker to refer to social prescribers so that readers are clear.',
  'People who took part were recruited by letter.',
  'Thank you for coming, see you when we meet again.',
  'She said she could not remember when it started.',
  'Pawson and Tilley (1997) argue that programmes are theories incarnate.',
  'As shown in Table 3, the CMO configurations were grouped in four themes.',
  'For example, in the UK, social prescribing has been funded since 2019.',
  'The findings may be affected by recall bias.',
  'This may be due to chance.',
  'If in doubt, leave it out.',
  'We asked participants if they would be willing to be interviewed again.',
  'They asked if it was free.',
  'Participants were asked when they last saw their GP.',
  'Papers were excluded if they were not in English.',
  'Studies were included when they reported on adults, unless no full text was available.',
  'Mechanisms were coded as resource or reasoning.',
  'C: 12 participants',
  'Vitamin C: 40 mg per day',
  'Context: The study took place in three general practices in Devon.',
  '1. Introduction → 2. Methods → 3. Results',
  'The link workers who were interviewed were more likely to be women.',
  'A further search was done in June to make sure that nothing was missed, so that the review is up to date.',
  'Please let us know if you have any questions, then we will call you back.',
  'The meeting ended at four, so we went home because it was late.',
  'Limitations: because interviews were done by telephone, we could not see body language.',
  "I don't know if it's true.",
  'This realist review was conducted in line with the RAMESES standards.',
  'The research team met fortnightly to discuss emerging theory.',
  'Five key areas were identified, which are described below.',
  'The programme was launched in 2015 and has since expanded to 40 sites.',
  'Most participants were women (78%), and the mean age was 54 years.',
  'Interviews lasted between 30 and 75 minutes and were audio-recorded with consent.',
  'There were two main reasons for this.',
  'Patient and public involvement is described in the supplementary material.',
  'Realist evaluation asks what works, for whom, and in what circumstances.',
  'Context–mechanism–outcome configurations (CMOCs) are used to express causal explanations.',
  'A mechanism is the response of participants to the resources offered by a programme.',
  'We drew on substantive theory, including Normalisation Process Theory.',
  'The authors declare that they have no competing interests.',
  'Figure 2 shows how the initial programme theory was refined.',
  'Participants included nurses, GPs, practice managers and receptionists.',
  'It was a sunny day and everyone enjoyed the walk.',
  'She went to the group once, then moved away.',
  'Copyright: the authors, 2020. This is an open access article.',
  'The charity was founded by two nurses in 1998.',
  'I grew up in Leeds, where my father worked in a mill.',
  'The questionnaire has 14 items, each scored from 1 to 5.',
  'Because of the pandemic, interviews were conducted online.',
  'If you require this document in another format, please email us.',
  'In the next section, we describe the results.',
  'For more information, see the website.',
  'Funding was provided by the National Institute for Health Research.',
  'One limitation is that all data came from one region.',
  'Further research is needed to test this theory in other settings.',
  'The sample size was small, so the results should be read with caution.',
  'Since 2015 the clinic has opened on Saturdays.',
  'He asked whether I had been before.',
  'We are grateful to all who took part.',
  'The workshop ran from ten to four with a break for lunch.',
  'Context: newly diagnosed people with diabetes',
  'Mechanism: hearing from peers makes change feel possible',
  'Outcome: they try the diet',
  'Nobody uses the app because it is too slow.',
  'When it comes to trust, small gestures matter.',
  'If nothing else, people enjoyed the food.',
  'Where were the meetings held?',
  'As a researcher I was aware of my own position.',
  'For the purpose of this review, context was defined as anything outside the programme.',
  'Whether or not to refer is a matter of judgement.',
  'Because the review was rapid, grey literature was not searched.',
  'With regard to outcomes, most studies reported satisfaction.',
  'In general practice, social prescribing has grown quickly.',
  'With over 40 participants, this is the largest study to date.',
  'By 2018 the scheme covered all practices, so we stopped recruitment.',
  'When asked about barriers, participants mentioned transport.',
  'The more rigorous studies were given greater weight.',
  'A lot has changed since the programme began, and so have we.',
  'This leads us to the question of cost.',
];

/** What a person should look at: shown, and left out unless somebody ticks it. */
const unsure = [
  'In 2019, the Department led to the publication of guidance.',
  'In Manchester, the council led the project to completion, so funding ended in 2018.',
  'Some participants may have been influenced by the presence of their carers during the interview.',
  'File → Save as',
  "Let's meet on Tuesday if you are free.",
];

describe('sentences that are no statements', () => {
  it('T13: nothing is found in them', () => {
    for (const text of none) expect(saidIn(text), text).toEqual([]);
  });

  it('T13: at most they are said to be unsure', () => {
    for (const text of unsure) {
      const found = saidIn(text);
      expect(found.length, text).toBeGreaterThan(0);
      for (const one of found) expect(one, text).toContain('(?)');
    }
  });
});
