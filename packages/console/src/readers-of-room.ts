/** Visits with room are for every member: nobody of a team is told in them. */
import type { Readers } from './readers.ts'

export const readersOfRoom: Readers = {
  ...{ name: 'visits-with-room', title: 'Read which visits have room' },
  roles: { 'network-team': 'any', 'link-person': 'any' }
}
