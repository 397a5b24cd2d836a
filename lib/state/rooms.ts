/**
 * A room is a vault with its own database and its own key. What is recorded beside the practice agency lies in the
 * practice room and never meets the real one.
 */
export type RoomName = 'real' | 'practice';

export const rooms: readonly RoomName[] = ['real', 'practice'];

export function databaseOf(room: RoomName): string {
  return room === 'real' ? 'sidelight' : 'sidelight-practice';
}
