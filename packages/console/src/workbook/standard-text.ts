/** What a standard says: as the edition has it, and in plain language where the edition has that beside it. */
import type { Standard } from '@cofc/core'

export interface StandardText {
  readonly text: string
  readonly plain: string | null
}
/** An edition may have a plain-language version of each standard. */
interface WithPlainText {
  readonly plainText?: string | null
}
export const standardText = (standard: Standard & WithPlainText): StandardText => ({
  text: standard.text,
  plain: standard.plainText ?? null
})
