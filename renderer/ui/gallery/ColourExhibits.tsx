import { Exhibit } from './Exhibit.tsx';

const swatches = [
  'text',
  'muted',
  'border-strong',
  'accent',
  'danger',
  'warn',
  'good',
  'role-context',
  'role-intervention',
  'role-actor',
  'role-mechanism',
  'role-outcome',
  'evidence-none',
  'evidence-one',
  'evidence-few',
  'evidence-many',
  'kind-qualitative',
  'kind-quantitative',
  'kind-mixed',
  'kind-lived',
  'stance-for',
  'stance-against',
] as const;

const sizes = [28, 20, 16, 14, 13, 12] as const;

/** The palette and the type scale. */
export function ColourExhibits() {
  return (
    <>
      <Exhibit name="Colours">
        <ul className="gallery-swatches">
          {swatches.map((name) => (
            <li key={name} className="gallery-swatch">
              <span className="gallery-swatchColour" style={{ background: `var(--color-${name})` }} />
              {name}
            </li>
          ))}
        </ul>
      </Exhibit>
      <Exhibit name="Type">
        <div className="gallery-wide">
          {sizes.map((size) => (
            <p key={size} style={{ fontSize: `var(--type-${size})` }}>
              {size} What works, for whom, and why: 1Il0O
            </p>
          ))}
        </div>
      </Exhibit>
    </>
  );
}
