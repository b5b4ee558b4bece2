/** What a visiting team found: achievements, and action points. */
import type { FindingKind, StandardCode } from '@cofc/core'
import type { Text } from '@cofc/reports'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { textIn } from '../command-forms/values.ts'
import { dayTyped } from './days.ts'
import type { HandMade } from './hand-made.ts'
import { findReview, pathOfReview, type OfReview } from './of-review.ts'
import { givers } from './readers.ts'

interface FoundOnVisit {
  readonly finding: number
  readonly findingKind: FindingKind
  readonly standard: StandardCode | null
  readonly words: Text
}
export interface FindingsFound extends Pick<OfReview, 'key' | 'version'> {
  readonly isOpen: boolean
  readonly findings: ReadonlyArray<FoundOnVisit>
  readonly standards: ReadonlyArray<StandardCode>
}
export const [kindName, standardName, wordsName, dueName] = ['findingKind', 'standard', 'words', 'due']
const fields: ReadonlyArray<string> = [kindName, standardName, wordsName, dueName]

const isOpenIn = ({ status }: OfReview['state']): boolean =>
  status === 'WorkbookSubmitted' || status === 'WorkbookLocked' || status === 'ReportDrafted'

export const visitFindings: HandMade<FindingsFound> = {
  path: `/visit-findings/${pathOfReview}`,
  title: 'Achievements and action points',
  readers: givers('RecordFinding'),
  find: asking =>
    pipe(
      findReview(asking, ({ findings }) => findings.map(({ words }) => words.commitment)),
      TE.map(({ key, version, state, words }) => ({
        ...{ key, version, isOpen: isOpenIn(state), standards: [...state.scope.keys()] },
        findings: state.findings.map((found, at) => ({
          ...{ finding: at + 1, findingKind: found.findingKind, standard: found.standard },
          words: words.get(found.words.commitment) ?? { erased: true as const }
        }))
      }))
    ),
  isOpen: ({ isOpen }) => isOpen,
  answers: (_found, values, { params, options }) => {
    const [findingKind, standard, words] = [kindName, standardName, wordsName].map(name => textIn(values, name))
    const command = {
      ...{ type: 'RecordFinding', ...params, on: options.today() },
      ...(findingKind === '' ? {} : { findingKind }),
      ...{ standard: standard === '' ? null : standard, due: dayTyped(values, dueName) ?? null },
      ...(words?.trim() === '' ? {} : { words: { words } })
    }
    const at = (place: string): string => fields.find(field => place.startsWith(field)) ?? wordsName
    return { gives: [{ as: 'finding', command, at }] }
  }
}
