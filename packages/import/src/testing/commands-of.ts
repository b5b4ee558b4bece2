/** The submissions that importing a folder comes down to, in their order: submitted one by one they import it. */
import type { Dependencies, Submission } from '@cofc/application'
import { isLeft } from 'fp-ts/lib/Either.js'
import { submissionOf } from '../passes/submission-of.ts'
import { prepare } from '../prepare.ts'
import { openStaging } from '../staging/staging.ts'

export async function* commandsOf(folder: string, into: Dependencies): AsyncGenerator<Submission, void> {
  const staging = openStaging()
  try {
    const prepared = await prepare({ staging, folder, into, progress: () => undefined })()
    if (isLeft(prepared)) throw new Error(prepared.left.type)
    for (const step of staging.steps.inOrder()) yield submissionOf(step, folder, null)
  } finally {
    staging.close()
  }
}
