import * as v from 'valibot';
import type { TypedDoor } from './doors.ts';

const bytes = v.instance(Uint8Array);
const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** What a door that is opened by typing must hold to be tried at all. */
const doors = v.variant('id', [
  v.looseObject({
    id: v.literal('passphrase'),
    salt: bytes,
    parameters: v.object({ memoryKiB: count, passes: count, lanes: count }),
    wrapped: bytes,
  }),
  v.looseObject({ id: v.literal('recovery'), salt: bytes, wrapped: bytes }),
  v.looseObject({ id: v.literal('agency'), recipient: v.string(), letter: bytes, salt: bytes, wrapped: bytes }),
]);

/** Whether a stored door has everything that opening it needs. Whether it opens, only trying shows. */
export function isWholeDoor(stored: unknown): stored is TypedDoor {
  return v.is(doors, stored);
}
