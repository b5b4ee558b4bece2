/** Which standard of which workbook evidence is shown for: as an address says it, and as a form that brings a file does. */
import { commandNamed, StandardCode } from '@cofc/core'
import { keyIn, problemOf, type Answer } from '@cofc/http'
import { isLeft } from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Given } from '../../asked.ts'
import type { Sent } from '../../command-forms/sent.ts'
import { textIn } from '../../command-forms/values.ts'
import type { AskedAt } from '../../evidence/at-library.ts'
import { addressOfWorkbook, type WorkbookKey } from '../key.ts'

export interface OfStandard {
  readonly key: WorkbookKey
  readonly standard: StandardCode
}
export interface AtStandard extends AskedAt, OfStandard {}

export const addressOfEvidence = ({ key, standard }: OfStandard, rest = ''): string =>
  addressOfWorkbook(key, `/evidence/${encodeURIComponent(standard)}${rest}`)

const attaching = commandNamed('AttachEvidence')
export const ofStandard = (given: Given): Answer<OfStandard> => {
  const [key, standard] = [
    attaching === null ? null : keyIn(attaching.aggregate, given),
    StandardCode.decode(given['standard'])
  ]
  return key === null || isLeft(key) || isLeft(standard)
    ? TE.left(problemOf({ type: 'NoSuchResource' }))
    : TE.right({ key: key.right as unknown as WorkbookKey, standard: standard.right })
}

const [inForm, names] = [(name: string) => `_for.${name}`, ['cycle', 'kind', 'standard'] as const]
/** What stands in the form of a file beside its fields, so that it is shown for the standard once it is kept. */
export const besideOf = ({ key, standard }: OfStandard): Readonly<Record<string, string>> => ({
  [inForm('cycle')]: key.cycle,
  [inForm('kind')]: key.kind,
  [inForm('standard')]: standard
})
export const isForStandard = ({ values }: Pick<Sent, 'values'>): boolean => values.has(inForm('standard'))
export const standardIn = ({ values }: Pick<Sent, 'values'>, community: string): Answer<OfStandard> =>
  ofStandard({ community, ...Object.fromEntries(names.map(name => [name, textIn(values, inForm(name))])) })
