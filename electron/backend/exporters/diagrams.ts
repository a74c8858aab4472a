import type { DiagramFormat } from '#models/diagram/carries.ts';
import { lostFacts } from '#models/diagram/lostFacts.ts';
import { type TheoryDiagram, theoryDiagram } from '#models/diagram/theoryDiagram.ts';
import { writeCanvas } from '#models/diagram/write/canvas.ts';
import { writeDagitty } from '#models/diagram/write/dagitty.ts';
import { writeDot } from '#models/diagram/write/dot.ts';
import { writeGraphml } from '#models/diagram/write/graphml.ts';
import { writeKumu } from '#models/diagram/write/kumu.ts';
import { writeMermaid } from '#models/diagram/write/mermaid.ts';
import { writePrsm } from '#models/diagram/write/prsm.ts';
import { success } from '#models/result.ts';

import type { Exporter } from './exporter.ts';

const writers: Readonly<Record<DiagramFormat, (diagram: TheoryDiagram) => string>> = {
  'kumu-json': writeKumu,
  prsm: writePrsm,
  graphml: writeGraphml,
  dagitty: writeDagitty,
  mermaid: writeMermaid,
  dot: writeDot,
  'json-canvas': writeCanvas,
};

function exporterOf(format: DiagramFormat): Exporter {
  return ({ document, theoryId, vocabulary }) =>
    success({
      content: writers[format](theoryDiagram(document, theoryId, vocabulary)),
      lost: lostFacts(document, theoryId, format),
    });
}

/** A theory as other programs draw it (SPEC N). */
export const diagramExporters = {
  'kumu-json': exporterOf('kumu-json'),
  prsm: exporterOf('prsm'),
  graphml: exporterOf('graphml'),
  dagitty: exporterOf('dagitty'),
  mermaid: exporterOf('mermaid'),
  dot: exporterOf('dot'),
  'json-canvas': exporterOf('json-canvas'),
} as const satisfies Record<DiagramFormat, Exporter>;
