/**
 * What becomes of a form: it is shown, changed by a row, checked, and sent. Whatever stands in the way is said in the form,
 * and all that was typed stands in it still.
 */
import { foresee, recall, type Expected, type Submission } from '@cofc/application'
import { actorOf, commandIdOf, problemOf, tagOf, versionIn, type Answer, type CommandFailure } from '@cofc/http'
import type { FastifyRequest } from 'fastify'
import { isLeft } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { randomUUID } from 'node:crypto'
import { tokenFor } from '../form-token.ts'
import type { ConsoleOptions, Giving } from '../options.ts'
import { commandCheckPage, commandFormPage, type FormShown } from '../pages/command/form-page.tsx'
import type { Page } from '../parts/layout.tsx'
import { besideCheck } from './beside-check.ts'
import type { Choices } from './choices.ts'
import { addressOfForm, formFor, knownFor } from './command-form.ts'
import { dropTyped, keepTyped, type FormAt } from './drafts.ts'
import { asHeld } from './held-as-text.ts'
import { saidOfEmpty } from './needs-one.ts'
import { readRecord } from './read.ts'
import { tidied, withARowEach, withRows } from './rows.ts'
import { fieldAt, saidAt, type Said } from './said.ts'
import { isOfText, saidOfText } from './said-of-text.ts'
import { saidIn, withSaid } from './said-before.ts'
import { sentIn, type Sent } from './sent.ts'
import { sentencesSince, versionOf, type About } from './stream-of-form.ts'
import { sentAtOnce } from './without-check.ts'
import { withDaysInWords } from '../words/days-in-text.ts'

/** A page, or the address that a form leads on to. */
export type Shown =
  | {
      readonly page: Page
      readonly status: number
      /** What stands in the way, of a form that is shown again with it. */
      readonly refused?: ReadonlyArray<Said>
    }
  | { readonly to: string }
const page = (shown: FormShown): Shown => ({ page: commandFormPage(shown), status: 200 })
const shownAgain = (shown: FormShown, status: number): Shown => ({
  page: commandFormPage({ ...shown, values: withARowEach(shown.values) }),
  status,
  refused: shown.problems
})

export interface Asked extends About {
  readonly options: ConsoleOptions
  readonly giving: Giving
  readonly request: FastifyRequest
  readonly choices: Choices
}
/** By which what is typed in it is kept. */
export const formAt = ({ giving, request, command, about }: Asked): FormAt => ({
  ...{ giving, request, address: addressOfForm(command, about) },
  whom: { ...about, ...knownFor(command, actorOf(request)) }
})
const tokenOf = ({ options, request }: Asked): string | null => {
  const secret = options.visitors?.secret?.(request) ?? null
  return secret === null ? null : tokenFor(secret)
}

/** As what a form is opened again: changed, read once more, with what stands in the way, or to be done as well. */
export type Opened = 'draft' | 'check' | 'look' | 'another'
const addressWith = ({ command, about }: About, as: Opened, key: string): string =>
  `${addressOfForm(command, about)}?${as}=${key}`

/** A form with what stands in it. */
export const formShown = (asked: Asked, given: Pick<FormShown, 'values'> & Pick<Sent, 'key' | 'tag'>): FormShown => ({
  command: asked.command,
  about: asked.about,
  form: formFor(asked.command, actorOf(asked.request)),
  values: given.values,
  owns: { token: tokenOf(asked), key: given.key === '' ? randomUUID() : given.key, tag: given.tag },
  isSentAtOnce: sentAtOnce.has(asked.command.type),
  problems: [],
  since: [],
  begun: [],
  choices: asked.choices
})

const spokenBy = (
  { command, about, request }: Asked,
  { form, values }: Pick<FormShown, 'form' | 'values'>
): unknown => ({
  type: command.type,
  ...about,
  ...knownFor(command, actorOf(request)),
  ...asHeld(readRecord(form, values))
})
/** What the form was made from, and nothing else. */
const expectedBy = (tag: string): Expected => {
  const version = versionIn(tag)
  return version === null ? { anyOf: [] } : { anyOf: [version] }
}

type Failed = (failure: CommandFailure) => Answer<Shown>
type Wrong = { readonly problems: ReadonlyArray<Said>; readonly status: number }

const saidBy = (shown: FormShown, failure: CommandFailure): Wrong => {
  const { status, detail, pointer = '' } = problemOf(failure)
  if (failure.type === 'NotACommand')
    return { problems: failure.problems.map(saidAt(shown.form, shown.command.type)), status }
  const found = fieldAt(shown.form, pointer.slice(1).replaceAll('/', '.'))
  return { problems: [{ path: found?.path ?? null, says: withDaysInWords(detail) }], status }
}

/** What was recorded meanwhile is shown, and the form is now of what is recorded. */
const conflict = (asked: Asked, shown: FormShown): Answer<Shown> =>
  pipe(
    versionOf(asked.giving, asked),
    TE.flatMap(version =>
      pipe(
        sentencesSince(asked.giving, asked)(actorOf(asked.request), versionIn(shown.owns.tag) ?? version),
        TE.map(since => ({
          ...shown,
          owns: { ...shown.owns, tag: tagOf(version) },
          since,
          problems: [
            { path: null, says: 'Somebody else was faster. Look at what was recorded, and send it once more.' }
          ]
        }))
      )
    ),
    TE.map(again => shownAgain(again, 409))
  )

const sentBefore =
  'This form was sent before, with something else in it, and that was done. Send it once more to have this done as well.'
const sentBeforeShown = (shown: FormShown): Shown =>
  shownAgain({ ...shown, problems: [{ path: null, says: sentBefore }] }, 409)
/** Under a new key, so that it can be done as well. */
const another = (asked: Asked, shown: FormShown): Answer<Shown> =>
  pipe(
    versionOf(asked.giving, asked),
    TE.flatMap(version => async () => {
      const owns = { ...shown.owns, key: randomUUID(), tag: tagOf(version) }
      const isKept = await keepTyped(formAt(asked), { ...owns, values: shown.values })
      return TE.right(isKept ? { to: addressWith(asked, 'another', owns.key) } : sentBeforeShown({ ...shown, owns }))()
    })
  )

const failed =
  (asked: Asked, shown: FormShown): Failed =>
  failure => {
    if (failure.type === 'Denied') return TE.left(problemOf(failure))
    if (failure.type === 'CommandIdReused') return another(asked, shown)
    const { problems, status } = saidBy(shown, failure)
    return TE.right(shownAgain({ ...shown, problems }, status))
  }

const doneAt = ({ command, about }: About, { owns: { key } }: FormShown): Shown => ({
  to: `${addressOfForm(command, about)}?sent=${key}`
})
/** A form that is sent twice, or once more after going back, is overtaken by itself: then it was done. */
const overtaken =
  (asked: Asked, shown: FormShown, submission: Submission): Answer<Shown> =>
  async () => {
    const { expected: _, ...recalled } = submission
    const found = await recall(asked.giving.dependencies)(recalled)()
    if (isLeft(found) && found.left.type === 'CommandIdReused') return another(asked, shown)()
    const isDone = !isLeft(found) && found.right.outcome === 'already-applied'
    return isDone ? TE.right(doneAt(asked, shown))() : conflict(asked, shown)()
  }
const inTheWay =
  (asked: Asked, shown: FormShown, submission: Submission): Failed =>
  failure =>
    failure.type === 'VersionConflict' ? overtaken(asked, shown, submission) : failed(asked, shown)(failure)

/** What is published goes through its use case alone, which cannot be asked beforehand. */
const cannotBeForeseen = ({ command: { command } }: Asked): boolean => command.onlyThrough !== undefined

/** What was typed, once more, with what would come of it. */
export const checkShown = async (asked: Asked, shown: FormShown): Promise<Page> => {
  const { options, giving } = asked
  const beside = await besideCheck({ options, giving, about: asked, form: shown.form, values: shown.values })
  return commandCheckPage(shown, beside)
}
/** Where what was typed is kept it is shown at an address of its own, so that one may go back, forward and load it again. */
const checkedAt =
  (asked: Asked, shown: FormShown, isKept: boolean): Answer<Shown> =>
  async () =>
    TE.right(
      isKept
        ? { to: addressWith(asked, 'check', shown.owns.key) }
        : { page: await checkShown(asked, shown), status: 200 }
    )()
interface Checking {
  readonly shown: FormShown
  readonly submission: Submission
  readonly isKept: boolean
}
const checked = (asked: Asked, { shown, submission, isKept }: Checking): Answer<Shown> => {
  const toBeChecked = checkedAt(asked, shown, isKept)
  if (cannotBeForeseen(asked)) return toBeChecked
  // Under an id of its own: what was done under the form's key is found when it is sent.
  return pipe(
    foresee(asked.giving.dependencies)({ ...submission, id: randomUUID() }),
    TE.matchE(inTheWay(asked, shown, submission), () => toBeChecked)
  )
}

/** In the order in which the fields stand. */
const inOrder = ({ form }: FormShown, problems: ReadonlyArray<Said>): ReadonlyArray<Said> => {
  const placeOf = ({ path }: Said): number => form.fields.findIndex(({ name }) => name === path?.split('.')[0])
  return problems.toSorted((one, other) => placeOf(one) - placeOf(other))
}
/** The lists that need a row, and the fields of what is held as one text. */
const lacksOf = ({ form, values, command: { type } }: FormShown): ReadonlyArray<Said> => [
  ...saidOfEmpty(form, type, values),
  ...saidOfText(form, type, values)
]
/** Whatever else is wrong with what was typed is said together with those. */
const lacking = (asked: Asked, { shown, submission }: Pick<Checking, 'shown' | 'submission'>): Answer<Shown> => {
  const lacks = lacksOf(shown)
  const again = (others: ReadonlyArray<Said>): Answer<Shown> =>
    TE.right(shownAgain({ ...shown, problems: inOrder(shown, [...others, ...lacks]) }, 422))
  return pipe(
    foresee(asked.giving.dependencies)({ ...submission, id: randomUUID() }),
    TE.matchE(
      failure => {
        if (failure.type === 'Denied') return TE.left(problemOf(failure))
        const others = failure.type === 'NotACommand' ? saidBy(shown, failure).problems : []
        return again(others.filter(problem => !isOfText(problem)))
      },
      () => again([])
    )
  )
}

const given =
  (asked: Asked, shown: FormShown, submission: Submission): Answer<Shown> =>
  async () => {
    const done = await asked.giving.give(submission)()
    if (isLeft(done)) return inTheWay(asked, shown, submission)(done.left)()
    await dropTyped(asked, shown.owns.key)
    return TE.right(doneAt(asked, shown))()
  }

type Typed = Omit<Sent, 'does'>
const tried = (asked: Asked, typed: Typed): Pick<Checking, 'shown' | 'submission'> => {
  const actor = actorOf(asked.request)
  const shown = formShown(asked, { ...typed, values: tidied(formFor(asked.command, actor), typed.values) })
  const submission: Submission = {
    id: commandIdOf(actor, shown.owns.key),
    command: spokenBy(asked, shown),
    actor,
    expected: expectedBy(typed.tag)
  }
  return { shown, submission }
}
/** Checked first, unless it may be given again with something else. */
const goesOn = (asked: Asked, sent: Sent, isKept: boolean): Answer<Shown> => {
  const { shown, submission } = tried(asked, sent)
  if (lacksOf(shown).length > 0) return lacking(asked, { shown, submission })
  const isChecked = sent.does !== 'send' && !shown.isSentAtOnce
  return isChecked ? checked(asked, { shown, submission, isKept }) : given(asked, shown, submission)
}

const isAboutRows = (does: string): boolean => does.startsWith('add ') || does.startsWith('remove ')
/** Where the row stands that was added. */
const placeOf = (does: string): string =>
  isAboutRows(does) ? `#${does.split(' ')[1]?.replace(/\.\d+$/, '') ?? ''}` : ''
const after = (asked: Asked, sent: Sent, isKept: boolean): Answer<Shown> => {
  if (sent.does !== 'change' && !isAboutRows(sent.does)) return goesOn(asked, sent, isKept)
  const to = `${addressWith(asked, 'draft', sent.key)}${placeOf(sent.does)}`
  return TE.right(isKept ? { to } : page(formShown(asked, sent)))
}
const wentAway: Said = {
  path: null,
  says: 'Nothing was done. What stood in the way is gone, and all that you typed stands below. Send it once more.'
}
/**
 * What stands in the way of what was typed, found anew: an address says it, so that a form that was refused may be loaded
 * again, left and come back to. Nothing of it is kept, for a sentence may tell of somebody.
 */
export const refusedShown = (asked: Asked, typed: Typed): Answer<Shown> => {
  const { shown, submission } = tried(asked, typed)
  if (lacksOf(shown).length > 0) return lacking(asked, { shown, submission })
  if (cannotBeForeseen(asked)) return TE.right(shownAgain({ ...shown, problems: saidIn(typed.values) }, 409))
  return pipe(
    foresee(asked.giving.dependencies)({ ...submission, id: randomUUID() }),
    TE.matchE(inTheWay(asked, shown, submission), () => TE.right(shownAgain({ ...shown, problems: [wentAway] }, 409)))
  )
}
/** What was sent before under another key, to be done as well. */
export const anotherShown = (asked: Asked, typed: Typed): Shown => sentBeforeShown(tried(asked, typed).shown)

/** A browser that loads a refused form again would ask whether to send it again: so it is sent on to an address. */
const keptAt =
  (asked: Asked, sent: Sent) =>
  (shown: Shown): Answer<Shown> =>
  async () => {
    if ('to' in shown || shown.refused === undefined) return TE.right(shown)()
    if (cannotBeForeseen(asked))
      await keepTyped(formAt(asked), { ...sent, values: withSaid(sent.values, shown.refused) })
    return TE.right({ to: addressWith(asked, 'look', sent.key) })()
  }

/** What was sent by a form: kept first, so that nothing that happens on the way loses it. */
export const sentShown =
  (asked: Asked): Answer<Shown> =>
  async () => {
    const sent = sentIn(asked.request)
    const { form, owns } = formShown(asked, sent)
    const values = isAboutRows(sent.does) ? withRows(form, sent.values, sent.does) : sent.values
    const kept = { ...sent, key: owns.key, values }
    const isKept = await keepTyped(formAt(asked), kept)
    const became = after(asked, kept, isKept)
    return isKept ? pipe(became, TE.flatMap(keptAt(asked, kept)))() : became()
  }
