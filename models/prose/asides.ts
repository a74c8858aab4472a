import { wordPattern } from './wordPattern.ts';

/*
 * Sentences that look like statements and are about how a study was done, or speak to the reader. Only what is said of
 * the study itself is named here: what people do in a programme may be said in the same words.
 */
const done =
  'conducted|collected|extracted|excluded|coded|analy[sz]ed|transcribed|audio-recorded|searched|published|anonymi[sz]ed|interviewed|undertaken|retrieved|sampled|synthesi[sz]ed|tabulated|double-checked|carried out|pilot-tested';
const ours =
  'used|did|undertook|chose|sought|drew|held|followed|applied|developed|refined|tested|compared|grouped|mapped|contacted|included|recruited|screened|selected|identified|describe|present|report|define|use the term|aim|aimed|started|began|asked|were unable|could not|cannot';
const study =
  'study|studies|reviews?|papers?|articles?|report|analysis|analyses|search|searches|interviews|focus groups|data|dataset|sample|quotes|quotations|transcripts?|manuscript|protocol|questionnaires|section|chapter|table \\d+|figure \\d+|box \\d+|appendix|findings|results|estimates|conclusions|authors|reviewers|researchers|research team|limitations?';

const asides: readonly RegExp[] = [
  wordPattern(`(?:was|were|been) (?:\\p{L}+ly |then |also |not )?(?:${done})`),
  wordPattern(
    `(?:we|i|the (?:first |second |lead )?(?:authors?|reviewers?|researchers?|research team)) (?:then |also |therefore |first |next |\\p{L}+ly |have |had )?(?:${ours}|${done})`,
  ),
  wordPattern(
    `^(?:(?:as (?:shown|described|reported) )?in )?(?:(?:the|this|these|our|all|present|current|such|an?|further|additional|final|second|systematic) )*(?:${study})`,
  ),
  wordPattern(`(?:in|of|for|throughout) (?:this|our|the (?:present|current)) (?:${study})`),
  wordPattern(
    'please|find out|what works|let us know|contact us|thank you|see (?:figure|table|box|appendix|section|supplement)',
  ),
  wordPattern(
    'informed consent|ethic(?:s|al) approval|data saturation|saturation was|(?:recall|selection) bias|inclusion criteria|full texts?|inter-rater',
  ),
];

const asideLabel =
  /^(?:strengths and )?(?:limitations?|methods?|ethics|funding|acknowledge?ments|references|correspondence|keywords|data (?:collection|analysis)|setting|design)\s*:/iu;

/** True for a sentence about the study or to its reader: `claim` without what it begins with, `whole` with it. */
export function isAside(claim: string, whole: string): boolean {
  return asideLabel.test(whole) || asides.some((pattern) => pattern.test(claim));
}
