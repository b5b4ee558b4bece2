/** What is shown for one standard of a workbook, what the library has besides, and what stood there last time. */
import { libraryOf, type LibraryPiece } from '@cofc/application'
import type { EvidenceId } from '@cofc/core'
import { problemOf, type Answer } from '@cofc/http'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { askWorkbook, type Workbook, type WorkbookSection, type WorkbookStandard } from '../workbook.ts'
import type { AtStandard } from './at-standard.ts'
import { formerEvidence } from './former-evidence.ts'

export interface EvidenceForStandard {
  readonly workbook: Workbook
  readonly section: WorkbookSection
  readonly row: WorkbookStandard
  readonly pieces: ReadonlyArray<LibraryPiece>
  readonly former: ReadonlySet<EvidenceId>
}

export const askEvidence = ({ options, giving, key, standard }: AtStandard): Answer<EvidenceForStandard> =>
  pipe(
    askWorkbook(options, giving, key),
    TE.flatMap((workbook): Answer<EvidenceForStandard> => {
      const section = workbook.sections.find(one => one.standards.some(row => row.standard === standard))
      const row = section?.standards.find(one => one.standard === standard)
      if (section === undefined || row === undefined) return TE.left(problemOf({ type: 'NoSuchResource' }))
      return pipe(
        libraryOf(giving.dependencies)(key.community),
        TE.mapLeft(problemOf),
        TE.flatMap(pieces => async () => {
          const former = await formerEvidence(giving, { key, edition: workbook.edition, standard })
          return TE.right({ workbook, section, row, pieces, former })()
        })
      )
    })
  )

/** The pieces of the library that are shown for it now. */
export const shownNow = ({ row }: Pick<EvidenceForStandard, 'row'>): ReadonlyArray<EvidenceId> =>
  row.evidence.flatMap(({ piece }) => piece ?? [])
