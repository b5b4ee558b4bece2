/** What a standard says: as the edition has it, and in plain language where the edition has that beside it. */
import type { Edition, StandardCode } from '@cofc/core'

export interface StandardText {
  readonly text: string
  readonly plain: string | null
}
/** Of a standard that the edition does not have, its code. */
export const standardText = (edition: Edition, code: StandardCode): StandardText => {
  if (edition.status === 'Unknown') return { text: code, plain: null }
  const written = edition.standards.find(({ standard }) => standard === code)
  return { text: written?.text ?? code, plain: edition.plainVersions[code] ?? null }
}
