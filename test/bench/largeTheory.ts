import { applyChange } from '#models/changeSet.ts';
import { type Document, type RowOf, emptyDocument } from '#models/document.ts';
import {
  newArrowFields,
  newElementFields,
  newExtractFields,
  newSourceFields,
} from '#models/commands/newRows.ts';
import type { Upsert } from '#models/changeSet.ts';
import { toInterchange } from '#models/interchange.ts';

import { syntheticTheory } from './syntheticTheory.ts';

const theoryId = 'theory_large' as RowOf<'theories'>['id'];

/** A theory of so many arrows with a source for each fourth and evidence on two of three, the same in every run. */
export function largeTheory(arrows: number): {
  readonly document: Document;
  readonly theoryId: string;
  readonly json: string;
} {
  const { boxes, links } = syntheticTheory(Math.ceil(arrows / 1.6), arrows);
  const id = <
    Table extends 'elements' | 'arrows' | 'sources' | 'extracts' | 'evidenceLinks' | 'placements' | 'stages',
  >(
    text: string,
  ) => text as RowOf<Table>['id'];
  const stages = [...new Set(boxes.map(({ stage }) => stage))];
  const sources = Math.ceil(arrows / 4);
  const upserts: Upsert[] = [
    ...Array.from({ length: sources }, (_, at): Upsert => ({
      table: 'sources',
      row: {
        ...newSourceFields,
        id: id<'sources'>(`source_l${at}`),
        title: `Study ${at} of walking groups and who comes to them`,
        authors: `Example A, Sample BC, Third D`,
        year: 1990 + (at % 35),
        kind: 'article',
        container: 'Journal of Examples',
        pages: `${at}-${at + 9}`,
        doi: `10.5555/example.${at}`,
        abstract: 'What was asked, of whom, and what came out. '.repeat(20),
      },
    })),
    ...links
      .filter(({ sources: count }) => count > 1)
      .map(({ id: link }, at): Upsert => ({
        table: 'extracts',
        row: {
          ...newExtractFields,
          id: id<'extracts'>(`extract_${link}`),
          sourceId: id<'sources'>(`source_l${at % sources}`),
          text: `People said in study ${at} that somebody came along.`,
          kind: 'quote_author',
        },
      })),
    {
      table: 'theories',
      row: {
        id: theoryId,
        title: 'A large theory',
        kind: 'initial',
        scheme: 'CMO',
        isMechanismSplit: false,
        summary: '',
        questions: '',
        scope: '',
        phase: null,
        starter: '',
        position: 0,
        basedOn: '',
        switchedChecks: '',
        services: '',
      },
    },
    ...stages.map((stage): Upsert => ({
      table: 'stages',
      row: {
        id: id<'stages'>(`stage_l${stage}`),
        theoryId,
        name: `Stage ${stage + 1}`,
        plainName: '',
        position: stage,
        lineage: '',
      },
    })),
    ...boxes.map((box): Upsert => ({
      table: 'elements',
      row: {
        ...newElementFields,
        id: id<'elements'>(`element_${box.id}`),
        theoryId,
        label: `${box.label} ${box.id}`,
        stageId: id<'stages'>(`stage_l${box.stage}`),
        note: 'Asked in March.',
      },
    })),
    ...boxes.map((box): Upsert => ({
      table: 'placements',
      row: {
        id: id<'placements'>(`placement_${box.id}`),
        theoryId,
        elementId: id<'elements'>(`element_${box.id}`),
        x: box.x,
        y: box.y,
        isPinned: false,
      },
    })),
    ...links.map((link): Upsert => ({
      table: 'arrows',
      row: {
        ...newArrowFields,
        id: id<'arrows'>(`arrow_${link.id}`),
        theoryId,
        sourceElementId: id<'elements'>(`element_${link.from}`),
        targetElementId: id<'elements'>(`element_${link.to}`),
        targetArrowId: null,
        hedge: link.label,
        becauseText: 'they need not ask anybody for a lift',
      },
    })),
    ...links
      .filter(({ sources: count }) => count > 1)
      .map((link, at): Upsert => ({
        table: 'evidenceLinks',
        row: {
          id: id<'evidenceLinks'>(`evidence_${link.id}`),
          theoryId,
          extractId: id<'extracts'>(`extract_${link.id}`),
          arrowId: id<'arrows'>(`arrow_${link.id}`),
          elementId: null,
          configurationId: null,
          stance: at % 5 === 0 ? 'contradicts' : 'supports',
          weight: null,
          note: '',
        },
      })),
  ];
  const document = applyChange(emptyDocument(), { upserts, deletes: [] });
  return { document, theoryId, json: toInterchange(document, [theoryId]) };
}
