/**
 * An application becomes a part of the record: by the commands that anybody on the network team may give, filled in from
 * what was handed in. Of people nothing goes along: the link person is named once they are let in, by an id.
 */
import type { JoiningForm } from '@cofc/access-store'
import { foresee, type Actor } from '@cofc/application'
import type { CommunityId } from '@cofc/core'
import { commandIdOf, type CommandFailure } from '@cofc/http'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Giving } from '../options.ts'
import { dayAt } from './kept-since.ts'
import { answerTo } from './question.ts'
import { forms } from './sections.ts'
import { writtenIn } from './standing.ts'

type Command = { readonly type: string } & Readonly<Record<string, unknown>>

/** The day on which a part of it was handed in: its own, however late it is recorded. */
const handedInOn = ({ parts }: JoiningForm, part: string): string => dayAt(parts[part]?.handedInAt ?? '') ?? ''
const orNull = (text: string): string | null => (text === '' ? null : text)

/** The forms that came. */
export const formsIn = ({ parts }: JoiningForm) => forms.filter(form => (parts[form]?.handedInAt ?? null) !== null)

const profileIn = (form: JoiningForm) => {
  const said = (name: string): string => answerTo(writtenIn(form), 'joining', name)
  const places = said('places')
  return {
    ...{ name: said('community'), sector: said('sector'), provider: said('provider'), country: said('country') },
    ...{ localArea: orNull(said('area')), parent: orNull(said('parent')) },
    places: places === '' ? null : Number(places),
    ...{ models: [], entryCriteria: null, membersDecideAdmission: null, linkPerson: null },
    programmeAccreditation: orNull(said('programme'))
  }
}
export interface AsCommunity {
  readonly community: CommunityId
  /** Whether it is on record already, as one that was a member before is. */
  readonly isOnRecord: boolean
}
/** What is asked for, in its order. */
export const commandsOf = (form: JoiningForm, { community, isOnRecord }: AsCommunity): ReadonlyArray<Command> => {
  const on = handedInOn(form, 'joining')
  const registered: Command = { type: 'RegisterCommunity', community, profile: profileIn(form), on }
  return [
    ...(isOnRecord ? [] : [registered]),
    {
      ...{ type: 'ApplyForMembership', community, on, forms: formsIn(form) },
      membershipType: answerTo(writtenIn(form), 'joining', 'type')
    }
  ]
}
/** A form that came after its application was recorded. */
export const lateFormOf = (form: JoiningForm, community: string): ReadonlyArray<Command> => [
  { type: 'ReceiveForm', community, form: 'finance', on: handedInOn(form, 'finance') }
]

const idOf = (actor: Actor, { reference }: Pick<JoiningForm, 'reference'>, command: Command): string =>
  commandIdOf(actor, `${reference} ${command.type} ${String(command['community'])}`)
/** What would stand in the way of them; `null` where nothing does. What follows one that is not given yet is not known. */
export const foreseenOfAll =
  ({ dependencies }: Giving, actor: Actor, form: Pick<JoiningForm, 'reference'>) =>
  async (commands: ReadonlyArray<Command>): Promise<CommandFailure | null> => {
    for (const command of commands) {
      const found = await foresee(dependencies)({ id: idOf(actor, form, command), command, actor })()
      if (isLeft(found)) return found.left
      if (found.right.outcome !== 'already-applied') return null
    }
    return null
  }
/** One after another; each once, however often the button is pressed. The first that is refused ends it. */
export const giveAll =
  ({ give }: Giving, actor: Actor, form: Pick<JoiningForm, 'reference'>) =>
  async (commands: ReadonlyArray<Command>): Promise<Either<CommandFailure, void>> => {
    for (const command of commands) {
      const given = await give({ id: idOf(actor, form, command), command, actor })()
      if (isLeft(given)) return left(given.left)
    }
    return right(undefined)
  }
