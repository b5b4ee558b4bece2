/** The submissions that importing a folder comes down to, in their order: whoever submits them one by one imports it. */
import type { Dependencies, Submission } from '@cofc/application'
import { prepare } from './import-folder.ts'
import { submissionOf } from './passes/submission-of.ts'
import { openStaging } from './staging/staging.ts'

export async function* commandsOf(folder: string, dependencies: Dependencies): AsyncGenerator<Submission, void> {
  const staging = openStaging()
  try {
    await prepare(staging, { folder, dependencies, progress: () => undefined })
    for (const step of staging.steps.inOrder()) yield submissionOf(step, folder, null)
  } finally {
    staging.close()
  }
}
