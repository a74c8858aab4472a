import { useSyncExternalStore } from 'react';
import { announcementsOf, currentAnnouncements, onAnnouncements, type Politeness } from './announce.ts';

const politenesses = ['polite', 'assertive'] as const satisfies readonly Politeness[];

/** Where `announce` speaks. `data-live-announcer` keeps it heard while a dialog hides the rest of the page. */
export function LiveRegion() {
  const announcements = useSyncExternalStore(onAnnouncements, currentAnnouncements);
  return (
    <div className="visuallyHidden" data-live-announcer="true">
      {politenesses.map((politeness) => (
        <div key={politeness} role="log" aria-live={politeness} aria-relevant="additions">
          {announcementsOf(announcements, politeness).map((announcement) => (
            <div key={announcement.serial}>{announcement.message}</div>
          ))}
        </div>
      ))}
    </div>
  );
}
