import type { Document, IdOf } from '#models/document.ts';
import type { Answer, QuestionNeeds } from '#models/reasoning/question.ts';
import { questionOf, questions } from '#models/reasoning/questions.ts';
import { type Reach, reachOf } from '#models/reasoning/reach.ts';
import { arrowSentence } from '#models/sentences/arrowSentence.ts';
import { type Vocabulary, elementName } from '#models/sentences/words.ts';

import { type Invocation, type Outcome, wrongUsage } from '../command.ts';
import { elementNamed, optionalOption } from '../workspaceArguments.ts';

/** The theory that is asked, and in which words it answers. */
export type AskedTheory = {
  readonly document: Document;
  readonly theoryId: string;
  readonly vocabulary: Vocabulary;
};

/** The id of an arrow of the theory, or of the element an argument names. */
function thingNamed({ document, theoryId }: AskedTheory, named: string): string {
  const arrow = document.arrows.get(named as IdOf<'arrows'>);
  return arrow?.theoryId === theoryId ? arrow.id : elementNamed(document, theoryId, named);
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function reachText({ document, vocabulary }: AskedTheory, { elements, arrows }: Reach, verb: string): string {
  const head = `${counted(elements.length, 'element')} and ${counted(arrows.length, 'arrow')} ${verb}.`;
  const names = elements.map(
    (id) => `- ${elementName(document.elements.get(id as IdOf<'elements'>), vocabulary)}`,
  );
  return [head, ...names, ...arrows.map((id) => `- ${arrowSentence(document, id, vocabulary)}`)].join('\n');
}

/** `trace --upstream` and `--downstream`: all that leads to an element or arrow, or follows from it. */
export function reachOutcome(
  asked: AskedTheory,
  direction: 'upstream' | 'downstream',
  named: string,
): Outcome {
  const id = thingNamed(asked, named);
  const json = reachOf(asked.document, { theoryId: asked.theoryId, id }, direction);
  const verb = direction === 'upstream' ? 'lead to it' : 'follow from it';
  return { json, text: reachText(asked, json, verb) };
}

/** The ids that a question is about, from `--of`, or `--from` and `--to`; ends the command when one is missing. */
function subjectOf(asked: AskedTheory, invocation: Invocation, needs: QuestionNeeds) {
  const option = (name: string, what: string): string => {
    const named = optionalOption(invocation, name);
    if (named === undefined) return wrongUsage(`--${name} is missing: this question is about ${what}.`);
    const id = thingNamed(asked, named);
    const isArrow = asked.document.arrows.has(id as IdOf<'arrows'>);
    if (isArrow !== (needs === 'arrow'))
      return wrongUsage(
        `--${name} names ${isArrow ? 'an arrow' : 'an element'}, but this question is about ${what}.`,
      );
    return id;
  };
  switch (needs) {
    case 'nothing':
      return [];
    case 'box':
      return [option('of', 'an element')];
    case 'arrow':
      return [option('of', 'an arrow, by its id')];
    case 'stage':
      return [];
    case 'two boxes':
      return [option('from', 'two elements'), option('to', 'two elements')];
  }
}

function answerText({ summary, items }: Answer): string {
  return [summary, ...items.map(({ sentence }) => `- ${sentence}`)].join('\n');
}

/** `trace --question`: what the theory itself answers. */
export function questionOutcome(asked: AskedTheory, invocation: Invocation, id: string): Outcome {
  const question = questionOf(id);
  if (question === undefined)
    return wrongUsage(
      `There is no question "${id}". There are: ${questions.map((each) => each.id).join(', ')}.`,
    );
  const ids = subjectOf(asked, invocation, question.needs);
  const answer = question.answer({ ...asked, subject: { ids } });
  return { json: { question: id, ...answer }, text: answerText(answer) };
}
