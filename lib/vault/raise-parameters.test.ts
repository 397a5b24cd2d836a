import { expect, test } from 'vitest';
import { raisedParameters } from './raise-parameters.ts';

const ours = { memoryKiB: 64, passes: 3, lanes: 1 };

test.each([
  ['ours', ours, null],
  ['less memory', { ...ours, memoryKiB: 19 }, ours],
  ['fewer passes', { ...ours, passes: 2 }, ours],
  ['less of both', { memoryKiB: 19, passes: 2, lanes: 1 }, ours],
  ['more memory', { ...ours, memoryKiB: 128 }, null],
  ['more passes', { ...ours, passes: 9 }, null],
  ['more lanes', { ...ours, lanes: 4 }, null],
  ['more memory, but fewer passes', { memoryKiB: 128, passes: 1, lanes: 1 }, { memoryKiB: 128, passes: 3, lanes: 1 }],
])('a door with %s', (_, own, raised) => {
  expect(raisedParameters(own, ours)).toEqual(raised);
});
