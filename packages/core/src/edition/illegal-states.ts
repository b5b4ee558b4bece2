/** What an edition can never be: each of these must not compile. */
import type { EditionId } from '../values/edition-id.ts'
import type { MappingLine, Standard } from './standard.ts'
import type { Edition } from './state.ts'

declare const edition: EditionId
declare const standard: Standard

// @ts-expect-error an unknown edition has no standards
export const unknownWithStandards: Edition = { status: 'Unknown', standards: [standard] }
// @ts-expect-error a published edition has a title and standards
export const empty: Edition = { status: 'Published', edition }
// @ts-expect-error there is no type 4
export const fourth: Standard = { ...standard, standardType: 4 }
// @ts-expect-error there is one supplement
export const otherSupplement: Standard = { ...standard, supplement: 'prison' }
// @ts-expect-error a mapping says how a standard changed
export const unsaid: MappingLine = { from: null, to: null, change: 'better' }
