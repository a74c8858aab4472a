import { useState } from 'react';
import { ActExhibits } from './gallery/ActExhibits.tsx';
import { ColourExhibits } from './gallery/ColourExhibits.tsx';
import { FeedbackExhibits } from './gallery/FeedbackExhibits.tsx';
import { FieldExhibits } from './gallery/FieldExhibits.tsx';
import { ListExhibits } from './gallery/ListExhibits.tsx';
import { OverlayExhibits } from './gallery/OverlayExhibits.tsx';
import { SegmentedControl } from './SegmentedControl.tsx';
import { ThemeRoot, type Theme } from './ThemeRoot.tsx';
import './gallery/Gallery.css';

const themes = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'system', label: 'System' },
] as const;

function themeAsked(): Theme {
  const asked = new URLSearchParams(location.search).get('theme');
  return themes.find((theme) => theme.id === asked)?.id ?? 'system';
}

/** Every primitive in each state, for looking at; not part of the product's build. */
export function Gallery() {
  const [theme, setTheme] = useState<Theme>(themeAsked);
  return (
    <ThemeRoot theme={theme}>
      <main className="gallery">
        <header className="gallery-header">
          <h1 className="gallery-title">Primitives</h1>
          <SegmentedControl label="Theme" segments={themes} value={theme} onChange={setTheme} />
        </header>
        <div className="gallery-columns">
          <ActExhibits />
          <FieldExhibits />
          <ListExhibits />
          <OverlayExhibits />
          <FeedbackExhibits />
          <ColourExhibits />
        </div>
      </main>
    </ThemeRoot>
  );
}
