/** What a figure of any report rests on: one mechanism for all whose figures are counted one by one. */
import type { RowsOf, Tables } from '@cofc/projections'
import { isLeft, left, right, type Either } from 'fp-ts/lib/Either.js'
import type { Extra, Extras, Message } from '../report.ts'
import { mostWithEvents, rowsAsked, type AskEvents } from './ask-events.ts'
import { explainedBy } from './explained-by.ts'
import type { FigureExplained, NoSuchFigure } from './explained.ts'
import type { Explainable, FiguresTold, GivenAt } from './explainable.ts'
import { hidingRules } from './hiding-rules.ts'
import { streamsBehind, withEvents, type MadeFrom } from './made-by.ts'
import { ofCommunities, ownersIn, rowsWith, type Owned } from './owners.ts'
import type { Given, Item, Tallied } from './tallied.ts'

export interface AskFigure extends AskEvents {
  readonly figure: string
}
/** A question about a report: its rows, what it was asked, and what it needs beside. */
export interface Asked<Ts extends Tables, Ask, X extends Extra> {
  readonly rows: RowsOf<Ts>
  readonly ask: Ask
  readonly extras: Pick<Extras, X>
}
/** What is told of nobody at all is no figure: of a hidden one nothing is counted. */
const told = (figures: FiguresTold): GivenAt =>
  Object.fromEntries(Object.entries(figures).flatMap(([at, figure]) => (figure === null ? [] : [[at, figure]])))

const isNothing = (given: GivenAt[string] | undefined): boolean =>
  given === undefined || given === 0 || (Array.isArray(given) && given.length === 0)
/** Of the same thing: `Full/2023-2024` beside `Associate/2023-2024`. */
const isBeside = (one: string, other: string): boolean =>
  one.slice(one.indexOf('/')) === other.slice(other.indexOf('/'))

export const ofReport = <Ts extends Tables, Ask, A, F extends Message, X extends Extra>(
  it: Explainable<Ts, Ask, A, F, X>
) => {
  const { report } = it
  type About = Asked<Ts, Ask, X>
  const givenBy = ({ rows, ask, extras }: About): GivenAt => {
    if (it.given !== undefined) return it.given(rows, ask, extras)
    const answer = report.answer(rows, ask, extras)
    return isLeft(answer) ? {} : told(it.figures(answer.right))
  }
  const partedAt = (address: string) => it.parted?.(address) ?? ofCommunities(report.tables)

  const alone = (about: About, address: string, owned: ReadonlyArray<Owned>): GivenAt =>
    givenBy({ ...about, rows: rowsWith(about.rows, partedAt(address), owned) })

  /** Those of its streams without which it would give something else than it does. */
  const streamsOf = (
    about: About,
    address: string,
    { owned, given }: { readonly owned: ReadonlyArray<Owned>; readonly given: GivenAt }
  ): ReadonlyArray<string> => {
    const all = [...new Set(owned.map(({ stream }) => stream))]
    const expected = JSON.stringify(given[address])
    const needed = all.filter(stream => {
      const others = owned.filter(one => one.stream !== stream)
      return JSON.stringify(alone(about, address, others)[address]) !== expected
    })
    return needed.length === 0 ? all.slice(0, 1) : needed
  }

  const itemsOf = (owner: string, address: string, all: GivenAt): ReadonlyArray<Pick<Item, 'key' | 'given'>> => {
    const given = all[address]
    if (given === undefined || isNothing(given)) {
      const others = Object.entries(all).some(([at, one]) => isBeside(at, address) && !isNothing(one))
      return [{ key: owner, given: others ? 'OfAnotherKind' : 'NothingCounted' }]
    }
    if (typeof given === 'number') return [{ key: owner, given: { contributes: given } }]
    if (!('contributes' in given)) return given.map(({ name, ...one }) => ({ key: `${owner} ${name}`, given: one }))
    return [{ key: owner, given }]
  }

  const ofNetwork = ({ rows, ask, extras }: About, address: string): ReadonlyArray<Item> =>
    (it.ofNetwork?.(rows, ask, extras) ?? []).flatMap(({ address: at, ...item }) => (at === address ? [item] : []))

  const tallyOf = (about: About, answer: A, address: string): Tallied => {
    const follows = it.follows?.(address, answer) ?? null
    if (follows !== null) return follows
    let many = 0
    const items = [...ownersIn(report.tables, about.rows, partedAt(address))].flatMap(([owner, owned]) => {
      const given = alone(about, address, owned)
      // Of one that is not asked for its events it need not be known which of its streams it rests on.
      const untold: ReadonlyArray<string> = owned.slice(0, 1).map(({ stream }) => stream)
      let needed: ReadonlyArray<string> | undefined
      const streamsNeeded = () => (needed ??= streamsOf(about, address, { owned, given }))
      return itemsOf(owner, address, given).map((item): Item => {
        const counts = typeof item.given !== 'string'
        if (counts) many += 1
        const [stream = '', ...also] = counts && many <= mostWithEvents ? streamsNeeded() : untold
        return { ...item, stream, ...(also.length === 0 ? {} : { also }) }
      })
    })
    return { unit: it.unitOf?.(address) ?? 'count', items: [...items, ...ofNetwork(about, address)] }
  }

  const explanationOf = (about: About, address: string): Either<F | NoSuchFigure, FigureExplained> => {
    const answer = report.answer(about.rows, about.ask, about.extras)
    if (isLeft(answer)) return answer
    const figure = it.figures(answer.right)[address]
    if (figure === undefined) return left({ type: 'NoSuchFigure', address })
    if (figure !== null) return right(explainedBy(tallyOf(about, answer.right, address), { address, figure }))
    const rule = it.hiddenBy ?? 'D1301'
    return right({
      ...{ address, figure: null, rows: [], excluded: [] },
      hiddenBecause: { rule, says: hidingRules[rule] }
    })
  }

  const behind = (about: About, address: string, historyOf: Extras['histories']): MadeFrom<RowsOf<Ts>> => {
    const parted = partedAt(address)
    const ownerOf = ({ key }: Pick<Item, 'key'>): string => key.split(' ')[0] ?? key
    const ownedBy = (rows: RowsOf<Ts>, item: Pick<Item, 'key'>) =>
      ownersIn(report.tables, rows, parted).get(ownerOf(item)) ?? []
    return {
      tables: report.tables,
      historyOf,
      among: item => [rowsWith(about.rows, parted, ownedBy(about.rows, item)), about.rows],
      tallyIn: (rows, item) => {
        const its = [
          ...itemsOf(ownerOf(item), address, alone({ ...about, rows }, address, ownedBy(rows, item))),
          ...ofNetwork({ ...about, rows }, address)
        ]
        const given: Given | undefined = its.find(({ key }) => key === item.key)?.given
        return given === undefined ? null : { unit: 'count', items: [{ ...item, given }] }
      }
    }
  }

  return {
    list: ({ rows, ask, extras }: About): Either<F, FiguresTold> => {
      const answer = report.answer(rows, ask, extras)
      return isLeft(answer) ? answer : right(it.figures(answer.right))
    },
    explain: (
      about: About,
      { figure, ...asked }: AskFigure,
      historyOf: Extras['histories']
    ): Either<F | NoSuchFigure, FigureExplained> => {
      const explained = explanationOf(about, figure)
      if (isLeft(explained) || asked.events === undefined) return explained
      return right(withEvents(explained.right, rowsAsked(asked), behind(about, figure, historyOf)))
    },
    streams: (about: About, { figure, ...asked }: AskFigure): ReadonlyArray<string> => {
      const explained = asked.events === undefined ? null : explanationOf(about, figure)
      return explained === null || isLeft(explained) ? [] : streamsBehind(explained.right, rowsAsked(asked))
    }
  }
}
