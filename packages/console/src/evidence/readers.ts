/** Who may read the evidence library, and who the files that a review shows. */
import { keeper } from '@cofc/application'
import type { Readers } from '../readers.ts'

/** Those who keep files in it. */
export const readersOfLibrary: Readers = {
  ...{ name: 'evidence-library', title: 'Read the evidence library', roles: keeper.roles }
}
export interface ShownEvidence {
  readonly isSubmitted: boolean
}
/** As the words of a self-review: for its team once it is submitted, and for the committee that decides by it. */
export const readersOfShown: Readers<ShownEvidence> = {
  ...{ name: 'evidence', title: 'Read evidence' },
  roles: { ...keeper.roles, reviewer: 'own-visit', committee: 'any' },
  rolesFor: ({ isSubmitted }) =>
    isSubmitted ? { ...keeper.roles, reviewer: 'own-visit', committee: 'any' } : keeper.roles
}
