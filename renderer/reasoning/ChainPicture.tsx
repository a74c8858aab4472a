import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Rect } from '#models/geometry/box.ts';
import { type ChainLayout, chainLayout } from '#models/reasoning/chainLayout.ts';
import { type RippleChain, chainFrom, stepsFrom } from '#models/reasoning/chains.ts';
import { rippleTitle } from '#models/reasoning/ripples.ts';
import { elementName, stageName } from '#models/sentences/words.ts';
import { openConfiguration } from '#renderer/actions/configurationActions.ts';
import { useEditor, useEditorState } from '#renderer/state/editorContext.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { countWords } from '#models/words/countWords.ts';
import { announce } from '#renderer/ui/announce.ts';
import { ArrowLeft, ArrowRight } from '#renderer/ui/icons.ts';

const placed = ({ x, y, width, height }: Rect): CSSProperties => ({ left: x, top: y, width, height });

/** The card above or below in the same column. */
function beside(columns: RippleChain['columns'], id: string, step: 1 | -1): string | null {
  const column = columns.find((one) => one.includes(id)) ?? [];
  return column[column.indexOf(id) + step] ?? null;
}

/** Explanations as cards, joined where one leads on to the next; arrow keys and buttons walk along. */
export function ChainPicture({ chain }: { readonly chain: RippleChain }) {
  const editor = useEditor();
  const document = useEditorState((state) => state.document);
  const vocabulary = useEditorState((state) => state.settings.vocabulary);
  const openId = useEditorState((state) => state.openConfigurationId);
  const layout = useMemo(() => chainLayout(chain), [chain]);
  const [at, setAt] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const first = chain.columns[0]?.[0] ?? '';
  const here = at !== null && layout.cards.has(at) ? at : first;
  const go = (id: string | null) => {
    if (id === null) {
      announce('There is nothing that way.');
      return;
    }
    setAt(id);
    requestAnimationFrame(() => {
      const card = scroller.current?.querySelector<HTMLElement>(`[data-chain="${CSS.escape(id)}"]`);
      card?.focus();
      card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  };
  const step = (direction: 'forwards' | 'back') => {
    const [next] = stepsFrom(chain.ripples, here, direction);
    if (next !== undefined) announce(rippleTitle(document, next.ripple, vocabulary));
    go(next?.configurationId ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = {
      ArrowRight: () => step('forwards'),
      ArrowLeft: () => step('back'),
      ArrowDown: () => go(beside(chain.columns, here, 1)),
      ArrowUp: () => go(beside(chain.columns, here, -1)),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const describe = (id: string) => {
    const configuration = document.configurations.get(id as never);
    const stage = document.stages.get(configuration?.stageId as never);
    return {
      code: configuration?.code ?? '',
      title: configuration?.title ?? '',
      stage: stage === undefined ? '' : stageName(stage, vocabulary),
    };
  };
  return (
    <div className="wf-chain">
      <div className="wf-chain-walk">
        <Button icon={ArrowLeft} onPress={() => step('back')}>
          Back
        </Button>
        <Button icon={ArrowRight} onPress={() => step('forwards')}>
          Next
        </Button>
        <span className="wf-quiet">{`At ${describe(here).code}: ${reachWords(chain, here)} Arrow keys walk along.`}</span>
      </div>
      <div className="wf-chain-scroll" ref={scroller}>
        <div className="wf-chain-sheet" style={{ width: layout.width, height: layout.height }}>
          <Lines layout={layout} here={here} />
          {layout.ripples.map(({ ripple, label }) => (
            <span
              key={`${ripple.fromConfigurationId} ${ripple.toConfigurationId} ${ripple.elementId}`}
              className="wf-chain-label"
              style={placed(label)}
              title={rippleTitle(document, ripple, vocabulary)}
            >
              <span>
                {ripple.name === ''
                  ? elementName(document.elements.get(ripple.elementId as never), vocabulary)
                  : ripple.name}
              </span>
            </span>
          ))}
          {[...layout.cards].map(([id, rect]) => {
            const { code, title, stage } = describe(id);
            return (
              <button
                key={id}
                type="button"
                data-chain={id}
                className="wf-chain-card"
                aria-current={id === here}
                aria-pressed={id === openId}
                tabIndex={id === here ? 0 : -1}
                style={placed(rect)}
                onKeyDown={onKeyDown}
                onFocus={() => setAt(id)}
                onClick={() => openConfiguration(editor, id)}
              >
                <span className="wf-chain-code">{code}</span>
                {stage !== '' && <span className="wf-chain-stage">{stage}</span>}
                <span className="wf-chain-words">{title}</span>
              </button>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** How far a chain runs from one explanation, both ways. */
function reachWords({ ripples }: RippleChain, id: string): string {
  const said = (direction: 'forwards' | 'back') => {
    const layers = chainFrom(ripples, id, direction);
    const count = layers.reduce((sum, layer) => sum + layer.length, 0);
    return count === 0 ? '0' : `${count} in ${countWords(layers.length, 'step')}`;
  };
  return `it leads on to ${said('forwards')}; led to by ${said('back')}.`;
}

function Lines({ layout, here }: { readonly layout: ChainLayout; readonly here: string }) {
  return (
    <svg className="wf-chain-lines" width={layout.width} height={layout.height} aria-hidden>
      <defs>
        <marker
          id="wf-chain-head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 L8 4 L0 8 z" className="wf-chain-head" />
        </marker>
      </defs>
      {layout.ripples.map(({ ripple, path, isBack }) => {
        const isHere = ripple.fromConfigurationId === here || ripple.toConfigurationId === here;
        return (
          <path
            key={`${ripple.fromConfigurationId} ${ripple.toConfigurationId} ${ripple.elementId}`}
            d={path}
            className={`wf-chain-line${isHere ? ' wf-chain-line--here' : ''}${isBack ? ' wf-chain-line--back' : ''}`}
            markerEnd="url(#wf-chain-head)"
          />
        );
      })}
    </svg>
  );
}
