import { expect, it } from 'vitest';

import { serviceGroups, servicesIn, withService } from '#models/services/descriptors.ts';
import { isOfService, serviceNotSaid } from '#models/services/otherService.ts';

it('descriptors are put in and taken out by id, and unknown ones of a later version stay', () => {
  const field = withService(withService('from-the-future', 'holistic', true), 'open', true);
  expect(servicesIn(field).map(({ id }) => id)).toEqual(['holistic', 'open']);
  expect(withService(field, 'holistic', false)).toBe('from-the-future open');
  expect(withService(field, 'open', true).split(' ').toSorted()).toEqual([
    'from-the-future',
    'holistic',
    'open',
  ]);
});

it('every side of a service has a source, and every id is its own', () => {
  const ids = serviceGroups.flatMap(({ descriptors }) => descriptors.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(serviceGroups.map(({ descriptors }) => descriptors.length)).toEqual([3, 6, 2, 2, 3]);
  for (const { source } of serviceGroups) expect(source).not.toBe('');
});

it('things are chosen by a kind of service, by none said, or not at all', () => {
  expect(isOfService('light open', 'light')).toBe(true);
  expect(isOfService('light open', 'holistic')).toBe(false);
  expect(isOfService('', serviceNotSaid)).toBe(true);
  expect(isOfService('from-the-future', serviceNotSaid)).toBe(true);
  expect(isOfService('light', serviceNotSaid)).toBe(false);
  expect(isOfService('light', null)).toBe(true);
});
