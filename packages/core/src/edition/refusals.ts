/** What can stand in the way of an edition, and how it is said. */
import type { Refusals } from '../aggregate.ts'
import type { EditionId } from '../values/edition-id.ts'
import type { StandardCode } from '../values/standard-code.ts'
import type { EditionCommand } from './commands.ts'

export type EditionRefusal =
  | { readonly type: 'EditionAlreadyDrafted'; readonly edition: EditionId }
  | { readonly type: 'EditionDiffersByCase'; readonly edition: EditionId; readonly taken: EditionId }
  | { readonly type: 'StandardDiffersByCase'; readonly standard: StandardCode; readonly taken: StandardCode }
  | { readonly type: 'EditionNotDrafted'; readonly edition: EditionId }
  | { readonly type: 'EditionIsFrozen'; readonly edition: EditionId }
  | { readonly type: 'EditionNotPublished'; readonly edition: EditionId }
  | { readonly type: 'EditionHasNoStandards'; readonly edition: EditionId }
  | { readonly type: 'NoSuchStandard'; readonly edition: EditionId; readonly standard: StandardCode }
  | { readonly type: 'EarlierEditionUnknown'; readonly from: EditionId }
  | { readonly type: 'EditionMapsItself'; readonly edition: EditionId }
  | {
      readonly type: 'MappingLeavesOut'
      readonly earlier: ReadonlyArray<StandardCode>
      readonly later: ReadonlyArray<StandardCode>
    }
  | { readonly type: 'MappingNamesUnknown'; readonly edition: EditionId; readonly standard: StandardCode }
  | {
      readonly type: 'MappingLineIsContradictory'
      readonly from: StandardCode | null
      readonly to: StandardCode | null
    }

const orNone = (standard: StandardCode | null): string => standard ?? 'none'
const leftOut = (standards: ReadonlyArray<StandardCode>): string =>
  standards.length === 0 ? 'none' : standards.join(', ')

export const editionRefusals: Refusals<EditionRefusal, EditionCommand> = {
  EditionAlreadyDrafted: {
    about: 'title',
    says: ({ edition }) => `${edition} is already drafted under another title: choose another id.`
  },
  EditionDiffersByCase: {
    about: 'edition',
    says: ({ edition, taken }) =>
      `${edition} differs from ${taken}, which is drafted, by capital and small letters alone: use ${taken}, or choose another id.`
  },
  StandardDiffersByCase: {
    about: 'standard',
    says: ({ standard, taken }) =>
      `${standard} differs from ${taken} of the same edition by capital and small letters alone: use ${taken}, or choose another code.`
  },
  EditionNotDrafted: {
    about: 'edition',
    says: ({ edition }) => `Nobody has drafted the edition ${edition}: draft it first.`
  },
  EditionIsFrozen: {
    about: 'edition',
    says: ({ edition }) => `${edition} was published and is frozen: write the change into a new edition.`
  },
  EditionNotPublished: {
    about: 'edition',
    says: ({ edition }) => `${edition} has not been published: publish it first.`
  },
  EditionHasNoStandards: { about: 'edition', says: ({ edition }) => `${edition} has no standards: write them first.` },
  NoSuchStandard: {
    about: 'standard',
    says: ({ edition, standard }) => `${edition} has no standard ${standard}: check the code.`
  },
  EarlierEditionUnknown: {
    about: 'from',
    says: ({ from }) => `Nobody has drafted the edition ${from} that is mapped from: check its id.`
  },
  EditionMapsItself: {
    about: 'from',
    says: ({ edition }) => `${edition} cannot be mapped from itself: name the edition before it.`
  },
  MappingLeavesOut: {
    about: 'lines',
    says: ({ earlier, later }) =>
      `The mapping leaves standards out (of the earlier edition: ${leftOut(earlier)}; of the later: ${leftOut(later)}): give each a line.`
  },
  MappingNamesUnknown: {
    about: 'lines',
    says: ({ edition, standard }) =>
      `The mapping names ${standard}, which is not a standard of ${edition}: check the code.`
  },
  MappingLineIsContradictory: {
    about: 'lines',
    says: ({ from, to }) =>
      `The mapping's line from ${orNone(from)} to ${orNone(to)} contradicts itself or another: a new standard comes from none, a dropped one goes to none, and only split or merged standards stand in several lines.`
  }
}
