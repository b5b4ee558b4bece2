/** Who may read the evidence library, and who the files that a review shows. */
import { keeper, openersOfShown, type ShownFile } from '@cofc/application'
import type { Readers } from '../readers.ts'

/** Those who keep files in it. */
export const readersOfLibrary: Readers = {
  ...{ name: 'evidence-library', title: 'Read the evidence library', roles: keeper.roles }
}
/** As the words of a self-review: for its team once it is submitted, and for the committee that decides by it. */
export const readersOfShown: Readers<ShownFile> = {
  ...{ name: 'evidence', title: 'Read evidence', roles: openersOfShown },
  rolesFor: ({ openers }) => openers,
  whyNotNow: ({ closedToTeamSince }, { role }) =>
    role !== 'reviewer' || closedToTeamSince === null
      ? null
      : `The evidence of this review has been closed to its visiting team since ${closedToTeamSince}. A team opens it for some weeks after the report, and no longer: files may name people. Ask the network team if you still need it.`
}
