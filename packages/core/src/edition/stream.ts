/** Each edition of the standards has a stream of its own. */
import type { EditionId } from '../values/edition-id.ts'

export const editionStream = (edition: EditionId): string => `edition-${edition}`
