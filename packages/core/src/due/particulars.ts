/** What names a due beside its community and its cycle, as the fields of the commands that settle it are called. No person. */
import type { Count } from '../values/count.ts'
import type { DocumentNumber } from '../values/document-number.ts'
import type { EntryId } from '../values/entry-id.ts'
import type { ReviewKind } from '../values/review-kind.ts'
import type { ShortCode } from '../values/short-code.ts'

/** Each where there is one: of a review its kind, of an action point its number too. */
export interface Particulars {
  readonly review?: ReviewKind
  readonly visit?: Count
  readonly finding?: Count
  readonly gathering?: ShortCode
  readonly announcement?: ShortCode
  readonly invoice?: DocumentNumber
  readonly charge?: EntryId
}
