import { expect, test } from 'vitest';
import { mappingPlaceOf } from '../../../renderer/pages/mappings/mappingPlace.ts';

test.each([
  [[], { kind: 'list', fromStart: false }],
  [['new'], { kind: 'new', dataset: null, fromStart: false }],
  [['new', 'a/b', 'from-start'], { kind: 'new', dataset: 'a/b', fromStart: true }],
  [['edit', 'igd'], { kind: 'edit', id: 'igd', fromStart: false }],
  [['check', 'igd'], { kind: 'check', id: 'igd', fromStart: false }],
  [['draft', 'baru-1'], { kind: 'draft', name: 'baru-1', fromStart: false }],
  [['edit'], { kind: 'list', fromStart: false }],
  [['entah', 'apa'], { kind: 'list', fromStart: false }],
])('%j is understood', (rest, place) => {
  expect(mappingPlaceOf(rest)).toEqual(place);
});
