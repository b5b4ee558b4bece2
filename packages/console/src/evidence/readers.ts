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
  rolesFor: ({ openers }) => openers
}
